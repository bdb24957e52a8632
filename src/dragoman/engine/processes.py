"""Tasks done in several processes at once, in order and in bounded memory, whatever becomes of a process."""

import logging
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

from dragoman.errors import ProcessError

log = logging.getLogger(__name__)

Job = TypeVar("Job")
Done = TypeVar("Done")
Under = deque[tuple[Job, Future[Done]]]
AHEAD = 3  # jobs a process that are under way or waiting
LOSSES = 3  # processes lost one after another: it is no single job's doing


@dataclass(frozen=True, slots=True)
class Processes(Generic[Job, Done]):
    """Does `task` with each job in so many processes, each of which `start` has made ready.

    Where a process is ended from outside, by a want of memory most often, what was under way is done again, cut into
    `pieces`, one at a time; only for what ends its process once more does `given_up` stand in.
    """

    count: int
    start: Callable[[], None]
    task: Callable[[Job], Done]
    pieces: Callable[[Job], Iterable[Job]]
    given_up: Callable[[Job], Done]

    def run(self, jobs: Iterable[Job]) -> Iterator[Done]:
        """Give what came of each job, in their order; raises ProcessError where no process lives long enough."""
        stream, lost = iter(jobs), deque[Job]()
        while True:
            with _executor(self.count, self.start) as executor:
                yield from self._together(executor, stream, lost)
            if not lost:
                return
            log.warning("A reading process was ended from outside; %d tasks are done again.", len(lost))
            yield from self._one_by_one(lost)

    def _together(self, executor: ProcessPoolExecutor, stream: Iterator[Job], lost: deque[Job]) -> Iterator[Done]:
        """Work until the stream ends, or until a process does: what was under way then is put with the lost."""
        waiting: Under[Job, Done] = deque()
        while True:
            while len(waiting) < self.count * AHEAD and (job := next(stream, None)) is not None:
                waiting.append((job, self._submit(executor, job)))
            if not waiting:
                return
            try:
                done = waiting[0][1].result()
            except BrokenProcessPool:
                lost.extend(piece for job, _ in waiting for piece in self.pieces(job))
                return
            waiting.popleft()
            yield done

    def _submit(self, executor: ProcessPoolExecutor, job: Job) -> Future[Done]:
        try:
            return executor.submit(self.task, job)
        except BrokenProcessPool as broken:  # since the last look at it
            future: Future[Done] = Future()
            future.set_exception(broken)
            return future

    def _one_by_one(self, lost: deque[Job]) -> Iterator[Done]:
        losses = 0
        while lost:
            with _executor(1, self.start) as executor:
                while lost:
                    job = lost.popleft()
                    try:
                        done = executor.submit(self.task, job).result()
                    except BrokenProcessPool:
                        break
                    losses = 0
                    yield done
                else:
                    return
            losses += 1
            if losses >= LOSSES:
                raise ProcessError("The reading processes end as often as they are started.", "",
                                   "Is there enough memory? Give fewer processes, or try with one to see the fault.")
            yield self.given_up(job)


@contextmanager
def _executor(processes: int, start: Callable[[], None]) -> Iterator[ProcessPoolExecutor]:
    """Give a pool that ends at once where its user stops: nobody waits for work that nobody wants."""
    others = set(active_children())
    # spawn, since a forked copy of a process with onnxruntime's threads may hang
    executor = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (start,))
    try:
        yield executor
    except BaseException:
        ours = set(active_children()) - others
        executor.shutdown(wait=False, cancel_futures=True)
        for child in ours:
            child.terminate()
        raise
    executor.shutdown()


def _begin(start: Callable[[], None]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    Thread(target=_end_with_parent, daemon=True).start()
    start()


def _end_with_parent() -> None:
    """End when the first process does, however that comes: a worker without one would wait for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
