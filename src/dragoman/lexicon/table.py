"""The one form of every lexicon file: UTF-8 CSV with a header, `|` between list items, `#` before a comment line."""

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dragoman import hooks
from dragoman.errors import LexiconError

DATA = Path(__file__).parent / "data"
Row = dict[str, str]


def read_table(name: str, key: str, columns: Sequence[str], packs: Iterable[Path] = ()) -> list[Row]:
    """Read `name`.csv as shipped, then from each pack folder that has it.

    A pack's row replaces the shipped row with the same key; a key that begins with `-` takes that row out.
    Raises LexiconError when a file lacks a column, a row has too many cells, or a key is empty.
    """
    rows: dict[str, Row] = {}
    for folder in folders(packs):
        path = folder / f"{name}.csv"
        if path.is_file():
            for row in _rows(path, columns):
                _lay(rows, row, key, path)
    return list(rows.values())


@hooks.hookimpl(trylast=True)
def dragoman_packs() -> tuple[Path, ...]:
    """Give the shipped lexicon, the pack under all others."""
    return (DATA,)


def folders(packs: Iterable[Path] = ()) -> list[Path]:
    """Give all folders with lexicon files: ours, those of plug-ins, and the packs over them."""
    *plugins, ours = hooks.given("dragoman_packs", sys.modules[__name__])
    return [ours, *plugins, *packs]


def items(cell: str) -> tuple[str, ...]:
    """Split a list cell on `|`, dropping empty items."""
    return tuple(part for part in map(str.strip, cell.split("|")) if part) if cell else ()


def _rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader((line for line in file if not line.startswith("#")), strict=True)
        missing = set(columns) - set(reader.fieldnames or ())
        if missing:
            raise LexiconError(f"The table has no column {', '.join(sorted(missing))}.", str(path),
                               f"Its header should be: {','.join(columns)}")
        for row in reader:
            if None in row:
                raise LexiconError(f"A row has too many cells: {next(iter(row.values()))}", str(path),
                                   "Put cells that hold a comma in double quotes.")
            yield {column: (row[column] or "").strip() for column in columns}


def _lay(rows: dict[str, Row], row: Row, key: str, path: Path) -> None:
    name = row[key]
    if not name.lstrip("-"):
        raise LexiconError(f"A row has no {key}: {row}", str(path), f"Fill the column {key}.")
    if name.startswith("-"):
        rows.pop(name[1:], None)
    else:
        rows[name] = row
