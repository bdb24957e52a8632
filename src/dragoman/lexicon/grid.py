"""The grid: a map of the world in tiles of one size, so that small states are seen as well as large ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.table import read_table


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of a state on the grid; columns run east, rows south, from 0."""

    code: str
    column: int
    row: int


def load_grid(packs: Iterable[Path] = ()) -> tuple[Tile, ...]:
    """Every tile, shipped or from a pack. Raises LexiconError when the table is broken."""
    return tuple(map(_tile, read_table("grid", "code", ("code", "column", "row"), packs)))


@cache
def shipped_grid() -> tuple[Tile, ...]:
    """Give the tiles of the shipped lexicon."""
    return load_grid()


def _tile(row: dict[str, str]) -> Tile:
    try:
        return Tile(row["code"], int(row["column"]), int(row["row"]))
    except ValueError:
        raise LexiconError(f"A tile has no place: {row}", "grid.csv", "Write whole numbers: KAZ,25,6") from None
