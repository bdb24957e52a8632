"""A partition: some reports that are read as one task, and the note that says what came of them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson

from dragoman.errors import DragomanError

FOLDER = "_partitions"  # what begins with _ is passed over by Spark and the like
Fault = tuple[str, str, str]  # what, where, what to do


@dataclass(frozen=True, slots=True)
class Partition:
    """Reports number `first` and on of a source, laid down in the file `reports`.

    `id` tells where they come from, `digest` what they are and which versions are to read them: a partition whose note
    has the same digest is whole.
    """

    id: str
    digest: str
    source: str
    first: int
    reports: str
    made: tuple[str, ...]
    faults: tuple[Fault, ...] = ()

    def to_json(self) -> str:
        """Give it as JSON."""
        return orjson.dumps(asdict(self)).decode()

    @classmethod
    def from_json(cls, text: str) -> "Partition":
        """Build it from its JSON."""
        data = orjson.loads(text)
        return cls(**{**data, "made": tuple(data["made"]), "faults": tuple(map(tuple, data["faults"]))})


@dataclass(frozen=True, slots=True)
class Note:
    """What came of a partition: how many readings, what could not be read, the files by table, relative to the lake.

    `failed` is why the whole partition could not be read; it is then tried again the next time.
    """

    id: str
    digest: str
    source: str
    first: int
    readings: int = 0
    faults: Sequence[Fault] = ()
    files: dict[str, list[str]] = field(default_factory=dict)
    failed: Fault | None = None

    def to_json(self) -> str:
        """Give it as JSON."""
        return orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> "Note":
        """Build it from its JSON."""
        data: dict[str, Any] = orjson.loads(text)
        return cls(**{**data, "faults": [tuple(each) for each in data["faults"]]})


def fault_of(error: DragomanError) -> Fault:
    """Give a fault as it is noted."""
    return error.what, error.where, error.hint


def note_of(folder: Path, id: str) -> Note | None:
    """Read the note of a partition, None where there is none that can be read."""
    try:
        return Note.from_json((folder / FOLDER / f"{id}.json").read_bytes())
    except (OSError, ValueError, TypeError, KeyError):
        return None
