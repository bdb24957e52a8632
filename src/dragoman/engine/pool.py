"""Readings made in several processes at once, in the order of the reports and in bounded memory."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from traceback import format_exception
from typing import TYPE_CHECKING

from dragoman.engine.attempt import Outcome
from dragoman.errors import DragomanError, ProcessError, ReadingError
from dragoman.records import Report

if TYPE_CHECKING:
    from dragoman.reader import Reader

log = logging.getLogger(__name__)

Given = Report | DragomanError
Load = Callable[[], "Reader"]
# enough reports a task that passing them costs little, few enough that the end of a run is shared out
CHUNK = 8
AHEAD = 3
LOSSES = 3  # processes lost one after another: it is no single report's doing

# each worker process holds one reader for its life; the parent never sets it
_worker: "Reader | None" = None


def read_in_pool(reports: Iterable[Given], processes: int, load: Load) -> Iterator[Outcome]:
    """Read the reports in `processes` workers, each with a reader of its own that `load` makes.

    At most AHEAD chunks a worker wait in memory. Where a worker is ended from outside, by a want of memory most often,
    what was under way is read again, one report at a time: only a report that ends its worker once more is given up.
    """
    stream, lost = iter(reports), deque[Given]()
    while True:
        with _executor(processes, load) as executor:
            yield from _in_chunks(executor, stream, processes * AHEAD, lost)
        if not lost:
            return
        log.warning("A reading process was ended from outside; %d reports are read again.", len(lost))
        yield from _one_by_one(lost, load)


def _executor(processes: int, load: Load) -> ProcessPoolExecutor:
    # spawn, since a forked copy of a process with onnxruntime's threads may hang
    return ProcessPoolExecutor(processes, get_context("spawn"), _start, (load,))


def _in_chunks(executor: ProcessPoolExecutor, stream: Iterator[Given], ahead: int,
               lost: deque[Given]) -> Iterator[Outcome]:
    """Read until the stream ends, or until a worker does: what was under way then is put with the lost."""
    waiting: deque[tuple[list[Given], Future[list[Outcome]]]] = deque()
    while True:
        while len(waiting) < ahead and (chunk := list(islice(stream, CHUNK))):
            waiting.append((chunk, _submit(executor, chunk)))
        if not waiting:
            return
        try:
            outcomes = waiting[0][1].result()
        except BrokenProcessPool:
            lost.extend(report for chunk, _ in waiting for report in chunk)
            return
        waiting.popleft()
        yield from outcomes


def _submit(executor: ProcessPoolExecutor, chunk: list[Given]) -> Future[list[Outcome]]:
    try:
        return executor.submit(_read, chunk)
    except BrokenProcessPool as broken:  # since the last look at it
        future: Future[list[Outcome]] = Future()
        future.set_exception(broken)
        return future


def _one_by_one(lost: deque[Given], load: Load) -> Iterator[Outcome]:
    losses = 0
    while lost:
        with _executor(1, load) as executor:
            while lost:
                try:
                    (outcome,) = executor.submit(_read, [lost[0]]).result()
                    losses = 0
                except BrokenProcessPool:
                    losses += 1
                    outcome = _given_up(lost[0], losses)
                    break
                finally:
                    lost.popleft()
                yield outcome
        if losses:
            yield outcome


def _given_up(report: Given, losses: int) -> DragomanError:
    if losses >= LOSSES:
        raise ProcessError("The reading processes end as often as they are started.", "",
                           "Is there enough memory? Give fewer processes, or try with one to see the fault.")
    if isinstance(report, DragomanError):
        return report
    error = ReadingError("The process that read this report was ended from outside, twice.", f"report {report.id}",
                         "Most often memory has run out: read it alone, or give fewer processes.")
    error.report_id = report.id
    return error


def _start(load: Load) -> None:
    global _worker
    _worker = load()


def _read(chunk: list[Given]) -> list[Outcome]:
    assert _worker is not None, "the pool's initializer loads the reader"
    return [_noted(outcome) for outcome in _worker.attempts(chunk)]


def _noted(outcome: Outcome) -> Outcome:
    """Write the traceback of a cause into a note, since a cause is lost on the way to another process."""
    if isinstance(outcome, DragomanError) and outcome.__cause__ is not None:
        outcome.add_note("".join(format_exception(outcome.__cause__)).rstrip())
    return outcome
