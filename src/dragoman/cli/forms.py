"""The forms in which rows are given: JSON, JSON lines, CSV, a table for people."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TextIO

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.desk.rows import Rows

_TOGETHER = 100  # rows whose columns are set alike
_INDENT = 4
Form = Literal["json", "jsonl", "csv", "table"]


class Column(NamedTuple):
    """A column of a table: its head, what it shows of a row; a wide one stands beneath the others."""

    head: str
    shows: Callable[[Any], str]
    wide: bool = False
    right: bool = False


@dataclass
class Answer:
    """Rows on their way out, counted; `more` tells that there were more than wanted."""

    rows: "Rows[Any]"
    columns: Sequence[Column]
    limit: int | None = None
    given: int = 0
    more: bool = False

    def __iter__(self) -> Iterator[Any]:
        for row in self.rows:
            if self.limit is not None and self.given >= self.limit:
                self.more = True
                return
            self.given += 1
            yield row

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Give each row as a dict, ready for JSON."""
        from dragoman.desk.rows import plain

        return map(plain, self)


def source(row: Any) -> str:
    """Say where a row stands: its outlet, or its report where that is not known, and the day."""
    return f"({row.outlet or row.report}, {row.published or 'no date'})"


def write_json(answer: Answer, file: TextIO) -> None:
    """Write one indented JSON array, each row as soon as it comes."""
    from dragoman.export.tables import json_chunks

    file.writelines(json_chunks(answer.dicts()))


def write_lines(answer: Answer, file: TextIO) -> None:
    """Write one JSON object a line."""
    from dragoman.export.tables import line_chunks

    file.writelines(line_chunks(answer.dicts()))


def write_csv(answer: Answer, file: TextIO) -> None:
    """Write CSV with a header."""
    from dragoman.export.tables import csv_chunks

    file.writelines(csv_chunks(answer.dicts(), answer.rows.columns))


def write_table(answer: Answer, _: TextIO) -> None:
    """Print rows in columns, as wide as the terminal; what is wide stands beneath its row."""
    from dragoman.cli.console import console

    out, rows = console(), iter(answer)
    while some := list(islice(rows, _TOGETHER)):
        for line in _lines(some, answer.columns, out.width):
            out.print(line, soft_wrap=True)


def _lines(rows: Sequence[Any], columns: Sequence[Column], width: int) -> Iterator["Text"]:
    from rich.text import Text

    narrow, broad = [each for each in columns if not each.wide], [each for each in columns if each.wide]
    cells = [[column.shows(row) for column in narrow] for row in rows]
    widths = [max(map(len, (column.head, *(row[place] for row in cells)))) for place, column in enumerate(narrow)]
    if any(column.head for column in narrow):
        yield Text(_line([column.head for column in narrow], narrow, widths), style="bold")
    for row, shown in zip(rows, cells, strict=True):
        yield Text(_line(shown, narrow, widths))
        for column in broad:
            for line in wrap(" ".join(column.shows(row).split()), max(width - _INDENT, 20)):
                yield Text(" " * _INDENT + line, style="dim")


def _line(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    return "  ".join(cell.rjust(width) if column.right else cell.ljust(width)
                     for cell, column, width in zip(cells, columns, widths, strict=True)).rstrip()


WRITERS: dict[Form, Callable[[Answer, TextIO], None]] = {
    "json": write_json, "jsonl": write_lines, "csv": write_csv, "table": write_table}
