"""Tables: CSV with a header, its columns by the names that tools give them or by a mapping."""

import csv
from collections.abc import Iterable, Iterator, Mapping

from dragoman.errors import BadRecord, DragomanError, InputError
from dragoman.intake.decoding import decoded_lines
from dragoman.intake.draft import Draft, Link
from dragoman.intake.record import NAMES, draft_of
from dragoman.intake.understood import understood

_CELL = 1 << 27  # characters: an article lies in one cell
_HEADER = 2000  # characters: a longer first line is prose
_SIGNS = ("\t", ";", "|", ",")
_KNOWN = frozenset(alias.casefold() for aliases in NAMES.values() for alias in aliases)
_HINT = "Its first line must name the columns; tell which is which: --column text=NAME --column published=NAME"


def looks_like_table(first: bytes) -> bool:
    """Tell by its first line whether a file is a table: names of columns, two or more of which reports have."""
    header = first.decode("utf-8-sig", "replace").strip()
    names = {name.strip(' "').casefold() for name in header.split(_sign(header))}
    return len(names & _KNOWN) > 1 and len(header) < _HEADER


def read_table(lines: Iterable[bytes], where: str,
               columns: Mapping[str, str]) -> Iterator[Draft | Link | DragomanError]:
    """Give a draft, or the error that stands for it, for each row; one row is in memory.

    Commas, semicolons, tabs or bars part the cells, whichever the header has most of. Raises InputError where no
    column can hold a text or an address.
    """
    csv.field_size_limit(_CELL)
    source = decoded_lines(lines, where)
    header = next((line for line in source if line.strip()), "")
    sign = _sign(header)
    with understood("The header of the table", where, _HINT):
        names = [name.strip() for name in next(csv.reader([header], delimiter=sign), [])]
    _check(names, columns, where)
    rows = csv.reader(source, delimiter=sign)
    number = 1
    while True:
        number += 1
        place = f"{where}, row {number}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRecord(f"This row cannot be read: {str(error).rstrip('.')}.", place, "Mend it, or leave it out.")
            continue
        if any(cell.strip() for cell in row):
            yield _draft(names, row, place, columns)


def _sign(header: str) -> str:
    return max(reversed(_SIGNS), key=header.count)


def _check(names: list[str], columns: Mapping[str, str], where: str) -> None:
    missing = [name for name in columns.values() if name not in names]
    if missing:
        raise InputError(f"There is no column {missing[0]!r}.", where, f"There are: {', '.join(names)}.")
    if not {"text", "url"} & set(columns) and not {name.casefold() for name in names} & _readable():
        raise InputError(f"No column of this table is known to hold the text: {', '.join(names)[:200]}.", where, _HINT)


def _readable() -> set[str]:
    return {alias.casefold() for name in ("text", "url") for alias in NAMES[name]}


def _draft(names: list[str], row: list[str], where: str,
           columns: Mapping[str, str]) -> Draft | Link | DragomanError:
    if len(row) > len(names):
        return BadRecord(f"This row has {len(row)} cells, and the header names {len(names)}.", where,
                         "Put cells that hold the separator in quotation marks.")
    return draft_of(dict(zip(names, row, strict=False)), where, columns)
