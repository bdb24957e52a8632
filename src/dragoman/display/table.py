"""Rows as a table for a notebook or a terminal: the first of them, and how many there are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from dragoman.display.html import element, safe
from dragoman.display.marking import shown
from dragoman.display.styles import CELL, NUMBER, QUIET
from dragoman.wording.plural import counted

FIRST = 10  # rows that are shown
_LONGEST = 120  # characters of a cell in a notebook
_WIDEST = 32  # columns of the terminal that one of ours takes at most
_GAP = 2


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first rows of an answer, as dicts with its columns, and the `count` of all."""

    columns: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    count: int

    @property
    def note(self) -> str:
        """Say how many there are, and how many of them are shown."""
        hidden = self.count > len(self.rows)
        return counted(self.count, "row") + (f", the first {len(self.rows)} of them" if hidden else "")

    def html(self) -> str:
        """Give a table with all columns, which scrolls where it is wider than the page."""
        head = "".join(element("th", safe(name), CELL, scope="col") for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_cell, row.values()))}</tr>" for row in self.rows)
        table = f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        return (f'<div class="dragoman-rows"><div style="overflow-x:auto">{table if self.rows else ""}</div>'
                f"{element('p', self.note, QUIET)}</div>")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Print as many columns as there is room for, and name the others."""
        names = list(_fitting(self, options.max_width))
        if self.rows:
            table = Table(*names, box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
            for row in self.rows:
                table.add_row(*(Text(_cut(words_of(row[name]), _WIDEST)) for name in names))
            yield table
        yield Text(self.note, style="dim")
        if rest := [name for name in self.columns if name not in names]:
            yield Text(f"not shown: {', '.join(rest)}", style="dim")


def words_of(value: Any) -> str:
    """Write a value as a cell of one line."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return ", ".join(f"{words_of(key)} {words_of(each)}" for key, each in value.items())
    if isinstance(value, list):
        apart = "; " if any(isinstance(each, dict | list) for each in value) else ", "
        return apart.join(map(words_of, value))
    return " ".join(shown(str(value)).split())


def _fitting(excerpt: Excerpt, room: int) -> Iterator[str]:
    """Give the first columns that say anything, as many as there is room for and at least one."""
    wide = {name: max(map(len, (name, *cells))) for name in excerpt.columns
            if any(cells := [_cut(words_of(row[name]), _WIDEST) for row in excerpt.rows])}
    for name, taken in zip(wide, accumulate(width + _GAP for width in wide.values()), strict=True):
        if taken - _GAP <= room or taken == wide[name] + _GAP:
            yield name


def _cell(value: Any) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return element("td", safe(_cut(words_of(value), _LONGEST)), NUMBER if number else CELL)


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"
