"""Readings made in several processes at once, in the order of the reports and in bounded memory."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.records import Reading, Report

if TYPE_CHECKING:
    from dragoman.reader import Reader

# enough reports a task that passing them costs little, few enough that the end of a run is shared out
CHUNK = 8
AHEAD = 3

# each worker process holds one reader for its life; the parent never sets it
_worker: "Reader | None" = None


def read_in_pool(reports: Iterable[Report], processes: int, packs: tuple[Path, ...] = ()) -> Iterator[Reading]:
    """Read the reports in `processes` workers; at most AHEAD chunks a worker wait in memory."""
    # spawn, since a forked copy of a process with onnxruntime's threads may hang
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (packs,)) as executor:
        stream = iter(reports)
        waiting: deque[Future[list[Reading]]] = deque()
        while True:
            while len(waiting) < processes * AHEAD and (chunk := list(islice(stream, CHUNK))):
                waiting.append(executor.submit(_read, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _start(packs: tuple[Path, ...]) -> None:
    global _worker
    from dragoman.reader import Reader

    _worker = Reader.load(packs)


def _read(chunk: list[Report]) -> list[Reading]:
    assert _worker is not None, "the pool's initializer loads the reader"
    return [_worker.read_report(report) for report in chunk]
