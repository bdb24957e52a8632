"""Many rows put into a table at once, which is what the time of adding hangs on.

Into PostgreSQL they go by COPY, into SQLite by a statement that SQLAlchemy writes once, straight to the driver.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import JSON, Connection, Dialect, Table, insert
from sqlalchemy.exc import DBAPIError

Rows = Sequence[dict[str, Any]]
_FEW = 16  # rows for which COPY is not worth its beginning
# as COPY's text form wants them, which knows each value by the column that it goes to
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def put(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows that have the same columns."""
    if not rows:
        return
    names = tuple(rows[0])
    documents = [name for name in names if isinstance(table.c[name].type, JSON)]
    values = [_written(row, documents) for row in rows] if documents else rows
    if connection.dialect.name == "postgresql" and len(rows) > _FEW:
        _copy(connection, table, names, values)
    else:
        text, order = _insert(table, names, connection.dialect)
        connection.exec_driver_sql(text, list(map(order, values)))


def _copy(connection: Connection, table: Table, names: tuple[str, ...], rows: Rows) -> None:
    """Send rows by COPY, in the transaction that is under way."""
    columns = ", ".join(map(connection.dialect.identifier_preparer.quote, names))
    place = connection.dialect.identifier_preparer.format_table(table)
    driver: Any = connection.connection.driver_connection
    text, failure = f"COPY {place} ({columns}) FROM STDIN", connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor().copy(text) as copy:
            copy.write("".join(["\t".join([_as_text(row[name]) for name in names]) + "\n" for row in rows]))
    except failure as fault:  # as SQLAlchemy gives those of all other statements
        raise DBAPIError.instance(text, None, fault, failure, dialect=connection.dialect) from fault


def _as_text(value: Any) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, str):
        return value.translate(_ESCAPED)
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return str(value)


def _written(row: dict[str, Any], documents: Sequence[str]) -> dict[str, Any]:
    return {**row, **{name: orjson.dumps(row[name]).decode() for name in documents}}


@lru_cache(maxsize=256)
def _insert(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, Callable[[dict[str, Any]], Any]]:
    """Give the statement, and what puts a row in the form that the driver takes."""
    compiled = insert(table).compile(dialect=dialect, column_keys=list(names))
    order = compiled.positiontup
    if order is None:
        return str(compiled), dict
    return str(compiled), lambda row: tuple([row[name] for name in order])
