"""The door of an archive: a file or an address becomes a database that is known to be ours and of this version."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from dragoman.archive.faults import explained, meaning
from dragoman.errors import ArchiveError, ForeignArchive, NewerArchive, NoArchive

HEAD = "0002"  # the newest migration, in archive/migrations/versions
APPLICATION = 0x4472676E  # "Drgn", in the header of an SQLite file that is ours
SCHEMA = "dragoman"  # the schema of PostgreSQL that holds the tables
_WAIT = 30_000  # milliseconds that a writer waits for another
_CACHE = -16_000  # kB of pages kept in memory; what is read goes through the map below
_MAPPED = 1 << 30  # bytes of the file that are read through memory
_POSTGRES = ("postgresql", "postgres")
_MAKE = "Make one by adding reports: dragoman add PATH"


def is_postgres(address: str) -> bool:
    """Tell whether an archive's address is that of a PostgreSQL server."""
    return address.partition(":")[0].partition("+")[0] in _POSTGRES and "://" in address


def shown(address: str) -> str:
    """Give the address as it may be shown: without its password."""
    if not is_postgres(address):
        return address
    try:
        return make_url(address).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return address.partition("://")[0] + "://…"


def connected(address: str, create: bool = False) -> Engine:
    """Open the database at a path or postgresql:// address; with `create` it is made, or brought to this version.

    Raises:
        NoArchive: if there is none and none is to be made, or the server does not answer.
        ForeignArchive: if it is a database, or a file, of something else.
        NewerArchive: if a later version of Dragoman wrote it.
    """
    engine = postgres(address) if is_postgres(address) else sqlite(Path(address), create)
    with explained(shown(address)):
        try:
            _checked(engine, shown(address), create)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _checked(engine: Engine, where: str, create: bool) -> None:
    version = _version(engine, where)
    if version == HEAD:
        return
    if version is None and not create:
        raise NoArchive("There is no archive here yet.", where, _MAKE)
    if version is not None and version > HEAD:
        raise NewerArchive(f"A later version of Dragoman wrote this archive (schema {version}, here {HEAD}).", where,
                           "Use that version: pip install --upgrade dragoman")
    from dragoman.archive.migrating import upgrade  # alembic takes a third of a second to import

    upgrade(engine)


def _version(engine: Engine, where: str) -> str | None:
    """Give the schema's version, None in an empty database; raise ForeignArchive where the tables are not ours."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" in tables:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if tables:
        raise _foreign(where)
    return None


def sqlite(path: Path, create: bool) -> Engine:
    """Give the engine of a file; raises NoArchive and ForeignArchive as `connected` does."""
    if path.is_dir():
        raise NoArchive("The archive's path is a directory.", str(path), "Name a file in it.")
    if not path.exists() and not create:
        raise NoArchive("There is no archive here yet.", str(path), _MAKE)
    if create:
        path.absolute().parent.mkdir(parents=True, exist_ok=True)
    _look_into(path)
    engine = create_engine(f"sqlite:///{path}", **_json(), connect_args={"timeout": _WAIT / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _look_into(path: Path) -> None:
    """Refuse a file that is something else before anything is done to it: the first pragma would change it."""
    if not path.exists() or not path.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(path)) as connection:
            (ours,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as fault:
        raise meaning(str(fault), str(path)) from fault
    if tables and ours != APPLICATION:
        raise _foreign(str(path))


def _foreign(where: str) -> ForeignArchive:
    return ForeignArchive("This database is not an archive of Dragoman.", where,
                          "Name another: a new one is made where there is none.")


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin`, not guessed by the driver
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={_WAIT}", f"cache_size={_CACHE}",
                   f"mmap_size={_MAPPED}", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # a writer takes its lock at once: two that began as readers could never both go on
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def postgres(address: str, schema: str = SCHEMA) -> Engine:
    """Give the engine of a server, whose tables lie in a schema; raises NoArchive where the address is none."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise ArchiveError("PostgreSQL needs a driver that is not installed.", shown(address),
                           "pip install 'dragoman[postgres]'") from None
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise NoArchive("This is no address of a PostgreSQL server.", shown(address),
                        "Write it as postgresql://user@host:5432/database") from None
    engine = create_engine(url, **_json(), connect_args={"connect_timeout": 10})
    event.listen(engine, "connect", partial(_prepare_postgres, schema))
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _prepare_postgres(schema: str, connection: Any, _: object) -> None:
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"SET search_path TO {schema}")
        cursor.execute("SET jit TO off")  # which takes longer than our questions do
        cursor.execute("SET random_page_cost TO 1.1")  # by default that of discs with a head
        cursor.execute("SET plan_cache_mode TO force_custom_plan")  # a plan for rare words is none for common ones
    connection.autocommit = False


def _begin_postgres(connection: Connection) -> None:
    if connection.get_execution_options().get("writing"):
        # one at a time, as in SQLite: what two add at once is linked with one another, and nothing is put in twice
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION})")
    else:  # whoever asks sees one state, however many questions the answer takes
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _json() -> dict[str, Any]:
    return {"json_serializer": lambda value: orjson.dumps(value).decode(), "json_deserializer": orjson.loads}
