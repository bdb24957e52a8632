"""Rows of the database gone through a page at a time, so that what belongs to them can be asked for together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

T = TypeVar("T")
_PAGE = 200


def pages(connection: Connection, asked: Select[Any]) -> Iterator[Sequence[RowMapping]]:
    """Give the rows of a question, some hundreds at a time."""
    result = connection.execution_options(stream_results=True).execute(asked)
    yield from result.mappings().partitions(_PAGE)


def paged(rows: Iterable[T]) -> Iterator[list[T]]:
    """Gather rows into pages."""
    stream = iter(rows)
    while page := list(islice(stream, _PAGE)):
        yield page


def gathered(connection: Connection, key: ColumnElement[Any], value: ColumnElement[Any], keys: Iterable[str],
             order: Sequence[ColumnElement[Any]] = ()) -> dict[str, list[Any]]:
    """Give for each of the keys the values that belong to it."""
    found: dict[str, list[Any]] = defaultdict(list)
    asked = select(key, value).where(key.in_(list(keys))).order_by(*(order or (key, value)))
    for own, each in connection.execute(asked):
        found[own].append(each)
    return found
