"""Feeds asked side by side: a server that drips or stalls holds up its own feeds and no others."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from urllib.parse import urlsplit

from dragoman.errors import DragomanError, ReadingError
from dragoman.intake.fetching import Fetched
from dragoman.watching.cursor import Left
from dragoman.watching.feeds import Feed

_AT_ONCE = 8  # sites asked at once, those whose answers wait to be gone through among them

Get = Callable[[Feed, Left], Fetched]
Polled = tuple[Feed, Left, Fetched | DragomanError]


def polled(due: Iterable[tuple[Feed, Left]], get: Get) -> Iterator[Polled]:
    """Ask feeds, those of one site one after another, and give each answer or fault as it comes."""
    groups = iter(_by_site(due))
    executor = ThreadPoolExecutor(_AT_ONCE, "feed")
    under_way: set[Future[list[Polled]]] = set()
    try:
        while True:
            under_way |= {executor.submit(_asked, group, get) for group in islice(groups, _AT_ONCE - len(under_way))}
            if not under_way:
                return
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield from future.result()
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _by_site(due: Iterable[tuple[Feed, Left]]) -> list[list[tuple[Feed, Left]]]:
    groups: dict[str, list[tuple[Feed, Left]]] = {}
    for feed, left in due:
        groups.setdefault(urlsplit(feed.url).netloc, []).append((feed, left))
    return list(groups.values())


def _asked(group: list[tuple[Feed, Left]], get: Get) -> list[Polled]:
    return [(feed, left, _answer(feed, left, get)) for feed, left in group]


def _answer(feed: Feed, left: Left, get: Get) -> Fetched | DragomanError:
    try:
        return get(feed, left)
    except DragomanError as fault:
        return fault
    except Exception as fault:  # nothing that one feed does may end the watch
        return ReadingError.of(fault)
