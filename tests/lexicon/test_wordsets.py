"""Word sets and the sequences they stand for."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.wordsets import load_wordsets, members, spread

SETS = {"ship": frozenset({"boat", "tanker"})}


def test_a_sequence_spreads_over_its_sets() -> None:
    assert spread(("seize", "~", "@ship"), SETS) == (("seize", "~", "boat"), ("seize", "~", "tanker"))
    assert spread(("seize",), SETS) == (("seize",),)


def test_an_unknown_set_is_told() -> None:
    with pytest.raises(LexiconError, match="no word set @whale"):
        members("@whale", SETS)


def test_a_pack_widens_a_set(tmp_path: Path) -> None:
    (tmp_path / "wordsets.csv").write_text("id,words\ntruce,truce|standstill\n", encoding="utf-8")
    assert load_wordsets([tmp_path])["truce"] == {"truce", "standstill"}
    assert "standstill" not in load_wordsets()["truce"]
