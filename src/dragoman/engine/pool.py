"""Readings made in several processes at once, in the order of the reports and in bounded memory."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from traceback import format_exception
from typing import TYPE_CHECKING

from dragoman.engine.attempt import Outcome
from dragoman.engine.collector import spared
from dragoman.engine.processes import Processes
from dragoman.errors import DragomanError, ReadingError
from dragoman.records import Report

if TYPE_CHECKING:
    from dragoman.reader import Reader

Given = Report | DragomanError
Load = Callable[[], "Reader"]
# enough reports a task that passing them costs little, few enough that the end of a run is shared out
CHUNK = 8

# each worker process holds one reader for its life; the parent never sets it
_worker: "Reader | None" = None


def read_in_pool(reports: Iterable[Given], processes: int, load: Load) -> Iterator[Outcome]:
    """Read the reports in `processes` workers, each with a reader of its own that `load` makes.

    Some chunks a worker wait in memory. Only a report that ends its worker twice is given up.
    """
    pool: Processes[list[Given], list[Outcome]] = Processes(processes, partial(_start, load), _read, _apart, _given_up)
    for outcomes in pool.run(_chunks(reports)):
        yield from outcomes


def _chunks(reports: Iterable[Given]) -> Iterator[list[Given]]:
    stream = iter(reports)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _apart(chunk: list[Given]) -> list[list[Given]]:
    return [[report] for report in chunk]


def _given_up(chunk: list[Given]) -> list[Outcome]:
    (report,) = chunk
    if isinstance(report, DragomanError):
        return [report]
    error = ReadingError("The process that read this report was ended from outside, twice.", f"report {report.id}",
                         "Most often memory has run out: read it alone, or give fewer processes.")
    error.report_id = report.id
    return [error]


def _start(load: Load) -> None:
    global _worker
    _worker = load()
    spared()


def _read(chunk: list[Given]) -> list[Outcome]:
    global _worker
    assert _worker is not None, "the pool's initializer loads the reader"
    _worker = _worker.fresh()
    return [_noted(outcome) for outcome in _worker.attempts(chunk)]


def _noted(outcome: Outcome) -> Outcome:
    """Write the traceback of a cause into a note, since a cause is lost on the way to another process."""
    if isinstance(outcome, DragomanError) and outcome.__cause__ is not None:
        outcome.add_note("".join(format_exception(outcome.__cause__)).rstrip())
    return outcome
