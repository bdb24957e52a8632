"""Many rows put into a table at once: each statement is written by SQLAlchemy once, and its rows go straight to the
driver, which is what the time of adding hangs on.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import JSON, Connection, Dialect, Table, insert

Rows = Sequence[dict[str, Any]]


def put(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows that have the same columns."""
    if rows:
        names = tuple(rows[0])
        text, order = _insert(table, names, connection.dialect)
        documents = [name for name in names if isinstance(table.c[name].type, JSON)]
        values = [_written(row, documents) for row in rows] if documents else rows
        connection.exec_driver_sql(text, list(map(order, values)))


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
