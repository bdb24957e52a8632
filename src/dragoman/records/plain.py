"""Records to JSON-ready values and back, by their annotated fields: the one place that knows how."""

import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from dragoman.records.span import Span

T = TypeVar("T")
Build = Callable[[Any], Any]

# words of the contract that Python keeps for itself
_SCALARS = frozenset({str, int, float, bool, type(None)})
RENAMED = {"for_": "for"}


def to_plain(value: Any) -> Any:
    """Turn a record into dicts, lists and scalars, keys in the order of its fields."""
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind is Span:
        return [value[0], value[1]]
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return {plain: to_plain(getattr(value, name)) for name, plain in _names(kind)}  # type: ignore[arg-type]


@cache
def _names(cls: Hashable) -> tuple[tuple[str, str], ...]:
    return tuple((f.name, RENAMED.get(f.name, f.name)) for f in fields(cls))  # type: ignore[arg-type]


def from_plain(cls: type[T], data: dict[str, Any]) -> T:
    """Build a record from what `to_plain` made; absent keys take the field's default, unknown keys are left out."""
    builders = _builders(cls)  # type: ignore[arg-type]
    return cls(**{name: data[key] if build is None or data[key] is None else build(data[key])
                  for name, key, build in builders if key in data})


@cache
def _builders(cls: Hashable) -> tuple[tuple[str, str, Build | None], ...]:
    """Give for each field its name, its key, and what makes its value; None where it is kept as it is."""
    hints = get_type_hints(cls)
    return tuple((name, key, _builder(hints[name])) for name, key in _names(cls))


def _builder(hint: Any) -> Build | None:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if hint is Span:
        return lambda value: Span(*value)
    if is_dataclass(hint):
        return partial(from_plain, hint)  # type: ignore[arg-type]
    if get_origin(hint) is tuple:
        own = _builder(get_args(hint)[0])
        return tuple if own is None else lambda value: tuple(map(own, value))
    return None
