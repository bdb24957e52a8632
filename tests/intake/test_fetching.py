"""Pages fetched from a real server: good ones, and all that a bad one may do."""

import gzip
from collections.abc import Iterator

import pytest
from tests.intake import server as served
from tests.intake.server import Server, page, serving

from dragoman.errors import InputError, NotFetched
from dragoman.intake.addresses import refuse_private
from dragoman.intake.fetching import Fetcher

BOMB = gzip.compress(b"x" * 5_000_000)
PAGES: dict[str, served.Answer] = {
    "/": page(b"A said B."),
    "/odd?b=1&a=%20": page(b"odd"),
    "/moved": lambda handler: handler.give(status=301, Location="/"),
    "/for-now": lambda handler: handler.give(status=302, Location="/"),
    "/round": lambda handler: handler.give(status=302, Location="/round"),
    "/to-and": lambda handler: handler.give(status=301, Location="/fro"),
    "/fro": lambda handler: handler.give(status=301, Location="/to-and"),
    "/file": lambda handler: handler.give(status=302, Location="file:///etc/passwd"),
    "/nowhere": lambda handler: handler.give(status=302, Location="http://[::1"),
    "/tired": lambda handler: handler.give(b"later", 429, Retry_After="7"),
    "/down": lambda handler: handler.give(b"no", 500),
    "/gone": lambda handler: handler.give(b"no", 410),
    "/large": page(b"x" * 3_000_000),
    "/bomb": lambda handler: handler.give(BOMB, Content_Encoding="gzip"),
    "/packed": lambda handler: handler.give(gzip.compress(b"A said B."), Content_Encoding="gzip"),
    "/mispacked": lambda handler: handler.give(b"A said B.", Content_Encoding="gzip"),
    "/cut": lambda handler: handler.give(b"A said", Content_Length="100"),
    "/nonsense": lambda handler: handler.wfile.write(b"nonsense\r\n\r\n") and None,
    "/closed": lambda handler: handler.wfile.close(),
    "/drip": served.dripping, "/headless": served.headless, "/silent": served.silent,
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(PAGES) as found:
        yield found


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(private=True, seconds=0.5, most=1_000_000)


def test_a_page_is_fetched(server: Server, fetcher: Fetcher) -> None:
    found = fetcher.get(f"{server.url}/#part")
    assert (found.data, found.status, found.moved) == (b"A said B.", 200, None)
    assert found.headers["content-type"] == "text/html"
    assert fetcher.get(f"{server.url}/odd?b=1&a=%20").data == b"odd"
    assert fetcher.get(f"{server.url}/packed").data == b"A said B."
    assert server.asked[-1][1]["User-Agent"].startswith("Dragoman/")


@pytest.mark.parametrize(("path", "for_good"), [("/moved", True), ("/for-now", False)])
def test_redirects_are_followed(server: Server, fetcher: Fetcher, path: str, for_good: bool) -> None:
    found = fetcher.get(server.url + path)
    assert found.data == b"A said B."
    assert found.moved == (f"{server.url}/" if for_good else None)


@pytest.mark.parametrize(("path", "words"), [
    ("/round", "redirects more than"), ("/to-and", "redirects more than"), ("/file", "Only addresses of http"),
    ("/nowhere", "what is no address"), ("/down", "status 500"), ("/gone", "status 410"), ("/none", "status 404"),
    ("/large", "larger than"), ("/bomb", "larger than"), ("/mispacked", "cannot be reached"),
    ("/cut", "cannot be reached"), ("/nonsense", "cannot be reached"), ("/closed", "cannot be reached"),
    ("/drip", "longer than"), ("/headless", "longer than"), ("/silent", "longer than"),
])
def test_what_a_server_may_do_is_told(server: Server, fetcher: Fetcher, path: str, words: str) -> None:
    with pytest.raises(NotFetched, match=words) as caught:
        fetcher.get(server.url + path)
    assert caught.value.where.startswith(server.url) or path == "/file"
    assert caught.value.hint


def test_a_server_says_for_how_long_to_leave_it_alone(server: Server, fetcher: Fetcher) -> None:
    with pytest.raises(NotFetched) as caught:
        fetcher.get(f"{server.url}/tired")
    assert (caught.value.status, caught.value.after) == (429, 7.0)


def test_nobody_there(fetcher: Fetcher) -> None:
    with pytest.raises(NotFetched, match="cannot be reached"):
        fetcher.get("http://127.0.0.1:9/")


@pytest.mark.parametrize("url", ["ftp://example.org/", "https://", "http://example.org:99999/", "//example.org", "a"])
def test_other_addresses_are_refused(fetcher: Fetcher, url: str) -> None:
    with pytest.raises(NotFetched, match="address"):
        fetcher.get(url)


@pytest.mark.parametrize("host", [
    "127.0.0.1", "localhost", "0.0.0.0", "10.0.0.8", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fc00::1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2130706433", "0x7f.1", "127.1",
])
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(InputError, match="private network"):
        refuse_private(host, 80)


@pytest.mark.parametrize("host", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_let_through(host: str) -> None:
    assert refuse_private(host, 443)


def test_a_redirect_does_not_lead_into_the_private_network(server: Server) -> None:
    asked = len(server.asked)
    with pytest.raises(InputError, match="private network"):
        Fetcher(seconds=1).get(server.url)
    assert len(server.asked) == asked
