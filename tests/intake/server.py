"""A server on this machine that does what a test tells it to, on the web or off the rails."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by path; keeps what it was asked."""

    protocol_version = "HTTP/1.0"
    server: "Server"

    def do_GET(self) -> None:
        """Answer as the test says; a client that goes away is none of our faults."""
        self.server.asked.append((self.path, dict(self.headers)))
        with suppress(OSError):
            self.server.answer(self)

    def give(self, content: bytes = b"", status: int = 200, **headers: str) -> None:
        """Send an answer; headers with `_` for `-`."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(content)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server; `pages` maps paths to answers, anything else is 404. `over` is set when it is to end."""

    daemon_threads = True

    def __init__(self, pages: Mapping[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages = dict(pages)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = Event()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def paths(self) -> list[str]:
        """What was asked for so far."""
        return [path for path, _ in self.asked]

    def answer(self, handler: Handler) -> None:
        """Answer a request."""
        self.pages.get(handler.path, lambda each: each.give(b"no such page", 404))(handler)

    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: Any) -> None:
        """Say nothing of clients that go away."""


@contextmanager
def serving(pages: Mapping[str, Answer]) -> Iterator[Server]:
    """Serve for as long as a test runs."""
    server = Server(pages)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def page(content: bytes, kind: str = "text/html") -> Answer:
    """Give one content."""
    return lambda handler: handler.give(content, Content_Type=kind)


def dripping(handler: Handler) -> None:
    """Send a byte now and then, for ever."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")


def headless(handler: Handler) -> None:
    """Begin an answer and send its headers a byte at a time, for ever."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: ")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")


def silent(handler: Handler) -> None:
    """Say nothing for ever."""
    handler.server.over.wait()
