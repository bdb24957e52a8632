"""Data of unknown origin fitted to a record type, field by field; nothing is guessed or turned into another kind."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dragoman.records.plain import RENAMED

T = TypeVar("T")
_ABSENT = object()
_MOST = 50  # strings in a list; no deed has so many parties, and no utterance so many parts


class Misfit(Exception):
    """Data that does not have the form of a record; its words say in what."""


def fitted(cls: type[T], data: Any) -> T:
    """Build a record of scalars, choices and lists of strings; raises Misfit."""
    if not isinstance(data, Mapping):
        raise Misfit("not an object")
    hints = get_type_hints(cls)
    found = {}
    for field in fields(cls):  # type: ignore[arg-type]
        name = RENAMED.get(field.name, field.name)
        value = data.get(name, _ABSENT)
        if value is _ABSENT or (value is None and field.default is not MISSING):
            if field.default is MISSING:
                raise Misfit(f"no {name}")
        else:
            found[field.name] = _value(hints[field.name], value, name)
    return cls(**found)


def _value(hint: Any, value: Any, name: str) -> Any:
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise Misfit(f"unknown {name}")
        return value
    if get_origin(hint) is tuple:
        return _strings(value, name)
    kinds = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    if type(value) in kinds or (float in kinds and type(value) is int):
        return value
    raise Misfit(f"{name} of the wrong kind")


def _strings(value: Any, name: str) -> tuple[str, ...]:
    """Take a list of strings, or one string for a list of one."""
    several = [value] if isinstance(value, str) else value
    if not isinstance(several, list) or not all(isinstance(each, str) for each in several):
        raise Misfit(f"{name} of the wrong kind")
    if len(several) > _MOST:
        raise Misfit(f"too many of {name}")
    return tuple(several)
