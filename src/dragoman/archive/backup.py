"""A backup: all rows of an archive in one file, the same from SQLite and PostgreSQL, which either can take back.

The file is gzipped JSON lines: a head with the version of the schema; for each table its name and columns, then a row a
line; last the number of rows of each and the SHA-256 of all lines before. The index of words is left out, since it is
made anew of the rows.
"""

import gzip
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, LargeBinary, Table, select

from dragoman.archive.archive import Archive
from dragoman.archive.faults import explained
from dragoman.archive.opening import HEAD
from dragoman.archive.schema import metadata, passage

FORMAT = 1
_SOME = 500  # rows in memory at a time
_LEVEL = 6  # of gzip


def back_up(archive: Archive, path: Path) -> dict[str, int]:
    """Write a backup, and give the number of rows by table; others may write to the archive meanwhile.

    The file takes the place of what was there once it is whole. The same archive gives the same bytes.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as file:
            counts = _write(archive, file)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return counts


def _write(archive: Archive, file: gzip.GzipFile) -> dict[str, int]:
    digest, counts = sha256(), dict[str, int]()
    with explained(archive.address), _one_state(archive) as connection:
        for line in _lines(connection, counts):
            digest.update(line)
            file.write(line)
    file.write(_line({"rows": counts, "sha256": digest.hexdigest()}))
    return counts


def _one_state(archive: Archive) -> Connection:
    """Give a connection that sees one state of the archive, however long the reading takes."""
    connection = archive.engine.connect()
    if archive.engine.dialect.name == "postgresql":
        connection = connection.execution_options(isolation_level="REPEATABLE READ")
    connection.begin()
    return connection


def _lines(connection: Connection, counts: dict[str, int]) -> Iterator[bytes]:
    yield _line({"dragoman": "backup", "format": FORMAT, "schema": HEAD})
    for table in metadata.sorted_tables:
        if table is not passage:
            name = str(table.name)  # and not SQLAlchemy's own kind of text
            yield _line({"table": name, "columns": [str(column.name) for column in table.c]})
            counts[name] = 0
            for line in _rows(connection, table):
                counts[name] += 1
                yield line


def _rows(connection: Connection, table: Table) -> Iterator[bytes]:
    binary = [isinstance(column.type, LargeBinary) for column in table.c]
    asked = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_SOME)
    for row in connection.execute(asked):
        yield _line([b64encode(value).decode() if is_binary and value is not None else value
                     for value, is_binary in zip(row, binary, strict=True)])


def _line(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
