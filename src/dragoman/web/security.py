"""Who may ask, and what a browser may do with what it gets.

One piece of middleware before all pages, and a check before each change: a form must carry the token that goes with
the browser's own cookie (double submit, signed; OWASP), so that no other site can make a correction.
"""

import hmac
from hashlib import sha256
from secrets import token_urlsafe
from urllib.parse import parse_qsl, urlencode

from fastapi import HTTPException, Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.web.faults import refused
from dragoman.web.settings import Settings

POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
_HEADERS = {
    "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin"}
_TOKEN, _OWN = "dragoman_token", "dragoman_own"  # cookies
_YEAR = 365 * 24 * 3600


class Guard:
    """Lets in whoever may ask, and sends the headers that keep a page to itself."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        turned_away = self._turned_away(HTTPConnection(scope))
        await (turned_away or self.app)(scope, receive, _with_headers(send))

    def _turned_away(self, asked: HTTPConnection) -> Response | None:
        token = self.settings.token
        if token is None:
            return None if _named(asked.headers) in self.settings.hosts else refused(
                asked, 403, "This name is not one of this server's.", "Open it by its address: http://127.0.0.1")
        given = asked.query_params.get("token")
        if given is not None and _same(given, token):
            return _entered(asked, token)
        known = asked.cookies.get(_TOKEN, "") or asked.headers.get("authorization", "").removeprefix("Bearer ")
        return None if _same(known, token) else refused(
            asked, 401, "This archive is open to those who have its token.",
            "Open the address that dragoman serve printed: it ends in ?token=…")


def own_cookie(request: Request) -> str:
    """Give the random name of this browser, by which its forms are known; new where it has none."""
    name: str = request.cookies.get(_OWN, "") or getattr(request.state, "own", "") or token_urlsafe(24)
    request.state.own = name
    return name


def form_token(request: Request, secret: bytes) -> str:
    """Give the token that a form of this browser carries."""
    return hmac.new(secret, own_cookie(request).encode("utf-8", "replace"), sha256).hexdigest()


def keep_cookie(request: Request, response: Response) -> None:
    """Give the browser its name, when a page with a form was made for one that had none."""
    if getattr(request.state, "own", "") and _OWN not in request.cookies:
        response.set_cookie(_OWN, request.state.own, max_age=_YEAR, httponly=True, samesite="strict")


def check_form(request: Request, given: str, secret: bytes) -> None:
    """Raise an HTTPException where a form was not made by a page of ours for this browser."""
    if _OWN not in request.cookies or not _same(given, form_token(request, secret)):
        raise HTTPException(403, "This form is not from a page of this reading room, or is too old: load it anew.")


def _named(headers: Headers) -> str:
    host = headers.get("host", "")
    return host if host.endswith("]") else host.rpartition(":")[0] or host


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode("utf-8", "replace"))


def _entered(asked: HTTPConnection, token: str) -> Response:
    """Keep the token in a cookie, and take it out of the address, where others could read it."""
    rest = [(name, value) for name, value in parse_qsl(asked.url.query) if name != "token"]
    response = RedirectResponse(asked.url.path + ("?" + urlencode(rest) if rest else ""), 303)
    response.set_cookie(_TOKEN, token, max_age=_YEAR, httponly=True, samesite="strict")
    return response


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)
    return sending
