"""The reader of a command: its process is ours, and lives for nothing else."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import dragoman
from dragoman.engine.ahead import TOGETHER
from dragoman.engine.collector import spared

if TYPE_CHECKING:
    from dragoman.reader import Reader


def taken_ahead(paths: Sequence[str]) -> int:
    """Give how many reports may be taken before the first is read: what comes through a pipe may come slowly."""
    return 1 if "-" in paths else TOGETHER


def loaded(packs: list[Path]) -> "Reader":
    """Load a reader with these packs, and spare the garbage collector all that is there now: it stays to the end."""
    reader = dragoman.load(packs)
    spared()
    return reader
