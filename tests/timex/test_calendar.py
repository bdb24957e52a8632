from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.timex.calendar import Period, Unit

UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")


@pytest.mark.parametrize(("unit", "day", "edtf", "timex"), [
    ("day", date(2022, 1, 1), "2022-01-01", "2022-01-01"),
    ("week", date(2022, 1, 1), "2021-W52", "2021-W52"),
    ("weekend", date(2022, 1, 3), "2022-01-08/2022-01-09", "2022-W01-WE"),
    ("month", date(2022, 12, 1), "2022-12", "2022-12"),
    ("quarter", date(2022, 8, 1), "2022-07/2022-09", "2022-Q3"),
    ("season", date(2022, 1, 1), "2021-24", "2021-WI"),
    ("season", date(2022, 6, 1), "2022-22", "2022-SU"),
    ("half", date(2022, 6, 30), "2022-01/2022-06", "2022-H1"),
    ("quarter", date(10, 8, 1), "0010-07/0010-09", "0010-Q3"),
    ("decade", date(1999, 6, 30), "199X", "199"),
    ("century", date(1999, 6, 30), "19XX", "19"),
])
def test_a_period_is_written_both_ways(unit: Unit, day: date, edtf: str, timex: str) -> None:
    period = Period.of(unit, day)
    assert (period.edtf, period.timex) == (edtf, timex)


@given(st.sampled_from(UNITS), st.dates(date(200, 1, 1), date(9000, 1, 1)))
def test_a_period_holds_its_day_and_meets_its_neighbours(unit: Unit, day: date) -> None:
    period = Period.of(unit, day)
    assert period.holds(day)
    assert (period.shift(1).first - period.last).days == 1
    assert Period.of(unit, period.last) == period
