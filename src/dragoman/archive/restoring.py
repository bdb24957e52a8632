"""A backup taken back: into a new place first, which takes the archive's only when all is there."""

import gzip
import zlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import groupby, islice
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, Engine, LargeBinary, MetaData, select, text

from dragoman.archive import bulk, schema, storing
from dragoman.archive.archive import Archive
from dragoman.archive.backup import FORMAT
from dragoman.archive.faults import explained
from dragoman.archive.migrating import upgrade
from dragoman.archive.opening import HEAD, SCHEMA, is_postgres, postgres, shown, sqlite
from dragoman.errors import ArchiveError, NewerArchive, NoArchive

_ASIDE = f"{SCHEMA}_restoring"
_LONGEST = 256 << 20  # bytes of a line: no report is as long
_SOME = 500  # rows in memory at a time
_DAMAGED = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError)


class Head(NamedTuple):
    """What a backup says of itself: its schema, and its rows by table."""

    schema: str
    rows: dict[str, int]


def restore(path: Path, address: str, replace: bool = False) -> dict[str, int]:
    """Make the archive at an address of a backup, and give the number of rows by table.

    The backup is checked before anything is touched; what was at the address stays until the new archive is whole. An
    older backup is brought to this version. Raises ArchiveError for a backup that is damaged, NewerArchive for one of
    a later version, and ArchiveError where the archive holds reports already, unless it is to be replaced.
    """
    head = checked(path)
    _refuse_to_overwrite(address, replace)
    with explained(shown(address)), _aside(address) as (engine, place):
        upgrade(engine, head.schema, place)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            _fill(connection, path)
        upgrade(engine, schema=place)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            for report in connection.execute(select(schema.report.c.id).order_by(schema.report.c.id)).scalars().all():
                storing.index(connection, report)
    return head.rows


def checked(path: Path) -> Head:
    """Go through a backup to its end and give its head; raises ArchiveError where it is damaged or none at all."""
    digest, last, head = sha256(), b"", None
    try:
        for line in _lines(path):
            digest.update(last)
            head, last = head or orjson.loads(line), line
        told = orjson.loads(last)
        if head is None or head["dragoman"] != "backup" or told["sha256"] != digest.hexdigest():
            raise ValueError("the checksum differs")
        newer = head["format"] > FORMAT or str(head["schema"]) > HEAD
        rows = dict[str, int](told["rows"])
    except _DAMAGED as fault:
        raise ArchiveError(f"This is no whole backup of an archive: {' '.join(str(fault).split())[:100]}", str(path),
                           "Take another copy; nothing was changed.") from None
    if newer:
        raise NewerArchive(f"A later version of Dragoman wrote this backup (schema {head['schema']}, here {HEAD}).",
                           str(path), "Use that version: pip install --upgrade dragoman")
    return Head(str(head["schema"]), rows)


def _lines(path: Path) -> Iterator[bytes]:
    with gzip.open(path) as file:
        while line := file.readline(_LONGEST):
            if not line.endswith(b"\n"):
                raise ValueError("it breaks off, or a line is too long")
            yield line


def _refuse_to_overwrite(address: str, replace: bool) -> None:
    try:
        with Archive.open(address) as archive:
            reports = archive.reports()
    except NoArchive:
        return  # nothing there, or no server that answers, which is told of soon enough
    if reports and not replace:
        raise ArchiveError(f"There is an archive already, and it holds {reports:,} reports.", shown(address),
                           "Name another place, or --replace to lose what is there.")


@contextmanager
def _aside(address: str) -> Iterator[tuple[Engine, str]]:
    """Give an empty database beside the archive, which takes its place when all went well, else is gone."""
    with (_schema_aside if is_postgres(address) else _file_aside)(address) as aside:
        yield aside


@contextmanager
def _file_aside(address: str) -> Iterator[tuple[Engine, str]]:
    path = Path(address)
    aside = path.with_name(f"{path.name}.restoring")
    aside.parent.mkdir(parents=True, exist_ok=True)
    _unlink(aside)
    engine = sqlite(aside, create=True)
    try:
        yield engine, ""
        engine.dispose()
    except BaseException:
        engine.dispose()
        _unlink(aside)
        raise
    _unlink(path, itself=False)
    aside.replace(path)


def _unlink(path: Path, itself: bool = True) -> None:
    """Take a database away with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm")[not itself:]:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def _schema_aside(address: str) -> Iterator[tuple[Engine, str]]:
    engine = postgres(address, _ASIDE)
    try:
        _run(engine, f"DROP SCHEMA IF EXISTS {_ASIDE} CASCADE")
        with _dropped_on_a_fault(engine):
            yield engine, _ASIDE
        _run(engine, f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE", f"ALTER SCHEMA {_ASIDE} RENAME TO {SCHEMA}")
    finally:
        engine.dispose()


@contextmanager
def _dropped_on_a_fault(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        _run(engine, f"DROP SCHEMA IF EXISTS {_ASIDE} CASCADE")
        raise


def _run(engine: Engine, *statements: str) -> None:
    """Run statements as one."""
    with engine.connect() as connection, connection.begin():
        for each in statements:
            connection.execute(text(each))


def _fill(connection: Connection, path: Path) -> None:
    """Put the rows into the tables as they are in the version of the backup."""
    tables = MetaData()
    tables.reflect(bind=connection)
    for (table, columns), rows in groupby(_told(path), lambda each: each[:2]):
        target, stream = tables.tables[table], (row for _, _, row in rows)
        binary = [name for name in columns if isinstance(target.c[name].type, LargeBinary)]
        while some := list(islice(stream, _SOME)):
            bulk.put(connection, target, [_row(columns, row, binary) for row in some])


def _told(path: Path) -> Iterator[tuple[str, tuple[str, ...], list[Any]]]:
    """Give each row with its table and columns."""
    table, columns = "", tuple[str, ...]()
    for line in _lines(path):
        value = orjson.loads(line)
        if isinstance(value, list):
            yield table, columns, value
        elif "table" in value:
            table, columns = value["table"], tuple(value["columns"])


def _row(columns: tuple[str, ...], values: list[Any], binary: list[str]) -> dict[str, Any]:
    row = dict(zip(columns, values, strict=True))
    return row | {name: b64decode(row[name]) for name in binary if row[name] is not None}
