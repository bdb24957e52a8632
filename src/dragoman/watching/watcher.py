"""The watcher: looks at each feed when it is due, and reads what is new; whatever a server does, it goes on."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from courlan import normalize_url

from dragoman.archive.archive import Archive
from dragoman.archive.made import Made
from dragoman.errors import ArchiveError, BadRecord, DragomanError, NotFetched, ReadingError
from dragoman.intake.draft import Draft, Link
from dragoman.intake.feed import read_feed
from dragoman.intake.fetching import Fetched
from dragoman.intake.online import Web
from dragoman.intake.patience import backed_off
from dragoman.intake.prepare import prepare_draft
from dragoman.reader import Reader
from dragoman.records import Reading, content_id
from dragoman.watching.cursor import Cursor, Left, Waiting
from dragoman.watching.feeds import Feed, Feeds
from dragoman.watching.polling import polled

if TYPE_CHECKING:
    from dragoman.language.likeness import Likeness

_TRIES = 8  # times that a page is asked for: with the pauses doubling, for most of two days
_FIRST = 300.0  # seconds until a page that failed is asked for again
_REST = 60.0  # longest sleep, so that a clock set anew is noticed
_OFTEN = (0, 408, 425, 429)  # statuses of faults that may pass, beside those of the 500s

Told = Callable[[DragomanError], None]
Taken = Callable[[Reading], None]


@dataclass(slots=True)
class Store:
    """What reads a report and what keeps it."""

    reader: Reader
    archive: Archive
    made: Made
    likeness: "Likeness | None" = None

    def keep(self, draft: Draft) -> Reading | None:
        """Read a report and keep it; None where the archive has it already."""
        report = prepare_draft(draft, self.reader.lexicon)
        if self.archive.standing(report, self.made) != "new":
            return None
        self.reader = self.reader.fresh()
        reading = self.reader.read_report(report)
        for _ in self.archive.add([reading], self.made, encode=self.likeness):
            pass
        return reading


class Watcher:
    """Watches feeds; `taken` is called with each new reading, `told` with each fault.

    What a fault that may pass keeps from being read is tried again; the cursor remembers all of it.
    """

    def __init__(self, feeds: Feeds, cursor: Cursor, store: Store, taken: Taken, told: Told,
                 web: Web | None = None, first: float = _FIRST) -> None:
        """Put the parts together; `first` is how many seconds pass before a page that failed is asked for again."""
        self._feeds, self._cursor, self._store = feeds, cursor, store
        self._taken, self._told = taken, told
        self._web, self._first = web or Web(feeds.private), first

    def run(self, stop: Event) -> None:
        """Watch until `stop` is set; the report that is being read then is finished."""
        while not stop.is_set():
            self.look(stop)
            waits = [self._cursor.left(feed.url).due for feed in self._feeds.feeds]
            due = self._cursor.due()
            first = min(waits if due is None else [*waits, due])
            stop.wait(min(max(first - time.time(), 0.0), _REST))

    def look(self, stop: Event, whatever_due: bool = False) -> None:
        """Look once at each feed that is due, or at all, and read all entries that are."""
        lefts = [(feed, self._cursor.left(feed.url)) for feed in self._feeds.feeds]
        due = [(feed, left) for feed, left in lefts if whatever_due or left.due <= time.time()]
        self._read_all(stop)
        for feed, left, answer in polled(due, self._get):
            if stop.is_set():
                return
            self._take(feed, left, answer)
            self._read_all(stop)

    def _get(self, feed: Feed, left: Left) -> Fetched:
        return self._web.fetcher.get(feed.url, _asked_by(left))

    def _read_all(self, stop: Event) -> None:
        while not stop.is_set() and (waiting := self._cursor.next(time.time())):
            self._read(waiting)

    def _take(self, feed: Feed, left: Left, answer: Fetched | DragomanError) -> None:
        """Remember what a feed lists, or that it failed."""
        try:
            if isinstance(answer, DragomanError):
                raise answer
            if answer.status != 304:
                self._cursor.listed(feed.url, _entries(feed, answer), time.time())
            self._cursor.leave(feed.url, _left(feed, answer, left))
        except DragomanError as fault:
            self._leave_alone(feed, left, fault)
        except Exception as fault:  # nothing that one feed does may end the watch
            self._leave_alone(feed, left, ReadingError.of(fault))

    def _leave_alone(self, feed: Feed, left: Left, fault: DragomanError) -> None:
        wait = backed_off(feed.every, left.faults + 1, getattr(fault, "after", None))
        self._cursor.leave(feed.url, replace(left, faults=left.faults + 1, due=time.time() + wait))
        fault.where = f"{feed.url} (asked again in {_spoken(wait)})"
        self._told(fault)

    def _read(self, waiting: Waiting) -> None:
        try:
            draft = self._draft(waiting.entry)
            reading = self._store.keep(draft)
        except DragomanError as fault:
            self._failed(waiting, fault)
        except Exception as fault:  # nothing that one report does may end the watch
            self._failed(waiting, ReadingError.of(fault, where=waiting.entry.url or waiting.entry.where))
        else:
            self._cursor.done(waiting.key)
            if reading is not None:
                self._taken(reading)

    def _draft(self, entry: Draft | Link) -> Draft:
        if isinstance(entry, Draft):
            return entry
        found = self._web.report(entry)
        if isinstance(found, DragomanError):
            raise found
        return found

    def _failed(self, waiting: Waiting, fault: DragomanError) -> None:
        fault.where = waiting.entry.url or fault.where
        if _may_pass(fault) and (waiting.tries + 1 < _TRIES or isinstance(fault, ArchiveError)):
            wait = backed_off(self._first, waiting.tries, getattr(fault, "after", None))
            self._cursor.again(waiting.key, time.time() + wait)
            fault.where += f" (tried again in {_spoken(wait)})"
        else:
            self._cursor.done(waiting.key)
        self._told(fault)


def _may_pass(fault: DragomanError) -> bool:
    if isinstance(fault, NotFetched):
        return fault.status in _OFTEN or fault.status >= 500
    return isinstance(fault, ArchiveError)


def _asked_by(left: Left) -> dict[str, str]:
    asked = {"If-None-Match": left.etag, "If-Modified-Since": left.modified}
    return {name: value for name, value in asked.items() if value}


def _left(feed: Feed, answer: Fetched, before: Left) -> Left:
    """Note by what to ask the next time; a server that says "not changed" need not repeat it."""
    due = time.time() + feed.every
    if answer.status == 304:
        return replace(before, faults=0, due=due)
    return Left(answer.headers.get("etag"), answer.headers.get("last-modified"), 0, due)


def _entries(feed: Feed, answer: Fetched) -> Iterator[tuple[str, Draft | Link]]:
    """Give the entries, the oldest first, each with the key that it has wherever it is listed."""
    for entry in reversed(list(read_feed(answer.data, feed.url, feed.full))):
        if not isinstance(entry, BadRecord):
            key = content_id(normalize_url(entry.url) if entry.url else entry.text)  # type: ignore[union-attr]
            yield key, replace(entry, id=key, outlet=feed.outlet or entry.outlet)


def _spoken(seconds: float) -> str:
    for unit, name in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= unit:
            count = round(seconds / unit)
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds:.0f} seconds"
