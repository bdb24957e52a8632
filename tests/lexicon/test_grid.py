from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.grid import load_grid, shipped_grid
from dragoman.lexicon.states import load_states

TILES = {tile.code: tile for tile in shipped_grid()}


def test_every_living_state_has_a_tile_of_its_own() -> None:
    assert {state.code for state in load_states() if state.kind == "state" and not state.until} <= set(TILES)
    assert len({(tile.column, tile.row) for tile in TILES.values()}) == len(TILES)


@pytest.mark.parametrize(("west", "east"), [("USA", "FRA"), ("FRA", "POL"), ("POL", "RUS"), ("PAK", "IND"),
                                            ("CHN", "JPN"), ("PER", "BRA"), ("SEN", "ETH"), ("PRT", "ESP")])
def test_who_lies_to_the_east_stands_to_the_right(west: str, east: str) -> None:
    assert TILES[west].column < TILES[east].column


@pytest.mark.parametrize(("north", "south"), [("NOR", "ITA"), ("CAN", "USA"), ("USA", "MEX"), ("EGY", "SDN"),
                                              ("RUS", "CHN"), ("BRA", "ARG"), ("COD", "ZAF"), ("JPN", "AUS")])
def test_who_lies_to_the_south_stands_below(north: str, south: str) -> None:
    assert TILES[north].row < TILES[south].row


def test_a_tile_without_a_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "grid.csv").write_text("code,column,row\nABC,here,2\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="A tile has no place"):
        load_grid([tmp_path])
