"""A real HTTP server that speaks the chat-completions protocol as each test has it: right, late, broken or hostile."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

USAGE = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}
Write = Callable[[BaseHTTPRequestHandler, threading.Event], None]


@dataclass(frozen=True)
class Sent:
    """One answer: its status, headers and body, or what writes it in a way of its own."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    write: Write | None = None


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Served:
    """A running server: what it was asked, and what it answers in turn, the last again and again."""

    url: str
    answers: list[Sent]
    asked: list[Asked] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def next(self, asked: Asked) -> Sent:
        """Note a request, and give the answer whose turn it is."""
        self.asked.append(asked)
        return self.answers[min(len(self.asked), len(self.answers)) - 1]


def says(content: object, finish: str = "stop", usage: object = USAGE, **message: object) -> Sent:
    """Answer as a model does; what is no string is given as JSON."""
    words = content if isinstance(content, str) or content is None else json.dumps(content)
    data = {"id": "c1", "object": "chat.completion", "choices": [
        {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": words, **message}}]}
    return Sent(json.dumps(data if usage is None else {**data, "usage": usage}).encode())


def fails(status: int, message: str = "no", **headers: str) -> Sent:
    """Answer with an error in the form that such servers give."""
    body = json.dumps({"error": {"message": message, "type": "invalid_request_error"}}).encode()
    return Sent(body, status, {name.replace("_", "-"): value for name, value in headers.items()})


def _silent(_: BaseHTTPRequestHandler, ended: threading.Event) -> None:
    ended.wait(30)


def _dripping(handler: BaseHTTPRequestHandler, ended: threading.Event) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not ended.wait(0.1):
        handler.wfile.write(b" ")


def _endless(handler: BaseHTTPRequestHandler, ended: threading.Event) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not ended.is_set():
        handler.wfile.write(b"x" * 65536)


def _broken_off(handler: BaseHTTPRequestHandler, _: threading.Event) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": ')
    handler.close_connection = True


SILENT, DRIPPING, ENDLESS, BROKEN_OFF = Sent(write=_silent), Sent(write=_dripping), Sent(write=_endless), Sent(
    write=_broken_off)


@contextmanager
def serving(*answers: Sent) -> Iterator[Served]:
    """Serve on a free port of this machine until the block ends."""
    served = Served("", list(answers))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            answer = served.next(Asked(self.path, dict(self.headers), body))
            try:
                self._answer(answer)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client has had enough

        def _answer(self, answer: Sent) -> None:
            if answer.write is not None:
                answer.write(self, served.ended)
                self.close_connection = True
                return
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield served
    finally:
        served.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
