"""The world in tiles: how much each state dealt with others in a period, and whether in cooperation or conflict."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log1p

from dragoman.desk.dealings import DealingRow
from dragoman.desk.parties import parties
from dragoman.lexicon.grid import shipped_grid
from dragoman.web.drawing.balance import shade

CELL, _LEAST, _MOST = 32, 12, 30  # units of a cell, and of the square in it


@dataclass(frozen=True, slots=True)
class WorldTile:
    """A state: the middle of its cell, the side of its square by how much is told of it, its class of colour."""

    code: str
    name: str
    x: float
    y: float
    side: float
    shade: str
    cooperation: int
    conflict: int
    link: str


@dataclass(frozen=True, slots=True)
class World:
    """All tiles, and the size of the drawing."""

    width: int
    height: int
    tiles: tuple[WorldTile, ...]


def world(rows: Iterable[DealingRow], who: str | None = None) -> World:
    """Draw the world; with `who` each tile shows the dealings of that party with the state, and leads to them."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        for code in (row.other,) if who else (row.one, row.other):
            sums[code][0] += row.cooperation
            sums[code][1] += row.conflict
    most = max(map(sum, sums.values()), default=0)
    grid = shipped_grid()
    tiles = tuple(_tile(each.code, each.column, each.row, sums.get(each.code, [0, 0]), most, who) for each in grid)
    return World((max(each.column for each in grid) + 1) * CELL, (max(each.row for each in grid) + 1) * CELL, tiles)


def _tile(code: str, column: int, row: int, told: list[int], most: int, who: str | None) -> WorldTile:
    cooperation, conflict = told
    part = log1p(cooperation + conflict) / log1p(most) if most else 0
    side = _MOST if code == who else _LEAST + (_MOST - _LEAST) * part
    link = f"/relation/{who}-{code}" if who and who != code else f"/actor/{code}"
    return WorldTile(code, parties().names.party(code), (column + 0.5) * CELL, (row + 0.5) * CELL, round(side, 1),
                     "self" if code == who else shade(cooperation, conflict), cooperation, conflict, link)
