"""A lake loaded into PostgreSQL by COPY, for those who ask in SQL with tools of their own.

The tables are those of the lake, in a schema of their own beside the archive's, each row with the partition that it
came from. Arrow writes what COPY takes, so that no row passes through Python.
"""

from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any, get_type_hints

from dragoman.archive.opening import shown
from dragoman.desk.arrow import plain_name
from dragoman.errors import ArchiveError, DragomanError
from dragoman.extras import library
from dragoman.lake.lake import Lake
from dragoman.lake.partition import Note
from dragoman.lake.tables import TABLES

SCHEMA = "lake"
_TYPES = {str: "text", int: "bigint", float: "double precision"}
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'))  # in an array as PostgreSQL writes it
_NUL = "\0"  # which no text of PostgreSQL may hold


def load(lake: Lake, address: str) -> Iterator[tuple[Note, bool]]:
    """Load what is not there yet, a partition a transaction; gives each note, and whether it was loaded now.

    A partition that was read anew takes the place of the old one, and what the lake no longer has goes away. Raises
    ArchiveError where the database does not take it.
    """
    psycopg = library("psycopg", "postgres")
    try:
        with psycopg.connect(address, autocommit=True) as connection:
            for statement in _tables():
                connection.execute(statement)
            known = dict(connection.execute(f"SELECT partition, digest FROM {SCHEMA}.loaded").fetchall())
            for note in lake.notes():
                new = known.pop(note.id, None) != note.digest
                if new:
                    _replace(connection, lake.folder, note)
                yield note, new
            for gone in known:
                with connection.transaction():
                    _forget(connection, gone)
    except psycopg.Error as fault:
        raise ArchiveError(f"PostgreSQL does not take it: {' '.join(str(fault).split())[:200]}",
                           shown(address), "What was loaded is kept: mend it, and start again.") from None


def _tables() -> Iterator[str]:
    yield f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"
    yield f"CREATE TABLE IF NOT EXISTS {SCHEMA}.loaded (partition text PRIMARY KEY, digest text NOT NULL)"
    for table, kind in TABLES.items():
        columns = ", ".join(f'"{name}" {of}' for name, of in _columns(kind))
        yield f"CREATE TABLE IF NOT EXISTS {SCHEMA}.{table} (partition text NOT NULL, {columns})"
        yield f"CREATE INDEX IF NOT EXISTS {table}_partition ON {SCHEMA}.{table} USING hash (partition)"


def _columns(kind: type) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(kind)
    for field in fields(kind):
        hint = hints[field.name]
        plain = next((each for each in _TYPES if hint in (each, each | None)), None)
        yield plain_name(field.name), _TYPES[plain] if plain else "text[]"


def _replace(connection: Any, folder: Path, note: Note) -> None:
    with connection.transaction():
        if connection.execute(f"SELECT 1 FROM {SCHEMA}.loaded WHERE partition = %s", [note.id]).fetchone():
            _forget(connection, note.id)
        for table, places in note.files.items():
            columns = ", ".join(f'"{name}"' for name, _ in _columns(TABLES[table]))
            into = f"COPY {SCHEMA}.{table} (partition, {columns}) FROM STDIN (FORMAT csv)"
            with connection.cursor().copy(into) as copy:
                for place in places:
                    copy.write(_written(folder / place, note.id))
        connection.execute(f"INSERT INTO {SCHEMA}.loaded VALUES (%s, %s)", [note.id, note.digest])


def _forget(connection: Any, partition: str) -> None:
    for table in (*TABLES, "loaded"):
        connection.execute(f"DELETE FROM {SCHEMA}.{table} WHERE partition = %s", [partition])


def _written(path: Path, partition: str) -> memoryview:
    """Give a file as CSV, in which what is missing stands bare and an empty text in quotation marks."""
    pa, written = library("pyarrow", "lake"), BytesIO()
    csv, parquet = library("pyarrow.csv", "lake"), library("pyarrow.parquet", "lake")
    try:
        # not read_table, which would take the month in the path for a column
        table = parquet.ParquetFile(path).read()
    except (OSError, pa.ArrowException) as fault:
        raise DragomanError(f"A file of the lake cannot be read: {' '.join(str(fault).split())[:200]}", str(path),
                            "Take its note away under _partitions, and build the lake anew.") from None
    columns = [pa.array([partition] * table.num_rows), *(_plain(pa, column) for column in table.columns)]
    options = csv.WriteOptions(include_header=False, quoting_style="all_valid")
    csv.write_csv(pa.table(columns, names=["partition", *table.column_names]), written, options)
    return written.getbuffer()


def _plain(pa: Any, column: Any) -> Any:
    """Give a column as CSV can hold it: a list as PostgreSQL writes its arrays."""
    if pa.types.is_string(column.type):
        return _without_nul(column)
    if not pa.types.is_list(column.type):
        return column
    compute = library("pyarrow.compute", "lake")
    whole = column.combine_chunks()
    words = _without_nul(whole.flatten())
    for sign, escaped in _ESCAPES:
        words = compute.replace_substring(words, sign, escaped)
    lengths = compute.fill_null(compute.list_value_length(whole), 0)
    offsets = pa.concat_arrays([pa.array([0], pa.int32()), compute.cumulative_sum(lengths).cast(pa.int32())])
    joined = compute.binary_join(pa.ListArray.from_arrays(offsets, words), '","')
    full = compute.binary_join_element_wise('{"', joined, '"}', "")
    return compute.if_else(compute.equal(lengths, 0), "{}", full)


def _without_nul(column: Any) -> Any:
    return library("pyarrow.compute", "lake").replace_substring(column, _NUL, "")

