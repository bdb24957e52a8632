"""Pages fetched from the web: bounded in time and size, redirects followed with care, private networks left alone."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from types import MappingProxyType
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from dragoman.errors import NotFetched
from dragoman.intake.addresses import PublicHTTPConnection, PublicHTTPSConnection
from dragoman.intake.patience import retry_after

AGENT = "Dragoman"  # the name that robots.txt knows it by
_HEADERS = MappingProxyType({
    "User-Agent": f"{AGENT}/0.1 (reads news reports)", "Accept-Encoding": "gzip, deflate",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
})
_MOST = 20 << 20  # bytes of a page once unpacked
_SECONDS = 60.0  # that one page may take in all
_SILENCE = 20.0  # seconds without a word from the server
_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave: the address it came from in the end, the status, the headers in lower case, the content.

    `moved` is where the address lies from now on, if every redirect on the way was for good.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    moved: str | None = None

    @property
    def charset(self) -> str | None:
        """The charset that the server names."""
        _, _, rest = self.headers.get("content-type", "").lower().partition("charset=")
        return rest.partition(";")[0].strip(' "') or None


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches pages; `private` lets it into this machine's own network, `seconds` bounds each page."""

    private: bool = False
    seconds: float = _SECONDS
    most: int = _MOST

    def get(self, url: str, headers: Mapping[str, str] = MappingProxyType({})) -> Fetched:
        """Fetch a page, following redirects; raises NotFetched for any status but 200 and 304, and for any fault.

        `headers` are sent along, as If-None-Match.
        """
        until, at, for_good = monotonic() + self.seconds, url, True
        for _ in range(_REDIRECTS + 1):
            answer = self._once(at, headers, until)
            target = answer.headers.get("location")
            if answer.status not in _MOVED or not target:
                return _checked(answer, url, at if for_good and at != url else None)
            for_good = for_good and answer.status in (301, 308)
            at = urljoin(at, target)
        raise NotFetched(f"The page redirects more than {_REDIRECTS} times.", url, "Open it in a browser.")

    def _once(self, url: str, headers: Mapping[str, str], until: float) -> Fetched:
        parts = _parts(url)
        left = until - monotonic()
        connection = self._connection(parts, min(left, _SILENCE))
        # a server that sends a byte now and then is never silent: the clock ends it
        clock = Timer(max(left, 0), _shut, (connection,))
        clock.daemon = True
        clock.start()
        try:
            connection.request("GET", urlunsplit(("", "", parts.path or "/", parts.query, "")),
                               headers={**_HEADERS, **headers}, preload_content=False)
            response = connection.getresponse()
            moving = response.status in _MOVED
            data = b"" if moving else self._read(response, url, until)
        except (HTTPError, OSError, ValueError) as error:
            late = monotonic() >= until
            raise NotFetched(f"The page took longer than {self.seconds:.0f} seconds." if late else
                             f"The server cannot be reached: {_words(error)}.", url, "Try it later.") from None
        finally:
            clock.cancel()
            connection.close()
        return Fetched(url, response.status, {name.lower(): value for name, value in response.headers.items()}, data)

    def _connection(self, parts: SplitResult, silence: float) -> HTTPConnection:
        timeout = Timeout(connect=max(silence, 0.01), read=max(silence, 0.01))
        safe = parts.scheme == "https"
        kind = ((HTTPSConnection if safe else HTTPConnection) if self.private else
                (PublicHTTPSConnection if safe else PublicHTTPConnection))
        assert parts.hostname
        return kind(parts.hostname, parts.port, timeout=timeout.connect_timeout)

    def _read(self, response: BaseHTTPResponse, url: str, until: float) -> bytes:
        chunks, size = [], 0
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            if size > self.most:
                raise NotFetched(f"The page is larger than {self.most >> 20} MB.", url, "It is no report.")
            if monotonic() > until:
                raise TimeoutError
            chunks.append(chunk)
        return b"".join(chunks)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotFetched("This is no address of a page.", url, "Write it as https://example.org/page.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise NotFetched("Only addresses of http and https are fetched.", url, "Write it as https://example.org/page.")
    return parts


def _checked(answer: Fetched, url: str, moved: str | None) -> Fetched:
    if answer.status in (200, 304):
        return Fetched(answer.url, answer.status, answer.headers, answer.data, moved)
    hint = _HINTS.get(answer.status, "Try it later.")
    fault = NotFetched(f"The server answers with status {answer.status}.", url, hint)
    fault.status, fault.after = answer.status, retry_after(answer.headers.get("retry-after"))
    raise fault


_HINTS = {401: "It wants a login: save the page in your browser.", 404: "Is the address right?",
          403: "It does not let us in: save the page in your browser.", 410: "It is gone for good.",
          451: "It may not be shown here by law."}


def _shut(connection: HTTPConnection) -> None:
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


def _words(error: Exception) -> str:
    return " ".join(str(error.__cause__ or error).split())[:200].rstrip(".") or type(error).__name__
