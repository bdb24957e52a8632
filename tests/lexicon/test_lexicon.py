"""The whole lexicon: that it is full, fits together, and yields to packs."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("states", 250), ("places", 700), ("bodies", 200), ("organisations", 120), ("memberships", 800),
        ("groups", 160), ("offices", 180), ("leaders", 700), ("outlets", 250), ("namesakes", 40),
        ("cues", 300), ("frames", 300),
    ],
)  # fmt: skip
def test_the_tables_are_full(table: str, least: int) -> None:
    assert len(getattr(LEXICON, table)) >= least


def test_the_version_is_of_the_rows(tmp_path: Path) -> None:
    assert load_lexicon().version == LEXICON.version
    (tmp_path / "namesakes.csv").write_text("name\n-Jordan\n")
    assert load_lexicon([tmp_path]).version != LEXICON.version


def test_a_pack_adds_replaces_and_takes_out(tmp_path: Path) -> None:
    (tmp_path / "groups.csv").write_text(
        "code,names,kind,state,since,until\n-PKK\nHamas,Hamas of old,armed,PSE\nBlue Shirts,Blueshirts,militia,IRL\n"
    )
    gazetteer = load_lexicon([tmp_path]).gazetteer
    assert gazetteer.lookup("PKK") is None
    assert gazetteer.lookup("Islamic Resistance Movement") is None
    entry = gazetteer.lookup("the Blueshirts")
    assert entry is not None
    assert entry.code == "Blue Shirts"


def test_a_later_pack_goes_over_an_earlier(tmp_path: Path) -> None:
    for folder, name in (("one", "First"), ("two", "Second")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "groups.csv").write_text(f"code,names,kind,state,since,until\nXYZ,{name},armed,,,\n")
    gazetteer = load_lexicon([tmp_path / "one", tmp_path / "two"]).gazetteer
    assert gazetteer.lookup("First") is None
    assert gazetteer.lookup("Second") is not None


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("states", "code,name\nAAA,Aland\n"),
        ("groups", "code,names,kind,state,since,until\na,b,c,d,e,f,g,h\n"),
        ("outlets", "name,names,kind,country,organ\n,x,agency,,\n"),
    ],
)
def test_a_broken_pack_is_told_in_three_lines(tmp_path: Path, table: str, text: str) -> None:
    (tmp_path / f"{table}.csv").write_text(text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon([tmp_path])
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert f"{table}.csv" in lines[1]
