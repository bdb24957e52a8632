"""Addresses that no page can be asked by: a control character is no part of any name, and databases refuse it."""

from urllib.parse import unquote_to_bytes

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from dragoman.web.faults import refused


class Plain:
    """Turns away addresses with control characters or with bytes that are no UTF-8."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not _plain(scope):
            answer = refused(HTTPConnection(scope), 400, "There are characters in this address that stand for nothing.",
                             "Take them out: control characters, and bytes that are not UTF-8.")
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _plain(scope: Scope) -> bool:
    raw = unquote_to_bytes(scope.get("raw_path") or b"") + unquote_to_bytes(scope["query_string"])
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    return all(char >= " " and char != "\x7f" for char in text)
