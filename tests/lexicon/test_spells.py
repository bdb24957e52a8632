import pytest

from dragoman.lexicon.spells import begun, day, earliest, held


@pytest.mark.parametrize(("since", "until", "on", "expected"), [
    ("1922-12", "1991-12", "1986-03-04", True),
    ("1922-12", "1991-12", "1991-12-28", True),
    ("1922-12", "1991-12", "1992", False),
    ("1922-12", "1991-12", "1991", True),
    ("1922-12", "1991-12", "1922-11", False),
    ("1990-06", "", "1989", False),
    ("1990-06", "", "1990", True),
    ("", "", "1850", True),
])
def test_held(since: str, until: str, on: str, expected: bool) -> None:
    assert held(since, until, on) is expected


def test_begun_is_so_within_the_first_month() -> None:
    assert begun("1990-06", "1990-06-01")
    assert not begun("1990-06", "1990-05-31")


@pytest.mark.parametrize(("published", "on", "first"), [
    ("2017-06-15", "2017-06-15", "2017-06-15"),
    ("2017-06~", "2017-06", "2017-06"),
    ("2022-02-23/2022-02-26", "2022-02-23", "2022-02-23"),
    ("1949/..", None, "1949"),
    ("../2005", None, None),
    (None, None, None),
])
def test_the_day_of_a_report(published: str | None, on: str | None, first: str | None) -> None:
    assert (day(published), earliest(published)) == (on, first)
