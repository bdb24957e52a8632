"""An archive whose writer is killed at random moments is whole, and holds all that was told to be kept."""

import os
import random
import signal
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.check import faults
from dragoman.records import Reading

KILLS = int(os.environ.get("DRAGOMAN_KILLS", "20"))  # of each kind of database
_BATCH = 3


def _many(samples: tuple[Reading, ...]) -> Iterator[Reading]:
    """Give the samples over and over, each time as other reports."""
    for number in range(10_000):
        for reading in samples:
            yield replace(reading, report=replace(reading.report, id=f"{reading.report.id}-{number}"))


def _add(address: str, samples: tuple[Reading, ...], told: int) -> None:
    """Add until killed, and tell through a pipe what is kept: the first bytes are those of a report's id."""
    with Archive.open(address) as archive:
        known = archive.reports()
        stream = _many(samples)
        for _ in range(known):
            next(stream)
        for each in archive.add(stream, MADE, batch=_BATCH):
            os.write(told, each.report.encode() + b"\n")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_nothing_kept_is_lost(archive: Archive, address: str, samples: tuple[Reading, ...]) -> None:
    archive.close()
    random.seed(20261126)
    kept: list[str] = []
    for _ in range(KILLS):
        kept += _killed(address, samples)
    assert len(kept) > KILLS, "the writer was always killed before it had written anything"
    with Archive.open(address) as after:
        assert faults(after) == []
        for report in kept[:: max(1, len(kept) // 50)]:
            assert after.reading(report).report.id == report
        assert after.reports() >= len(set(kept))


def _killed(address: str, samples: tuple[Reading, ...]) -> list[str]:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            _add(address, samples, write)
        finally:
            os._exit(1)
    os.close(write)
    first = os.read(read, 65536)  # it is under way
    time.sleep(random.uniform(0, 0.25))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    rest = b""
    while part := os.read(read, 65536):
        rest += part
    os.close(read)
    return (first + rest).decode().split("\n")[:-1]
