"""The days that an EDTF date covers."""

import re
from datetime import date

from dragoman.timex.calendar import Period

Bounds = tuple[date | None, date | None]

_DATE = re.compile(r"(?P<year>-?\d{4})(?:-(?:W(?P<week>\d\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?[~?%]?")
_ROUND = re.compile(r"(?P<digits>\d{2,3})X{1,2}[~?%]?")
_FIRST_SEASON = 21  # EDTF counts the seasons from it


def bounds(edtf: str | None) -> Bounds:
    """Give the first and last day of an EDTF date or interval, None where it is open, unknown or before our era."""
    if not edtf:
        return None, None
    ends = edtf.split("/")
    first, last = _period(ends[0]), _period(ends[-1])
    try:
        return first.first if first else None, last.last if last else None
    except (ValueError, OverflowError):
        return None, None


def _period(text: str) -> Period | None:
    if match := _ROUND.fullmatch(text):
        digits = match["digits"]
        return Period("decade" if len(digits) == len("199") else "century", int(digits))
    match = _DATE.fullmatch(text)
    if match is None or int(match["year"]) < 1:
        return None
    week, month, day = (int(match[name]) if match[name] else None for name in ("week", "month", "day"))
    try:
        return _unit(int(match["year"]), week, month, day)
    except (ValueError, OverflowError):
        return None


def _unit(year: int, week: int | None, month: int | None, day: int | None) -> Period:
    if week is not None:
        return Period.of("week", date.fromisocalendar(year, week, 1))
    if month is None:
        return Period.year(year)
    if month >= _FIRST_SEASON:
        return Period.part("season", year, month - _FIRST_SEASON + 1)
    return Period.month(year, month) if day is None else Period.day(year, month, day)
