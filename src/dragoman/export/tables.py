"""Rows as JSON, JSON lines and CSV, some at a time: the same for the command line and the web."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import orjson

Row = dict[str, Any]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs what begins so
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def json_chunks(rows: Iterable[Row]) -> Iterator[str]:
    """Give one indented JSON array, each row as soon as it comes."""
    before = "[\n"
    for row in rows:
        yield before + orjson.dumps(row, option=orjson.OPT_INDENT_2).decode()
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def line_chunks(rows: Iterable[Row]) -> Iterator[str]:
    """Give one JSON object a line."""
    for row in rows:
        yield orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE).decode()


def csv_chunks(rows: Iterable[Row], columns: Sequence[str], spreadsheet: bool = False) -> Iterator[str]:
    """Give CSV with a header; a list of words is one cell with a bar between them, any other nest is JSON.

    For a `spreadsheet` a text that one would take for a formula has an apostrophe before it.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")  # so that both signs are quoted where a cell has them
    stream = iter(rows)
    first = next(stream, None)  # before the header: a question asked wrongly is told by an error, not by an empty table
    writer.writerow(columns)
    yield _taken(line)
    while first is not None:
        cells = [cell(value) for value in first.values()]
        writer.writerow([_harmless(each) for each in cells] if spreadsheet else cells)
        yield _taken(line)
        first = next(stream, None)


def _taken(line: io.StringIO) -> str:
    written = line.getvalue().removesuffix("\r\n") + "\n"
    line.seek(0)
    line.truncate()
    return written


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def cell(value: Any) -> str:
    """Give a value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "|".join(value)
    return orjson.dumps(value).decode() if isinstance(value, list | dict) else str(value)
