"""Rows as an Excel workbook of one sheet, for those who must: every cell a text or a number, none a formula."""

import logging
from collections.abc import Iterator
from datetime import datetime
from tempfile import TemporaryFile
from typing import Any

from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError
from dragoman.export.tables import cell
from dragoman.extras import library
from dragoman.wording.plural import counted

_log = logging.getLogger(__name__)
_ROWS = 1_048_576  # of a sheet, its header among them
_CELL = 32_767  # characters of a cell
_CHUNK = 1 << 16
_CREATED = datetime(1980, 1, 1)
_WIDTHS = {"text": 60, "title": 40, "claim": 60, "trigger": 24, "words": 60}
_SAFE = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def to_excel(rows: Rows[Any]) -> Iterator[bytes]:
    """Write a workbook, a row in memory at a time; a list is one cell with a bar between its words.

    Raises DragomanError where there are more rows than a sheet can hold, or xlsxwriter is not installed.
    """
    xlsxwriter = library("xlsxwriter", "excel")
    with TemporaryFile() as file:
        with xlsxwriter.Workbook(file, _SAFE) as book:
            book.set_properties({"created": _CREATED})
            _fill(book, rows)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _fill(book: Any, rows: Rows[Any]) -> None:
    sheet, bold = book.add_worksheet("Dragoman"), book.add_format({"bold": True})
    for column, name in enumerate(rows.columns):
        sheet.set_column(column, column, _WIDTHS.get(name, 14))
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 0)
    count = cut = 0
    for count, row in enumerate(rows.dicts(), start=1):
        if count >= _ROWS:
            raise DragomanError(f"A sheet of Excel holds {_ROWS - 1:,} rows, and there are more.", "",
                                "Filter them, or export csv or parquet.")
        for column, value in enumerate(row.values()):
            cut += _write(sheet, count, column, value)
    sheet.autofilter(0, 0, count, len(rows.columns) - 1)
    if cut:
        _log.warning("Cut to the %s characters that a cell of Excel holds: %s.", f"{_CELL:,}", counted(cut, "text"))


def _write(sheet: Any, row: int, column: int, value: Any) -> bool:
    """Fill a cell, and tell whether it had to be cut."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(row, column, value)
        return False
    text = cell(value)
    if text:
        sheet.write_string(row, column, text if len(text) <= _CELL else text[:_CELL - 1] + "…")
    return len(text) > _CELL
