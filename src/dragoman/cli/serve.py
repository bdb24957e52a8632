"""`dragoman serve`: the archive as pages in a browser."""

import errno
import socket
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.explain import Debug, explained
from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.web.settings import Settings

Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on. Any but this machine's "
                                   "own demands a token from whoever asks.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")]
Token = Annotated[str | None, typer.Option("--token", envvar="DRAGOMAN_TOKEN", help="What visitors must know; made "
                                           "anew at each start where it is needed and not given.")]
Open = Annotated[bool, typer.Option("--open", help="Open the front page in a browser.")]


def serve(host: Host = "127.0.0.1", port: Port = 8000, token: Token = None, show: Open = False,
          archive: ArchiveOption = None, debug: Debug = False) -> None:
    """Serve the archive as pages for a browser, on this machine alone unless told otherwise; Ctrl-C ends it."""
    with explained(debug), opened_archive(archive, create=True) as kept, _listening(host, port) as listening:
        import uvicorn

        from dragoman.web.app import create_app

        settings = _settings(host, listening.getsockname()[1], token)
        address = settings.address + (f"?token={settings.token}" if settings.token else "")
        typer.echo(f"The reading room is open: {address}", err=True)
        if show:
            typer.launch(address)
        server = uvicorn.Server(uvicorn.Config(create_app(kept, settings), log_level="warning", server_header=False))
        server.run([listening])


def _settings(host: str, port: int, token: str | None) -> "Settings":
    from dragoman.web.settings import Settings, is_loopback

    return Settings(host, port, token or (None if is_loopback(host) else token_urlsafe(18)))


def _listening(host: str, port: int) -> socket.socket:
    """Take the port: one that is taken is told before anything else is done, and who asks at once is kept waiting."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM,
                                                                flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as fault:
        raise _deaf(fault, host, port) from None
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()
    except OSError as fault:
        listening.close()
        raise _deaf(fault, host, port) from None
    return listening


def _deaf(fault: OSError, host: str, port: int) -> DragomanError:
    taken = fault.errno == errno.EADDRINUSE
    return DragomanError("Something else listens there already." if taken else
                         f"Nothing can listen there: {fault.strerror or fault}.", f"{host}:{port}",
                         "Choose another: --port 0 takes any that is free.")
