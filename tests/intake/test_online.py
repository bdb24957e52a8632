"""Reports read from a real server, by its robots.txt."""

import time

import pytest
from tests.intake import files
from tests.intake.files import SAID
from tests.intake.server import Answer, page, serving

from dragoman.errors import DragomanError, InputError, NotFetched
from dragoman.intake.asked import Asked
from dragoman.intake.draft import Draft, Link
from dragoman.intake.online import Web
from dragoman.intake.patience import backed_off, retry_after
from dragoman.intake.source import read_source

CYRILLIC = f"<html><body><article><p>{SAID} «Да», сказал он.</p></article></body></html>"
PAGES: dict[str, Answer] = {
    "/robots.txt": page(b"User-agent: *\nDisallow: /private/\nAllow: /private/*.pub$\nCrawl-delay: 0.3\n"
                        b"User-agent: Other\nDisallow: /\n", "text/plain"),
    "/a.html": page(files.page()), "/a.txt": page(SAID.encode(), "text/plain"),
    "/a.pdf": page(files.pdf(SAID), "application/pdf"), "/private/a": page(files.page()),
    "/private/a.pub": page(files.page()), "/feed": page(b"<rss version='2.0'><channel></channel></rss>", "text/xml"),
    "/picture": page(b"\x89PNG\0\0", "image/png"), "/empty": page(b"<html></html>"),
    "/1251": page(CYRILLIC.encode("cp1251"), "text/html; charset=windows-1251"),
}


def read(url: str, web: Web) -> Draft | DragomanError:
    (found,) = read_source(url, Asked(fetch=web.report))
    return found


def test_pages_and_what_is_none() -> None:
    with serving({**PAGES, "/robots.txt": page(b"")}) as server:
        web = Web(private=True, pause=0)
        draft = read(f"{server.url}/a.html", web)
        assert isinstance(draft, Draft)
        assert (draft.title, draft.outlet, draft.published) == ("Talks go on", "Example Times", "2017-06-15")
        assert (draft.url, draft.where) == (f"{server.url}/a.html", f"{server.url}/a.html")
        for path, words in (("/a.txt", SAID), ("/a.pdf", SAID), ("/1251", "«Да», сказал он")):
            found = read(server.url + path, web)
            assert isinstance(found, Draft)
            assert words in found.text
        for path, words in (("/feed", "feed"), ("/picture", "picture"), ("/empty", "No article"), ("/none", "404")):
            found = read(server.url + path, web)
            assert isinstance(found, InputError)
            assert words in found.what
            assert found.where == server.url + path


def test_robots_are_obeyed_and_asked_once() -> None:
    with serving(PAGES) as server:
        web = Web(private=True, pause=0)
        start = time.monotonic()
        kinds = [type(read(server.url + path, web)) for path in ("/a.html", "/private/a", "/private/a.pub", "/a.txt")]
        assert kinds == [Draft, NotFetched, Draft, Draft]
        assert time.monotonic() - start > 0.6  # two pauses of the site's own wish between three pages
        assert server.paths() == ["/robots.txt", "/a.html", "/private/a.pub", "/a.txt"]


@pytest.mark.parametrize(("robots", "read_"), [
    (lambda handler: handler.give(status=404), True), (lambda handler: handler.give(status=403), True),
    (lambda handler: handler.give(status=500), False), (lambda handler: handler.give(status=429), False),
    (page(b"\xff\xfe\0nonsense\n:::\n"), True),
])
def test_a_site_that_cannot_be_asked_is_left_alone(robots: Answer, read_: bool) -> None:
    with serving({**PAGES, "/robots.txt": robots}) as server:
        found = read(f"{server.url}/a.html", Web(private=True, pause=0))
        assert isinstance(found, Draft if read_ else NotFetched)


def test_without_leave_nothing_of_this_machine_is_fetched() -> None:
    with serving(PAGES) as server:
        found = read(f"{server.url}/a.html", Web(pause=0))
        assert isinstance(found, InputError)
        assert "private network" in found.what
        assert "--private" in found.hint
        assert server.asked == []


def test_a_page_without_leave_to_fetch_is_a_link() -> None:
    (told,) = read_source("https://example.org/a")
    assert isinstance(told, InputError)
    assert "--fetch" in told.hint


def test_a_link_of_a_list_keeps_its_place() -> None:
    with serving(PAGES) as server:
        found = Web(private=True, pause=0).report(Link(f"{server.url}/none", where="list.csv, row 7"))
        assert isinstance(found, NotFetched)
        assert found.where == "list.csv, row 7"
        assert "/none" in f"{found}" or "404" in found.what


@pytest.mark.parametrize(("given", "seconds"), [
    ("7", 7.0), ("0", 0.0), ("-5", 0.0), ("99999999", 86_400.0), ("Thu, 15 Jun 2017 08:00:00 GMT", 0.0),
    ("soon", None), ("", None), ("nan", None), (None, None),
])
def test_how_long_a_server_wants_to_be_left_alone(given: str | None, seconds: float | None) -> None:
    assert retry_after(given) == seconds


def test_the_longer_the_more_often_it_fails() -> None:
    assert [backed_off(60, faults) for faults in (0, 1, 2, 20, 99_999)] == [60, 120, 240, 86_400, 86_400]
    assert backed_off(60, 1, 500) == 500
    assert backed_off(200_000, 3) == 200_000
