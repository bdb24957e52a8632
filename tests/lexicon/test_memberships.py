"""Who belonged to what, and when."""

import pytest

from dragoman.lexicon.memberships import load_memberships

MEMBERSHIPS = {row.id: row for row in load_memberships()}


@pytest.mark.parametrize(
    ("id", "on", "held"),
    [
        ("EU:GBR", "2019-12-31", True),
        ("EU:GBR", "2021", False),
        ("SCO:PAK", "2016-07-01", False),
        ("SCO:PAK", "2017-06-15", True),
        ("NATO:FIN", "2023-04-04", True),
        ("G8:RUS", "2015", False),
        ("Warsaw Pact:POL", "1985", True),
    ],
)
def test_held(id: str, on: str, held: bool) -> None:
    assert MEMBERSHIPS[id].held(on) is held


def test_ids_are_made_of_both_codes() -> None:
    assert all(key == f"{row.organisation}:{row.member}" for key, row in MEMBERSHIPS.items())


@pytest.mark.parametrize(
    ("organisation", "year", "count"),
    [
        ("NATO", "2024", 32),
        ("NATO", "1990", 16),
        ("EU", "2024", 27),
        ("EU", "2014", 28),
        ("ASEAN", "2010", 10),
        ("SCO", "2025", 10),
        ("G7", "2000", 7),
        ("AU", "2020", 55),
        ("Arab League", "2000", 22),
        ("OIC", "2010", 57),
        ("GCC", "2020", 6),
        ("P5", "2000", 5),
        ("Commonwealth", "2023", 56),
        ("Council of Europe", "2010", 47),
        ("OECD", "2022", 38),
    ],
)
def test_counts(organisation: str, year: str, count: int) -> None:
    held = [row for row in MEMBERSHIPS.values() if row.organisation == organisation and row.held(year)]
    assert len(held) == count
