"""Rows of the database gone through a page at a time, so that what belongs to them can be asked for together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

_PAGE = 200


def pages(connection: Connection, asked: Select[Any]) -> Iterator[Sequence[RowMapping]]:
    """Give the rows of a question, some hundreds at a time."""
    result = connection.execution_options(stream_results=True).execute(asked)
    yield from result.mappings().partitions(_PAGE)


def gathered(connection: Connection, key: ColumnElement[Any], value: ColumnElement[Any], keys: Iterable[str],
             order: Sequence[ColumnElement[Any]] = ()) -> dict[str, list[Any]]:
    """Give for each of the keys the values that belong to it."""
    found: dict[str, list[Any]] = defaultdict(list)
    asked = select(key, value).where(key.in_(list(keys))).order_by(*(order or (key, value)))
    for own, each in connection.execute(asked):
        found[own].append(each)
    return found
