"""Parquet: one report a row, some rows in memory at a time."""

from collections.abc import Iterator, Mapping
from typing import IO, Any

from dragoman.errors import DragomanError
from dragoman.extras import library
from dragoman.intake.draft import Draft, Link
from dragoman.intake.record import NAMES, draft_of
from dragoman.intake.understood import understood

_ROWS = 256  # a batch of long articles is some megabytes


def read_parquet(file: IO[bytes], where: str, columns: Mapping[str, str]) -> Iterator[Draft | Link | DragomanError]:
    """Give a draft, or the error that stands for it, for each row; only columns of which something is taken are read.

    Raises InputError when the file is damaged, or when pyarrow is not there to read it.
    """
    parquet = library("pyarrow.parquet", "arrow")
    with understood("The Parquet file", where, "Is it whole? Fetch it anew."):
        table = parquet.ParquetFile(file)
        batches = table.iter_batches(_ROWS, columns=_taken(table.schema_arrow.names, columns))
        number = 0
        for batch in batches:
            for record in batch.to_pylist():
                number += 1
                yield draft_of(_plainly(record), f"{where}, row {number}", columns)


def _taken(names: list[str], columns: Mapping[str, str]) -> list[str]:
    aliases = {alias.casefold() for each in NAMES.values() for alias in each}
    wanted = {path.partition(".")[0] for path in columns.values()} | set(columns.values())
    found = [name for name in names if name in wanted or name.strip().casefold() in aliases]
    return found or names[:1]  # of no column at all a damaged file may have any number of rows, which ends the process


def _plainly(record: Mapping[str, Any]) -> dict[str, Any]:
    """Decode text that its writer has stored as bytes."""
    return {name: value.decode("utf-8", "replace") if isinstance(value, bytes) else value
            for name, value in record.items()}
