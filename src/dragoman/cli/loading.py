"""The reader of a command: its process is ours, and lives for nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

import dragoman
from dragoman.engine.collector import spared

if TYPE_CHECKING:
    from dragoman.reader import Reader


def loaded(packs: list[Path]) -> "Reader":
    """Load a reader with these packs, and spare the garbage collector all that is there now: it stays to the end."""
    reader = dragoman.load(packs)
    spared()
    return reader
