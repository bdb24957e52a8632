"""The day or days on which a report may have been published."""

import re
from datetime import date
from functools import lru_cache

from dragoman.timex.calendar import Period

_PART = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?:T.*)?[~?%]?")


@lru_cache(maxsize=1000)
def days_of(published: str | None) -> tuple[date, ...]:
    """Give the one day of an EDTF day, the first and last of a month, year or interval; nothing of what is no date."""
    if not published:
        return ()
    ends = [_period(part) for part in published.split("/")]
    known = [each for each in ends if each is not None]
    if len(known) != len(ends):
        return ()
    first, last = known[0].first, known[-1].last
    return (first,) if first == last else (first, last)


def _period(part: str) -> Period | None:
    match = _PART.fullmatch(part.strip())
    if match is None:
        return None
    year, month, day = (int(match[key]) if match[key] else None for key in ("y", "m", "d"))
    try:
        period = (Period.year(year or 0) if month is None else Period.month(year or 0, month) if day is None
                  else Period.day(year or 0, month, day))
        return period if period.first <= period.last else None
    except (ValueError, OverflowError):
        return None
