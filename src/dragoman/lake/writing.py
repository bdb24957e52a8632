"""A partition's readings written into the lake: all files first, its note last, so that it is whole or not there."""

import shutil
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dragoman.archive.made import Made
from dragoman.desk.arrow import batches, schema_of
from dragoman.desk.rows import Rows
from dragoman.extras import library
from dragoman.lake.partition import FOLDER, Note, note_of
from dragoman.lake.tables import TABLES, day_of, rows_of
from dragoman.records import Reading

UNDATED = "undated"
UNFINISHED = "_unfinished"
_LEVEL = 9  # of zstd: a lake is written once and read for years
_MONTH = 7  # characters of 2017-06
Held = dict[tuple[str, str], list[Any]]


def write_partition(folder: Path, note: Note, readings: Iterable[Reading], made: Made) -> Note:
    """Write the readings as one file a table and month, and the note of them, which is given back.

    What an earlier reading of the same partition has written goes away. The same readings give the same bytes.
    """
    held, count = _held(readings, made)
    room = folder / UNFINISHED / note.id
    shutil.rmtree(room, ignore_errors=True)
    files: dict[str, list[str]] = defaultdict(list)
    for (table, month), rows in sorted(held.items()):
        place = f"{table}/month={month}/{note.id}.parquet"
        _write(room / place, TABLES[table], rows)
        files[table].append(place)
    whole = Note(note.id, note.digest, note.source, note.first, count, note.faults, dict(files))
    _put(folder, room, whole)
    return whole


def _held(readings: Iterable[Reading], made: Made) -> tuple[Held, int]:
    held: Held = defaultdict(list)
    count = 0
    for reading in readings:
        month = day_of(reading)[:_MONTH] or UNDATED
        for table, row in rows_of(reading, made):
            held[table, month].append(row)
        count += 1
    return held, count


def _write(path: Path, kind: type, rows: list[Any]) -> None:
    parquet = library("pyarrow.parquet", "lake")
    path.parent.mkdir(parents=True, exist_ok=True)
    with parquet.ParquetWriter(path, schema_of(kind), compression="zstd", compression_level=_LEVEL) as writer:
        for batch in batches(Rows(kind, lambda: iter(rows))):
            writer.write_batch(batch)


def _put(folder: Path, room: Path, note: Note) -> None:
    """Move what is written to its place; while that lasts, the partition has no note and is not asked."""
    before = note_of(folder, note.id)
    path = folder / FOLDER / f"{note.id}.json"
    path.unlink(missing_ok=True)
    places = [place for found in note.files.values() for place in found]
    gone = [place for found in (before.files if before else {}).values() for place in found if place not in places]
    for place in gone:
        (folder / place).unlink(missing_ok=True)
    for place in places:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (room / place).replace(folder / place)
    save(folder, note)
    shutil.rmtree(room, ignore_errors=True)


def save(folder: Path, note: Note) -> None:
    """Write a note, whole or not at all."""
    path = folder / FOLDER / f"{note.id}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(note.to_json(), encoding="utf-8")
    part.replace(path)


def remove(folder: Path, note: Note) -> None:
    """Let go of a partition, its note first."""
    (folder / FOLDER / f"{note.id}.json").unlink(missing_ok=True)
    for place in (place for found in note.files.values() for place in found):
        (folder / place).unlink(missing_ok=True)
