"""Sums over a whole archive, kept in memory until it changes: an overview must not count a million events anew.

What is counted quickly is counted anew as soon as the archive has changed. What takes longer is counted behind the
scenes, no more than a fifth of the time, and what was counted before is given until that is done.
"""

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive

T = TypeVar("T")
log = logging.getLogger("dragoman.desk")
_LOOK = 2.0  # seconds between two looks at whether the archive has changed
_QUICK = 0.5  # seconds that a reader may be kept waiting by a count
_REST = 4  # times as long as a slow count takes, no other is begun
_ALL: "list[Kept[Any]]" = []


@dataclass
class _Entry(Generic[T]):
    value: T
    version: object
    writes: int
    took: float
    looked: float
    counting: bool = False


@dataclass
class _Place(Generic[T]):
    lock: Lock = field(default_factory=Lock)
    entry: _Entry[T] | None = None


class Kept(Generic[T]):
    """A count over an archive, and how it is made."""

    def __init__(self, count: Callable[[Archive], T]) -> None:
        self._count = count
        self._places: WeakKeyDictionary[Archive, _Place[T]] = WeakKeyDictionary()
        self._guard = Lock()
        _ALL.append(self)

    def of(self, archive: Archive) -> T:
        """Give the count as it is, or, where counting takes long, as it was a while ago."""
        place = self._place(archive)
        with place.lock:
            entry = place.entry
            if entry is None:
                entry = place.entry = self._counted(archive)
            elif self._is_due(entry, archive):
                self._look(archive, place, entry)
            assert place.entry is not None
            return place.entry.value

    def ready(self, archive: Archive) -> T | None:
        """Give the count alike if it has been made, None where it would have to be waited for."""
        return self.of(archive) if self._place(archive).entry else None

    def _place(self, archive: Archive) -> _Place[T]:
        with self._guard:
            return self._places.setdefault(archive, _Place())

    def _is_due(self, entry: _Entry[T], archive: Archive) -> bool:
        since = monotonic() - entry.looked
        if entry.took < _QUICK:
            return since > _LOOK or entry.writes != archive.writes
        return since > max(_LOOK, _REST * entry.took)

    def _look(self, archive: Archive, place: _Place[T], entry: _Entry[T]) -> None:
        entry.looked = monotonic()
        if entry.counting or entry.version == _version(archive):
            return
        if entry.took < _QUICK:
            place.entry = self._counted(archive)
        else:
            entry.counting = True
            Thread(target=self._behind, args=(archive, place, entry), daemon=True).start()

    def _behind(self, archive: Archive, place: _Place[T], entry: _Entry[T]) -> None:
        try:
            place.entry = self._counted(archive)
        except Exception:  # the archive may have been closed meanwhile; what is there is given on
            log.info("A count could not be made anew.", exc_info=True)
            entry.counting = False

    def _counted(self, archive: Archive) -> _Entry[T]:
        began, writes = monotonic(), archive.writes
        version = _version(archive)
        value = self._count(archive)
        return _Entry(value, version, writes, monotonic() - began, monotonic())


def warm(archive: Archive, stop: Event | None = None) -> Thread:
    """Begin to count all that is kept of an archive behind the scenes, before anybody asks; give the thread.

    Once told to `stop` it ends with the count that it is at: the archive is not to be closed before.
    """
    thread = Thread(target=_warm, args=(archive, stop or Event()), daemon=True)
    thread.start()
    return thread


def _warm(archive: Archive, stop: Event) -> None:
    try:
        for kept in _ALL:
            if not stop.is_set():
                kept.of(archive)
        gc.freeze()  # some million objects that stay: the collector would make every hundredth reader wait for them
    except Exception:  # whoever asks is told
        log.info("What is kept could not be counted beforehand.", exc_info=True)


def _version(archive: Archive) -> object:
    """Give what is another after it was written to here, or reports or corrections were added or taken back elsewhere.

    Links made by hand by another program are seen with the next of these.
    """
    report, correction = schema.report.c, schema.correction.c
    with archive.asking() as connection:
        added = connection.execute(select(func.max(report.added))).scalar()
        made = connection.execute(select(func.count(), func.max(correction.made)).select_from(schema.correction)).one()
        return archive.writes, added, tuple(made)
