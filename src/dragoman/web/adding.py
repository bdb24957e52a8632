"""Reports added from the browser: read one batch after another in a thread of its own, while pages are served."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from secrets import token_hex
from typing import TYPE_CHECKING

from dragoman.archive.archive import Archive
from dragoman.errors import DragomanError, InputError, ReadingError
from dragoman.records import Report

if TYPE_CHECKING:
    from dragoman.archive.made import Made
    from dragoman.reader import Reader

_KEPT = 20  # batches that are remembered
_TOLD = 100  # reports and faults of a batch that its page lists
Drafts = Callable[["Reader"], Iterable[Report | DragomanError]]


@dataclass
class Batch:
    """What came of one batch so far; `reports` are the ids of the first that were added."""

    id: str
    name: str
    added: int = 0
    there: int = 0  # reports that were in the archive already
    failed: int = 0
    reports: list[str] = field(default_factory=list)
    faults: list[DragomanError] = field(default_factory=list)
    done: bool = False

    def fail(self, fault: DragomanError) -> None:
        """Count a report that cannot be read."""
        self.failed += 1
        if len(self.faults) < _TOLD:
            self.faults.append(fault)


class Adding:
    """Reads batches into an archive, in the order in which they were handed over."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="adding")
        self._batches: dict[str, Batch] = {}
        self._closing = False

    def batch(self, id: str) -> Batch | None:
        """Find a batch by its id; the last ones are remembered."""
        return self._batches.get(id)

    def start(self, name: str, drafts: Drafts, done: Callable[[], None] = lambda: None) -> Batch:
        """Read what `drafts` gives once it is its turn; `done` is called at the end, whatever came of it."""
        batch = Batch(token_hex(8), name)
        while len(self._batches) >= _KEPT:
            del self._batches[next(iter(self._batches))]
        self._batches[batch.id] = batch
        self._worker.submit(self._run, batch, drafts, done)
        return batch

    def close(self) -> None:
        """Store what has been read, and read no more."""
        self._closing = True
        self._worker.shutdown(cancel_futures=True)

    @cached_property
    def _reader(self) -> "tuple[Reader, Made]":
        import dragoman
        from dragoman.archive.made import made_by

        reader = dragoman.load()
        return reader, made_by(reader)

    def _run(self, batch: Batch, drafts: Drafts, done: Callable[[], None]) -> None:
        try:
            self._read(batch, drafts)
        except DragomanError as fault:
            batch.fail(fault)
        except Exception as fault:
            batch.fail(ReadingError.of(fault, where=batch.name))
        finally:
            done()
            batch.done = True

    def _read(self, batch: Batch, drafts: Drafts) -> None:
        from dragoman.language.likeness import Likeness

        reader, made = self._reader
        readings = reader.read_many(self._unread(batch, drafts(reader), made), on_error=batch.fail)
        for each in self._archive.add(readings, made, encode=Likeness()):
            batch.added += 1
            if len(batch.reports) < _TOLD:
                batch.reports.append(each.report)

    def _unread(self, batch: Batch, given: Iterable[Report | DragomanError], made: "Made") -> Iterator[Report]:
        """Let through what is to be read."""
        for each in given:
            if self._closing:
                return
            if isinstance(each, DragomanError):
                batch.fail(each)
                continue
            standing = self._archive.standing(each, made)
            if standing == "same":
                batch.there += 1
                batch.reports = [*batch.reports, each.id][:_TOLD]
            elif standing == "other":
                batch.fail(InputError(f"A report with the id {each.id} is stored with another text.", batch.name,
                                      "Give it another id, or take it in by: dragoman add --replace"))
            else:
                yield each
