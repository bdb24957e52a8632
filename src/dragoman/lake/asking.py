"""A lake asked in SQL, in place, by DuckDB: the tables are there by their names, and nothing else is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.desk.arrow import schema_of
from dragoman.errors import DragomanError
from dragoman.extras import library
from dragoman.lake.lake import Lake
from dragoman.lake.tables import TABLES

_SOME = 1000  # rows in memory at a time


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns of an answer, and its rows as they come."""

    columns: Sequence[str]
    rows: Iterator[tuple[Any, ...]]


def ask(lake: Lake, query: str) -> Answer:
    """Ask one SELECT of the tables readings, statements, events, claims, times and actors.

    Only files of the lake can be read, and none written. Raises DragomanError for a query that DuckDB does not
    understand, or that is no SELECT, and where duckdb is not installed.
    """
    duckdb = library("duckdb", "lake")
    connection = duckdb.connect(config={"allow_community_extensions": False, "autoinstall_known_extensions": False})
    try:
        for table, kind in TABLES.items():
            _show(connection, table, lake.files(table), kind)
        _close(connection, lake)
        found = connection.execute(_one(duckdb, connection, query))
    except duckdb.Error as fault:
        raise DragomanError(f"DuckDB cannot answer that: {_words(fault)}", "",
                            "Columns: `DESCRIBE events`; write \"when\" and \"for\" in double quotes.") from None
    return Answer([column[0] for column in found.description], _rows(duckdb, connection, found))


def _show(connection: Any, table: str, files: list[str], kind: type) -> None:
    """Make a view of a table's files, or an empty table of its columns where there is none."""
    if files:
        listed = ", ".join("'" + path.replace("'", "''") + "'" for path in files)
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{listed}], hive_partitioning = true, "
                           "hive_types = {'month': VARCHAR})")
    else:
        empty = schema_of(kind).empty_table()
        connection.register("empty", empty)
        connection.execute(f"CREATE TABLE {table} AS SELECT *, ''::VARCHAR AS month FROM empty")
        connection.unregister("empty")


def _close(connection: Any, lake: Lake) -> None:
    """Let the query reach nothing but the lake."""
    connection.execute("SET allowed_directories = [$1]", [str(lake.folder.absolute()) + "/"])
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _one(duckdb: Any, connection: Any, query: str) -> Any:
    statements = connection.extract_statements(query)
    allowed = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
    if len(statements) != 1 or statements[0].type not in allowed:
        raise DragomanError("Only one question can be asked, and nothing changed.", "",
                            "Write one SELECT, as: SELECT type, count(*) FROM events GROUP BY type")
    return statements[0]


def _rows(duckdb: Any, connection: Any, found: Any) -> Iterator[tuple[Any, ...]]:
    try:
        while some := found.fetchmany(_SOME):
            yield from some
    except duckdb.Error as fault:
        raise DragomanError(f"DuckDB cannot answer that: {_words(fault)}", "",
                            "Is a file of the lake damaged?") from None
    finally:
        connection.close()


def _words(fault: Exception) -> str:
    return " ".join(str(fault).split())[:300]
