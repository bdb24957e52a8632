"""The watcher, with the real reader and archive, on a real server that fails as the web does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from tests.intake.server import Handler, Server, page, serving

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.made import made_by
from dragoman.errors import DragomanError, InputError
from dragoman.intake.fetching import Fetcher
from dragoman.intake.online import Web
from dragoman.reader import Reader
from dragoman.watching.cursor import Cursor
from dragoman.watching.feeds import Feed, Feeds, read_feeds
from dragoman.watching.watcher import Store, Watcher

SAID = "The foreign minister of France said on Monday that talks with Iran would go on. It was talk number {}."


def article(number: int) -> bytes:
    body = f"<body><article><p>{SAID.format(number)}</p></article></body>"
    return f"<html><title>Talk {number}</title>{body}</html>".encode()


def rss(server: Server, *numbers: int, query: str = "") -> bytes:
    items = "".join(f"<item><title>Talk {number}</title><link>{server.url}/a/{number}{query}</link>"
                    "<pubDate>Fri, 03 May 2019 10:00:00 GMT</pubDate></item>" for number in numbers)
    return f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'.encode()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({f"/a/{number}": page(article(number)) for number in range(9)}) as found:
        found.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /a/8\n", "text/plain")
        yield found


class Desk:
    """A watcher with all that it needs; `look` looks at every feed once."""

    def __init__(self, folder: Path, reader: Reader, *feeds: str) -> None:
        self.archive = Archive.open(folder / "archive.db", create=True)
        self.cursor = Cursor(folder / "feeds.cursor")
        self.taken: list[str | None] = []
        self.told: list[DragomanError] = []
        web = Web(private=True, pause=0, fetcher=Fetcher(True, seconds=0.5))
        self.watcher = Watcher(Feeds(tuple(Feed(url, 0.05) for url in feeds), True), self.cursor,
                               Store(reader, self.archive, made_by(reader)),
                               lambda reading: self.taken.append(reading.report.title), self.told.append, web, 0.01)

    def look(self) -> None:
        self.watcher.look(Event(), whatever_due=True)

    def close(self) -> None:
        self.cursor.close()
        self.archive.close()


def test_each_report_is_read_once_and_kept(server: Server, tmp_path: Path, reader: Reader) -> None:
    server.pages["/feed"] = lambda handler: handler.give(rss(server, 2, 1))
    server.pages["/other"] = lambda handler: handler.give(rss(server, 2, query="?utm_source=other"))
    with closing(Desk(tmp_path, reader, f"{server.url}/feed", f"{server.url}/other")) as watched:
        watched.look()
        watched.look()
        assert watched.told == []
        assert watched.taken == ["Talk 1", "Talk 2"]
        rows = desk.arrivals(watched.archive).to_list()
        assert sorted((row.title, row.published, row.url) for row in rows) == [
            ("Talk 1", "2019-05-03", f"{server.url}/a/1"), ("Talk 2", "2019-05-03", f"{server.url}/a/2")]
    with closing(Desk(tmp_path, reader, f"{server.url}/feed")) as again:  # stopped and started anew
        again.look()
        assert again.taken == []
    assert server.paths().count("/a/1") == 1


def test_a_feed_is_asked_for_what_has_changed(server: Server, tmp_path: Path, reader: Reader) -> None:
    def answer(handler: Handler) -> None:
        known = handler.headers.get("If-None-Match") == '"1"'
        handler.give(b"" if known else rss(server, 1), 304 if known else 200, ETag='"1"', Last_Modified="yesterday")

    server.pages["/feed"] = answer
    with closing(Desk(tmp_path, reader, f"{server.url}/feed")) as watched:
        watched.look()
        watched.look()
        watched.look()
        assert watched.taken == ["Talk 1"]
    asked = [headers for path, headers in server.asked if path == "/feed"]
    assert [headers.get("If-None-Match") for headers in asked] == [None, '"1"', '"1"']
    assert asked[1]["If-Modified-Since"] == "yesterday"


def test_a_page_that_fails_is_tried_again(server: Server, tmp_path: Path, reader: Reader) -> None:
    server.pages["/feed"] = lambda handler: handler.give(rss(server, 8, 7, 2, 1))
    server.pages["/a/7"] = lambda handler: handler.give(b"gone", 410)
    failing = [True, True]
    good = server.pages["/a/1"]
    server.pages["/a/1"] = lambda handler: (
        handler.give(b"no", 503) if failing and failing.pop() else good(handler))
    with closing(Desk(tmp_path, reader, f"{server.url}/feed")) as watched:
        for _ in range(8):
            watched.look()
            Event().wait(0.03)
        assert sorted(filter(None, watched.taken)) == ["Talk 1", "Talk 2"]
        assert server.paths().count("/a/7") == 1
        assert server.paths().count("/a/8") == 0  # robots.txt
        assert server.paths().count("/a/1") == 3
        assert watched.cursor.due() is None


@pytest.mark.parametrize("answer", [
    lambda handler: handler.give(b"no", 500), lambda handler: handler.give(b"later", 429, Retry_After="1"),
    lambda handler: handler.give(b"<rss><cha"), lambda handler: handler.give(b"\xff\0\x9d" * 99),
    lambda handler: handler.give(status=302, Location="/feed"), lambda handler: handler.server.over.wait() and None,
])
def test_a_bad_feed_stops_no_other(server: Server, tmp_path: Path, reader: Reader, answer: object) -> None:
    server.pages["/feed"] = answer  # type: ignore[assignment]
    server.pages["/good"] = lambda handler: handler.give(rss(server, 1))
    with closing(Desk(tmp_path, reader, f"{server.url}/feed", f"{server.url}/good")) as watched:
        watched.look()
        assert watched.taken == ["Talk 1"]
        assert [f"{server.url}/feed" in fault.where for fault in watched.told] in ([True], [])
        before = watched.cursor.left(f"{server.url}/feed")
        watched.look()
        assert watched.cursor.left(f"{server.url}/feed").faults in (before.faults + 1, 0)


def test_a_watch_ends_when_it_is_told_to(server: Server, tmp_path: Path, reader: Reader) -> None:
    server.pages["/feed"] = lambda handler: handler.give(rss(server, 1))
    with closing(Desk(tmp_path, reader, f"{server.url}/feed")) as watched:
        stop = Event()
        watched.watcher._taken = lambda _: stop.set()
        watched.watcher.run(stop)
        assert desk.arrivals(watched.archive).count() == 1


def test_a_cursor_has_one_holder(tmp_path: Path) -> None:
    with closing(Cursor(tmp_path / "a.cursor")), pytest.raises(DragomanError, match="Another dragoman watch"):
        Cursor(tmp_path / "a.cursor")
    (tmp_path / "b.cursor").write_bytes(b"no database" * 99)
    with pytest.raises(DragomanError, match="cannot be opened"):
        Cursor(tmp_path / "b.cursor")
    with closing(sqlite3.connect(tmp_path / "a.cursor")) as base:
        assert base.execute("select count(*) from entry").fetchone() == (0,)


def test_the_file_of_feeds(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('every = "1 hour"\n[[feed]]\nurl = "https://example.org/a"\n[[feed]]\nurl = "https://example.org/b"\n'
                    'every = "90 s"\noutlet = "B"\nfull = true\n')
    assert read_feeds(path) == Feeds((Feed("https://example.org/a", 3600.0),
                                      Feed("https://example.org/b", 90.0, "B", True)))


@pytest.mark.parametrize(("text", "words"), [
    ("", "names no feed"), ("[[feed]]\n", "no address"), ("[[feed]", "no TOML"), ("feed = 1\n", "cannot be"),
    ('[[feed]]\nurl = "ftp://example.org"\n', "no address"),
    ('[[feed]]\nurl = "https://a.test"\nevry = 1\n', "means nothing"),
    ('[[feed]]\nurl = "https://a.test"\nevery = "soon"\n', "no length of time"),
    ('[[feed]]\nurl = "https://a.test"\nevery = 5\n', "more often"), ("feed = [1]\n", "no feed"),
    ('[[feed]]\nurl = "https://a.test"\nfull = 1\n', "cannot be"),
    ('[[feed]]\nurl = "https://a.test"\n[[feed]]\nurl = "https://a.test"\n', "twice"),
])
def test_a_wrong_file_of_feeds_is_explained(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "feeds.toml").write_text(text)
    with pytest.raises(InputError, match=words) as caught:
        read_feeds(tmp_path / "feeds.toml")
    assert caught.value.hint


def test_no_file_of_feeds(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_feeds(tmp_path / "feeds.toml")


def test_a_vocabulary_that_has_grown_is_let_go(server: Server, tmp_path: Path, reader: Reader,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    server.pages["/feed"] = lambda handler: handler.give(rss(server, 2, 1))
    monkeypatch.setattr("dragoman.reader._WORDS", 10)  # as after many thousand reports
    with closing(Desk(tmp_path, reader, f"{server.url}/feed")) as watched:
        watched.look()
        assert watched.taken == ["Talk 1", "Talk 2"]
        kept = watched.watcher._store.reader
        assert kept is not reader
        monkeypatch.undo()
        assert kept.fresh() is kept
        text = SAID.format(3)
        assert kept.read(text, published="2019-05-03") == reader.read(text, published="2019-05-03")
