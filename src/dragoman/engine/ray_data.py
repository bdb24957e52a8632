"""Ray Data as an engine: workers on this machine, or on all machines of a cluster."""

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from dragoman.engine.engine import Work
from dragoman.errors import ProcessError
from dragoman.extras import library

_WAVE = 64  # jobs a worker that one dataset holds: so a run of any length keeps few in memory
_STORE = 256 << 20  # bytes of Ray's own store on this machine: what passes through it is short


class RayData:
    """Workers of Ray, each an actor that keeps what its work has loaded.

    `address` is that of a cluster, `auto` the one that this machine is part of; without one, Ray is started here for
    as long as the run lasts.
    """

    def __init__(self, workers: int, address: str | None = None) -> None:
        self._workers, self._address = workers, address

    def run(self, jobs: Iterable[str], work: Work) -> Iterator[str]:
        """Give what came of each job as it comes; raises ProcessError where Ray gives up."""
        stream = iter(jobs)
        ray, data = library("ray"), library("ray.data", "ray")
        with _connected(ray, self._address, self._workers):
            while wave := list(islice(stream, _WAVE * self._workers)):
                try:
                    yield from self._done(data, wave, work)
                except (ray.exceptions.RayError, RuntimeError) as fault:
                    raise ProcessError(f"Ray has given up: {' '.join(str(fault).split())[:200]}", self._address or "",
                                       "What is whole stays: start it again, and it goes on from there.") from fault

    def _done(self, data: Any, wave: list[str], work: Work) -> Iterator[str]:
        dataset = data.from_items([{"job": job} for job in wave], override_num_blocks=len(wave))
        mapped = dataset.map_batches(_actor(work), batch_size=1, num_cpus=1,
                                     compute=data.ActorPoolStrategy(size=min(self._workers, len(wave))))
        for row in mapped.iter_rows():
            yield row["done"]


def _actor(work: Work) -> type:
    """Make the class that lives in a worker: the work goes along with it, so that a worker that died begins anew."""
    class Actor:
        def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
            return {"done": [work(str(job)) for job in batch["job"]]}

    return Actor


@contextmanager
def _connected(ray: Any, address: str | None, workers: int) -> Iterator[None]:
    """Connect to a cluster, or start one here and end it."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent to its makers
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # its own files keep the rest
    running = ray.is_initialized()
    if not running:
        own = {} if address else {"num_cpus": workers, "object_store_memory": _STORE, "include_dashboard": False}
        try:
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR,
                     runtime_env={"env_vars": _passed()}, **own)
        except (ConnectionError, ValueError, RuntimeError) as fault:
            raise ProcessError(f"Ray cannot be reached: {' '.join(str(fault).split())[:200]}", address or "",
                               "Does it run there? Where it wants a token: RAY_AUTH_MODE=token, RAY_AUTH_TOKEN=…"
                               ) from None
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    library("ray.data", "ray").DataContext.get_current().enable_progress_bars = False
    try:
        yield
    finally:
        if not running:
            ray.shutdown()


def _passed() -> dict[str, str]:
    """Give what of this process's environment its workers need to find the same packages."""
    return {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
