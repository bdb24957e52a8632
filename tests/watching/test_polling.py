"""Feeds asked side by side, of real servers."""

from threading import Event

from tests.intake.server import page, serving

from dragoman.errors import DragomanError, NotFetched
from dragoman.intake.fetching import Fetched, Fetcher
from dragoman.watching.cursor import Left
from dragoman.watching.feeds import Feed
from dragoman.watching.polling import polled

NEW = Left()


def get(feed: Feed, _: Left) -> Fetched:
    return Fetcher(True, seconds=20).get(feed.url)


def test_a_server_that_stalls_holds_up_its_own_feeds_and_no_others() -> None:
    with serving({"/a": page(b"a"), "/b": page(b"b")}) as good, serving({"/after": page(b"after")}) as bad:
        ended = Event()
        bad.pages["/stalls"] = lambda handler: handler.give(b"at last") if ended.wait(20) else None
        due = [(Feed(url), NEW) for url in (f"{bad.url}/stalls", f"{bad.url}/after", f"{good.url}/a", f"{good.url}/b")]
        given = polled(due, get)
        first = [_text(next(given)[2]) for _ in range(2)]
        ended.set()
        assert first == ["a", "b"]
        assert [_text(answer) for _, _, answer in given] == ["at last", "after"]


def test_more_sites_than_are_asked_at_once_are_all_asked() -> None:
    with serving({f"/{number}": page(b"news") for number in range(3)}) as server:
        urls = [f"{server.url}/{number}" for number in range(3)]
        urls += [f"http://127.0.0.1:{port}/" for port in range(1, 31)]  # where nobody listens
        answers = {feed.url: answer for feed, _, answer in polled([(Feed(url), NEW) for url in urls], get)}
        assert set(answers) == set(urls)
        assert [_text(answers[url]) for url in urls[:3]] == ["news"] * 3
        assert all(isinstance(answers[url], NotFetched) for url in urls[3:])


def test_a_fault_of_ours_is_an_answer_too() -> None:
    def breaks(feed: Feed, left: Left) -> Fetched:
        raise KeyError(feed.url)

    ((_, _, answer),) = polled([(Feed("http://127.0.0.1/"), NEW)], breaks)
    assert isinstance(answer, DragomanError)


def _text(answer: Fetched | DragomanError) -> str:
    assert isinstance(answer, Fetched), answer
    return answer.data.decode()
