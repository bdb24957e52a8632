"""What the benches measure with: processor time, which is the same whatever else the machine does, and memory."""

import os
from collections.abc import Callable
from pathlib import Path


def spent() -> float:
    """Give the seconds of processor time that this process has taken, with its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def rate(job: Callable[[], object], words: int) -> float:
    """Give the words a second of processor time of one run."""
    start = spent()
    job()
    return words / (spent() - start)


def resident() -> float:
    """Give the memory that this process holds, in MB."""
    # not ru_maxrss, in which a child begins with what its parent held
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
