"""News agencies under one name each: "AP", "The Associated Press" and "Associated Press" are one source."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from dragoman.lexicon.outlets import load_outlets


def agencies(credits: Iterable[Mapping[str, Any]] | None) -> frozenset[str]:
    """Give the usual names of all that a report credits."""
    return frozenset(usual(each["name"]) for each in credits or ())


def usual(name: str) -> str:
    """Give the usual name of an agency or outlet; one that the lexicon does not know keeps its own."""
    bare = name.strip(" .").removeprefix("The ").removeprefix("the ")
    return _names().get(bare.casefold(), bare)


def is_agency(name: str) -> bool:
    """Tell whether an outlet is a news agency."""
    return usual(name) in _agencies()


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): outlet.name for outlet in load_outlets() for name in (outlet.name, *outlet.names)}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(outlet.name for outlet in load_outlets() if outlet.kind == "agency")
