"""The tables fit together, and the checks find what does not."""

from dataclasses import replace

import pytest

from dragoman.lexicon.checks import faults
from dragoman.lexicon.groups import Group
from dragoman.lexicon.leaders import Leader
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.lexicon.offices import Office

LEXICON = load_lexicon()


def test_the_shipped_tables_have_no_fault() -> None:
    assert faults(LEXICON) == []


@pytest.mark.parametrize(
    ("group", "told"),
    [
        (Group("Blue", ("Blues",), "armed", ("ZZZ",)), "refers to ZZZ"),
        (Group("Blue", ("Blues",), "band"), "unknown kind 'band'"),
        (Group("Blue", ("Blues",), "armed", (), "19999"), "'19999', which is no date"),
        (Group("Blue", ("Blues",), "armed", (), "1999", "1998"), "before it begins"),
        (Group("Blue", ("Hamas",), "armed"), "'Hamas' names 2 rows"),
        (Group("NAM", ("Blues",), "armed"), "NAM stands for 2 actors"),
    ],
)
def test_a_fault_in_a_group_is_told(group: Group, told: str) -> None:
    found = faults(replace(LEXICON, groups=(*LEXICON.groups, group)))
    assert len(found) == 1
    assert told in found[0]


def test_titles_are_checked() -> None:
    leader = Leader("x", "A B", (), "USA", "grand vizier", "1999")
    assert len(faults(replace(LEXICON, leaders=(*LEXICON.leaders, leader)))) == 1
    assert len(faults(replace(LEXICON, offices=(*LEXICON.offices, Office("Vizier", (), "other"))))) == 1
