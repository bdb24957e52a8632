"""A lake as users hold it: built from sources by an engine, its readings given back, its tables asked."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from dragoman.archive.made import Made
from dragoman.desk.filters import Span
from dragoman.engine.engine import Engine
from dragoman.errors import DragomanError
from dragoman.extras import library
from dragoman.lake.cutting import STAGED, Found, cut, id_of
from dragoman.lake.partition import FOLDER, Note, Partition, note_of
from dragoman.lake.work import Work
from dragoman.lake.writing import UNFINISHED, remove
from dragoman.records import Reading

SIZE = 1000  # reports of a partition
_ABOUT = "lake.json"
_FORMAT = 1
_SOME = 64  # readings in memory at a time


@dataclass(frozen=True, slots=True)
class Source:
    """What is read into a lake: a name that stays the same from run to run, and its reports."""

    name: str
    found: Found


class Lake:
    """A folder of Parquet: one file a table, month and partition, and a note for each partition that is whole."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size

    @classmethod
    def open(cls, folder: str | Path, create: bool = False, size: int = SIZE) -> "Lake":
        """Open the lake in a folder; with `create` one is made where there is none, of partitions of `size` reports.

        Raises DragomanError where there is none, or where a later version has made it.
        """
        path = Path(folder) / _ABOUT
        if path.is_file():
            return cls(Path(folder), _size(path))
        if not create:
            raise DragomanError("There is no lake in this folder.", str(folder),
                                "Make one: dragoman lake build FOLDER PATH")
        if Path(folder).is_dir() and any(Path(folder).iterdir()):
            raise DragomanError("This folder holds something else.", str(folder), "Name an empty one, or a new one.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'{{"format": {_FORMAT}, "size": {size}}}\n', encoding="utf-8")
        return cls(Path(folder), size)

    def build(self, sources: Iterable[Source], made: Made, engine: Engine,
              packs: Iterable[Path] = ()) -> Iterator[Note]:
        """Read what is not there yet; gives the note of each partition as it is done, those that were whole first.

        A run that was ended goes on where it ended. A partition whose reports have changed, or which other versions
        have read, is read anew and takes the place of the old one.
        """
        whole: list[Note] = []
        jobs = (job for source in sources for job in self._jobs(source, made, whole))
        work = Work(str(self.folder.absolute()), tuple(str(Path(each).absolute()) for each in packs))
        for done in engine.run(jobs, work):
            yield from _drained(whole)
            yield Note.from_json(done)
        yield from _drained(whole)
        self._tidy()

    def _jobs(self, source: Source, made: Made, whole: list[Note]) -> Iterator[str]:
        """Give what is to be read of a source, and let go of what it no longer has."""
        end = 0

        def is_whole(partition: Partition) -> bool:
            nonlocal end
            end = partition.first + self.size
            note = note_of(self.folder, partition.id)
            if note is None or note.digest != partition.digest:
                return False
            whole.append(note)
            return True

        yield from (each.to_json() for each in cut(source.name, source.found, self.size, made, self.folder, is_whole))
        while (note := note_of(self.folder, id_of(source.name, end))) is not None:
            remove(self.folder, note)
            end += self.size

    def _tidy(self) -> None:
        for name in (STAGED, UNFINISHED):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def notes(self) -> Iterator[Note]:
        """Give the notes of all partitions that are whole, in the order of their sources."""
        found = (note_of(self.folder, path.stem) for path in (self.folder / FOLDER).glob("*.json"))
        return iter(sorted((note for note in found if note), key=lambda note: (note.source, note.first)))

    def files(self, table: str) -> list[str]:
        """Name the files of a table, of whole partitions alone."""
        return [str(self.folder / place) for note in self.notes() for place in note.files.get(table, ())]

    def readings(self, since: str | None = None, until: str | None = None) -> Iterator[Reading]:
        """Give the readings back as they were made, some in memory at a time.

        `since` and `until` are EDTF dates of publication; reports without one are given where neither is asked for.
        """
        return (reading for _, reading in self.readings_made(Span.of(since, until)))

    def readings_made(self, span: Span) -> Iterator[tuple[Made, Reading]]:
        """Give the readings, each with the versions that made it."""
        parquet = library("pyarrow.parquet", "lake")
        columns = ["day", *Made._fields, "text", "reading"]
        for path in self.files("readings"):
            for batch in parquet.ParquetFile(path).iter_batches(_SOME, columns=columns):
                for row in batch.to_pylist():
                    if _within(row["day"], span):
                        made = Made(*(row[name] for name in Made._fields))
                        yield made, Reading.from_dict(orjson.loads(row["reading"]), row["text"])


def _within(day: str, span: Span) -> bool:
    if not (span.since or span.until):
        return True
    return bool(day) and day >= span.since and (not span.until or day <= span.until)


def _drained(notes: list[Note]) -> Iterator[Note]:
    while notes:
        yield notes.pop(0)


def _size(path: Path) -> int:
    try:
        about: dict[str, Any] = orjson.loads(path.read_bytes())
        if about["format"] == _FORMAT:
            return int(about["size"])
    except (ValueError, KeyError, TypeError):
        about = {}
    raise DragomanError("This lake was made by another version of Dragoman, or its lake.json is damaged.", str(path),
                        f"It should say: {{\"format\": {_FORMAT}, \"size\": {SIZE}}}"
                        if not about else "Use the version that made it, or a later one.")
