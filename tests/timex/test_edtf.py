"""The days that EDTF dates cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.timex.edtf import bounds


@pytest.mark.parametrize(("edtf", "first", "last"), [
    ("2017-06-15", "2017-06-15", "2017-06-15"),
    ("2017-06-15T10:00", "2017-06-15", "2017-06-15"),
    ("2017-06", "2017-06-01", "2017-06-30"),
    ("2016", "2016-01-01", "2016-12-31"),
    ("2022-06~", "2022-06-01", "2022-06-30"),
    ("2022-W08", "2022-02-21", "2022-02-27"),
    ("2022-02-23/2022-02-26", "2022-02-23", "2022-02-26"),
    ("2022-23", "2022-09-01", "2022-11-30"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("../2014", None, "2014-12-31"),
    ("2014-03/..", "2014-03-01", None),
    ("-0500", None, None),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2017-02-30", None, None),
    ("soon", None, None),
    (None, None, None),
])
def test_bounds(edtf: str | None, first: str | None, last: str | None) -> None:
    assert tuple(each and each.isoformat() for each in bounds(edtf)) == (first, last)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    first, last = bounds(text)
    assert first is None or isinstance(first, date)
    assert last is None or isinstance(last, date)
