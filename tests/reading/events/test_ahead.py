"""Dates ahead of a report."""

from datetime import date

import pytest

from dragoman.reading.events.ahead import first_day, lies_ahead


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2019", date(2019, 1, 1)),
        ("2019-05", date(2019, 5, 1)),
        ("2019-W20", date(2019, 5, 13)),
        ("2019-05-14/2019-05-20", date(2019, 5, 14)),
        ("2019-05~", date(2019, 5, 1)),
        ("2019-21", None),
        ("../1997", None),
        (None, None),
    ],
)
def test_first_day(edtf: str | None, day: date | None) -> None:
    assert first_day(edtf) == day


@pytest.mark.parametrize(
    ("when", "published", "ahead"),
    [
        ("2019-06", "2019-05-14", True),
        ("2019-05-14", "2019-05-14", False),
        ("2018", "2019", False),
        (None, "2019", False),
    ],
)
def test_lies_ahead(when: str | None, published: str | None, ahead: bool) -> None:
    assert lies_ahead(when, published) is ahead
