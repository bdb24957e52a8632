"""Rows as JSON, JSON lines and CSV, some at a time: the same for the command line and the web."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import orjson

Row = dict[str, Any]


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


def csv_chunks(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Give CSV with a header; a list of words is one cell with a bar between them, any other nest is JSON."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")  # so that both signs are quoted where a cell has them
    stream = iter(rows)
    first = next(stream, None)  # before the header: a question asked wrongly is told by an error, not by an empty table
    writer.writerow(columns)
    yield _taken(line)
    while first is not None:
        writer.writerow([_cell(value) for value in first.values()])
        yield _taken(line)
        first = next(stream, None)


def _taken(line: io.StringIO) -> str:
    written = line.getvalue().removesuffix("\r\n") + "\n"
    line.seek(0)
    line.truncate()
    return written


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "|".join(value)
    return orjson.dumps(value).decode() if isinstance(value, list | dict) else str(value)
