import pytest

from dragoman.lexicon.offices import Offices, load_offices

OFFICES = Offices(load_offices())


@pytest.mark.parametrize(("title", "expected"), [
    ("Foreign Minister", "foreign minister"),
    ("U.S. Deputy Secretary of State", "deputy secretary of state"),
    ("then-acting prime minister", "prime minister"),
    ("House Speaker", "house speaker"),
    ("keeper of the lighthouse", None),
    ("", None),
])
def test_the_office_a_title_is_of(title: str, expected: str | None) -> None:
    office = OFFICES.of(title)
    assert (office.title if office else None) == expected
