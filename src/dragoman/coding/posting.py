"""A request sent and its answer fetched: bounded in time and size, tried again where that helps, led nowhere else."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    InvalidHeader,
    LocationValueError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import Retry, Timeout, Url, parse_url

from dragoman.errors import CoderError, NoCoder

_LARGEST = 4 * 1024 * 1024  # bytes of an answer; a thousand records take a tenth of it
_PIECE = 64 * 1024
_CONNECT = 10.0  # seconds
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
_BUSY = 429
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Reply:
    """The status of an answer and its bytes."""

    status: int
    body: bytes


class Mailbox:
    """Sends to one address, over one connection that is kept open."""

    def __init__(self, url: str, headers: Mapping[str, str], timeout: float, tries: int = 4,
                 wait: Callable[[float], None] = time.sleep) -> None:
        """`timeout` bounds, in seconds, each silence and, from its first byte, the whole answer of each try.

        `wait` is told how many seconds to wait between two tries.
        """
        self.url = checked_url(url)
        self._headers, self._timeout, self._tries, self._wait = dict(headers), timeout, tries, wait
        # no compression: an answer is then never larger than what comes over the wire
        self._pool = urllib3.PoolManager(1, headers={**headers, "Accept-Encoding": "identity"})

    def post(self, body: bytes) -> Reply:
        """Send, and give the answer; a busy or failing server is asked again, after as long as it says.

        Raises NoCoder where the server is not there, sends us elsewhere or stays too busy, CoderError where it stays
        silent, breaks off, goes on failing or answers without end.
        """
        number = 1
        while True:
            reply, pause = self._try(body, number)
            if reply is not None:
                return reply
            self._wait(pause)
            number += 1

    def close(self) -> None:
        """Close the connection."""
        self._pool.clear()

    def _try(self, body: bytes, number: int) -> tuple[Reply | None, float]:
        """Try once: give the answer, or how long to wait before the next try; the last gives or raises."""
        last, pause = number >= self._tries, min(_FIRST_WAIT * 2 ** (number - 1), _LONGEST_WAIT)
        try:
            reply, asked = self._send(body)
        except (NewConnectionError, ConnectTimeoutError, SSLError) as fault:
            raise NoCoder("The coder's server does not answer.", self.url, _words(fault)) from None
        except ReadTimeoutError:
            raise self._silent() from None
        except HTTPError as fault:
            if last:
                raise CoderError("The coder's server broke off its answer.", self.url, _words(fault)) from None
            return None, pause
        if reply.status not in _AGAIN:
            return reply, 0.0
        if last or asked > _LONGEST_WAIT:
            raise self._gave_up(reply.status, asked)
        return None, asked or pause

    def _send(self, body: bytes) -> tuple[Reply, float]:
        """Send once; give the answer with the seconds that it asks us to wait."""
        until = time.monotonic() + self._timeout
        timeout = Timeout(connect=min(_CONNECT, self._timeout), read=self._timeout)
        response = self._pool.request("POST", self.url, body=body, timeout=timeout, retries=False, redirect=False,
                                      preload_content=False, decode_content=False)
        try:
            self._refuse_elsewhere(response)
            return Reply(response.status, self._read(response, until)), _asked(response.headers.get("Retry-After"))
        finally:
            response.close()

    def _refuse_elsewhere(self, response: urllib3.BaseHTTPResponse) -> None:
        """Refuse to be led where neither the report nor the key is meant to go."""
        if 300 <= response.status < 400:
            raise NoCoder("The coder's server sends us elsewhere, and we do not follow.", self.url,
                          f"If you trust it, give that address: {shown(response.headers.get('Location') or '')}")

    def _read(self, response: urllib3.BaseHTTPResponse, until: float) -> bytes:
        """Read an answer piece by piece: a server that drips is cut off at the same time as one that is silent."""
        pieces, size = [], 0
        while piece := response.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > _LARGEST:
                raise CoderError(f"The coder's answer is larger than {_LARGEST // 1024**2} MiB.", self.url,
                                 "Nothing of it is used.")
            if time.monotonic() > until:
                raise self._silent()
        return b"".join(pieces)

    def _silent(self) -> CoderError:
        return CoderError(f"The coder did not answer within {self._timeout:g} seconds.", self.url,
                          "Give it longer: --timeout")

    def _gave_up(self, status: int, asked: float) -> CoderError:
        told = f"It asks for {asked:g} seconds of patience." if asked else f"It was asked {self._tries} times."
        if status == _BUSY:
            return NoCoder("The coder's server takes no more requests for now (429).", self.url, told)
        return CoderError(f"The coder's server fails ({status}).", self.url, told)


def checked_url(url: str) -> str:
    """Give the address to which requests go: that of the interface, or of the server's chat completions themselves.

    Raises NoCoder for what is no such address.
    """
    try:
        parts = parse_url(url)
    except LocationValueError:
        parts = Url()
    if parts.scheme not in ("http", "https") or not parts.host:
        raise NoCoder("The coder's address is none.", "", "Write it as http://localhost:8080/v1")
    if parts.auth is not None:
        raise NoCoder("The coder's address has a name or password in it.", parts.host,
                      "Put the key into an environment variable, and name that: --key-env")
    path = (parts.path or "").rstrip("/") or "/v1"
    whole = path if path.endswith("/chat/completions") else f"{path}/chat/completions"
    return parts._replace(path=whole, fragment=None).url


def shown(words: str, most: int = 200) -> str:
    """Make what a server says fit for a line on a terminal."""
    plain = "".join(char if char.isprintable() else " " for char in words[: 4 * most])
    return " ".join(plain.split())[:most]


def _asked(header: str | None) -> float:
    """Read how many seconds a server asks us to wait, given as such or as a date; 0 where it says nothing."""
    try:
        return max(float(Retry(0).parse_retry_after(header)), 0.0) if header else 0.0
    except (InvalidHeader, ValueError, OverflowError):
        return 0.0


def _words(fault: HTTPError) -> str:
    return shown(str(fault).rpartition(">: ")[2] or str(fault))
