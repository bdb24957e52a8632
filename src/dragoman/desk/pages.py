"""Rows of the database gone through a page at a time, so that what belongs to them can be asked for together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, RowMapping, Select, select

T = TypeVar("T")
FIRST, _PAGE = 50, 800  # rows; the first are as many as a page of the web shows


def pages(connection: Connection, asked: Select[Any]) -> Iterator[Sequence[RowMapping]]:
    """Give the rows of a question together, the first few soon, then more and more at a time."""
    # closed also where no more rows are taken: a cursor of the server does not outlive its connection
    with connection.execution_options(stream_results=True).execute(asked) as result:
        rows, size = result.mappings(), FIRST
        while page := rows.fetchmany(size):
            yield page
            size = min(2 * size, _PAGE)


def paged(rows: Iterable[T]) -> Iterator[list[T]]:
    """Gather rows into pages, alike."""
    stream, size = iter(rows), FIRST
    while page := list(islice(stream, size)):
        yield page
        size = min(2 * size, _PAGE)


def mapped(connection: Connection, asked: Select[Any]) -> dict[Any, Any]:
    """Give the second column of each row by the first."""
    return {row[0]: row[1] for row in connection.execute(asked)}


def gathered(connection: Connection, key: ColumnElement[Any], value: ColumnElement[Any], keys: Iterable[str],
             tables: FromClause | None = None) -> dict[str, list[Any]]:
    """Give for each of the keys the values that belong to it, of a table or of `tables` joined."""
    found: dict[str, list[Any]] = defaultdict(list)
    asked = select(key, value).where(key.in_(list(keys))).order_by(key, value)
    asked = asked if tables is None else asked.select_from(tables)
    for own, each in connection.execute(asked):
        found[own].append(each)
    return found
