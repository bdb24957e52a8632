"""Rows of any columns, as a database gives them: a table for people, JSON or CSV."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TextIO

Values = Iterable[tuple[Any, ...]]
_LARGEST = 1 << 63  # beyond it JSON has no whole number that others read
_TOGETHER = 100  # rows whose columns are set alike
_WIDEST = 60  # characters of a cell in a table


def write(form: str, columns: Sequence[str], rows: Values) -> int:
    """Write rows to standard output in a form, json, jsonl, csv or table, and count them."""
    names, seen = _distinct(columns), _Seen(rows)
    _WRITERS[form](names, seen, sys.stdout)
    return seen.count


class _Seen:
    """The same rows, counted as they are gone through, each value one that JSON has."""

    def __init__(self, rows: Values) -> None:
        self._rows, self.count = rows, 0

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for row in self._rows:
            self.count += 1
            yield tuple(map(plain, row))


def plain(value: Any) -> Any:
    """Give a value as JSON has it: what JSON lacks is text, so that nothing is rounded."""
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, bool | str | float | type(None)):
        return value
    if isinstance(value, int):
        return value if -_LARGEST <= value < _LARGEST else str(value)
    return float(value) if isinstance(value, Decimal) else str(value)


def _distinct(columns: Sequence[str]) -> list[str]:
    """Name columns apart that a query has named alike."""
    seen = Counter[str]()
    names = []
    for name in columns:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def _json(names: Sequence[str], rows: Values, file: TextIO) -> None:
    from dragoman.export.tables import json_chunks

    file.writelines(json_chunks(dict(zip(names, row, strict=True)) for row in rows))


def _lines(names: Sequence[str], rows: Values, file: TextIO) -> None:
    from dragoman.export.tables import line_chunks

    file.writelines(line_chunks(dict(zip(names, row, strict=True)) for row in rows))


def _csv(names: Sequence[str], rows: Values, file: TextIO) -> None:
    from dragoman.export.tables import csv_chunks

    file.writelines(csv_chunks((dict(zip(names, row, strict=True)) for row in rows), names))


def _table(names: Sequence[str], rows: Values, file: TextIO) -> None:
    from itertools import islice

    from dragoman.export.tables import cell

    stream, head = iter(rows), True
    while some := list(islice(stream, _TOGETHER)):
        cells = [[_short(" ".join(cell(value).split())) for value in row] for row in some]
        widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
        for line in ([list(names)] if head else []) + cells:
            file.write("  ".join(each.ljust(width) for each, width in zip(line, widths, strict=True)).rstrip() + "\n")
        head = False


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[:_WIDEST - 1] + "…"


_WRITERS: dict[str, Callable[[Sequence[str], Values, TextIO], None]] = {
    "json": _json, "jsonl": _lines, "csv": _csv, "table": _table}
