"""Rows in Arrow's columns, typed by the annotations of their dataclass; pyarrow is imported only here, and late."""

import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import orjson

from dragoman.extras import library

if TYPE_CHECKING:
    from pyarrow import DataType, Field, RecordBatch, Schema

    from dragoman.desk.rows import Rows

T = TypeVar("T")
Cell = Callable[[Any], Any]
SIZE = 4096  # rows of a batch


def schema_of(kind: type) -> "Schema":
    """Give the Arrow schema of a dataclass, columns named as in JSON; raises DragomanError where pyarrow is not there.

    Lists are lists, a dataclass within is a struct, a dict a map, and what may be anything is text in JSON.
    """
    pa = library("pyarrow", "arrow")
    return pa.schema([_field(pa, plain_name(name), hint) for name, hint in _hints(kind)])


def batches(rows: "Rows[Any]", size: int = SIZE) -> "Iterator[RecordBatch]":
    """Give the rows as record batches of at most `size`, made as they are asked for; no batch where there is no row."""
    pa, schema = library("pyarrow", "arrow"), schema_of(rows.kind)
    cells = [(name, _cell(hint)) for name, hint in _hints(rows.kind)]
    for some in _chunks(rows, size):
        columns = [pa.array(_column(some, name, cell), field.type)
                   for (name, cell), field in zip(cells, schema, strict=True)]
        yield pa.RecordBatch.from_arrays(columns, schema=schema)


def plain_name(name: str) -> str:
    """Name a field as JSON and tables do: `for_`, since Python keeps `for` for itself."""
    return name.rstrip("_")


def _hints(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind))


def _field(pa: Any, name: str, hint: Any) -> "Field":
    inner, nullable = _without_none(hint)
    return pa.field(name, _type(pa, inner), nullable)


def _type(pa: Any, hint: Any) -> "DataType":
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return pa.string()
    if origin in (list, tuple):
        return pa.list_(_field(pa, "item", args[0]))
    if origin is dict and args[1] is not Any:
        return pa.map_(pa.string(), _field(pa, "value", args[1]))
    if is_dataclass(hint):
        return pa.struct([_field(pa, plain_name(name), each) for name, each in _hints(hint)])
    scalars = {str: pa.string, int: pa.int64, float: pa.float64, bool: pa.bool_}
    return scalars.get(hint, pa.string)()


def _without_none(hint: Any) -> tuple[Any, bool]:
    """Give a type without its None, and whether it had one."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, hint is Any
    rest = [each for each in get_args(hint) if each is not types.NoneType]
    return (rest[0] if len(rest) == 1 else Any), len(rest) < len(get_args(hint))


def _column(rows: list[Any], name: str, cell: Cell | None) -> list[Any]:
    values = [getattr(row, name) for row in rows]
    return values if cell is None else list(map(cell, values))


def _cell(hint: Any) -> Cell | None:
    """Give what makes a value of this type one that Arrow takes; None where it is taken as it is."""
    inner, _ = _without_none(hint)
    made = _made(inner)
    return made and partial(_unless_none, made)


def _made(hint: Any) -> Cell | None:
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return partial(_struct, tuple((name, plain_name(name), _cell(each)) for name, each in _hints(hint)))
    if origin in (list, tuple):
        own = _cell(args[0])
        return own and partial(_each, own)
    if origin is dict and args[1] is not Any:
        return _pairs
    return None if origin is Literal or hint in (str, int, float, bool) else _json


def _unless_none(cell: Cell, value: Any) -> Any:
    return None if value is None else cell(value)


def _struct(own: Iterable[tuple[str, str, Cell | None]], value: Any) -> dict[str, Any]:
    return {plain: getattr(value, name) if cell is None else cell(getattr(value, name)) for name, plain, cell in own}


def _each(cell: Cell, values: Iterable[Any]) -> list[Any]:
    return list(map(cell, values))


def _pairs(value: dict[str, Any]) -> list[tuple[str, Any]]:
    return list(value.items())


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _chunks(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(rows)
    while some := list(islice(stream, size)):
        yield some
