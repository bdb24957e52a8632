"""An engine: where the tasks of a long run are done. What a reading says never depends on it.

Tasks and what comes of them are text, JSON as a rule: it passes to other processes and machines as it is.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from dragoman.engine.processes import Processes

Work = Callable[[str], str]


class Engine(Protocol):
    """Does a task with each of many jobs; the answers come in any order."""

    def run(self, jobs: Iterable[str], work: Work) -> Iterator[str]:
        """Give what came of each job; `work` is a pure function that can be pickled."""


class Here:
    """This process, one job after another."""

    def run(self, jobs: Iterable[str], work: Work) -> Iterator[str]:
        """Give what came of each job, in their order."""
        return map(work, jobs)


class Pool:
    """Several processes of this machine."""

    def __init__(self, processes: int, given_up: Work) -> None:
        """Take how many; `given_up` answers for a job that ends its process twice."""
        self._processes, self._given_up = processes, given_up

    def run(self, jobs: Iterable[str], work: Work) -> Iterator[str]:
        """Give what came of each job, in their order; raises ProcessError where no process lives long enough."""
        pool: Processes[str, str] = Processes(self._processes, _nothing, work, lambda job: [job], self._given_up)
        return pool.run(jobs)


def _nothing() -> None:
    """Make nothing ready: the work itself loads what it needs."""
