"""How a row of a lexicon table becomes a noun: the class's fields are the table's columns."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from dragoman.lexicon.table import items, read_table

Noun = TypeVar("Noun")


def load_nouns(noun: type[Noun], table: str, key: str, packs: Iterable[Path] = ()) -> tuple[Noun, ...]:
    """Read `table` into instances of the dataclass `noun`.

    A field whose default is a tuple is a list cell, one whose default is a bool is yes or no, every other is text.
    Raises LexiconError when the table is broken.
    """
    readers = {field.name: _reader(field.default) for field in fields(noun)}  # type: ignore[arg-type]
    rows = read_table(table, key, tuple(readers), packs)
    return tuple(noun(**{name: read(row[name]) for name, read in readers.items()}) for row in rows)


def _reader(default: object) -> Callable[[str], Any]:
    if isinstance(default, tuple):
        return items
    return _yes if isinstance(default, bool) else str


def _yes(cell: str) -> bool:
    return cell == "yes"
