"""What two dates are to one another: ahead of the report, at odds, the one within the other."""

import re
from datetime import date, timedelta

_NEWS = 8  # days
_DAY = re.compile(r"(\d{4})(?:-W(\d\d)|-(\d\d)(?:-(\d\d))?)?")


def first_day(edtf: str | None) -> date | None:
    """Give the first day of an EDTF value; None for an open or unreadable one."""
    found = _DAY.match(edtf or "")
    if not found:
        return None
    year, week, month, day = (int(each) if each else None for each in found.groups())
    try:
        if week:
            return date.fromisocalendar(year or 1, week, 1)
        return date(year or 1, month or 1, day or 1)
    except ValueError:
        return None  # a season (2021-22) or a day that no calendar has


def last_day(edtf: str | None) -> date | None:
    """Give the last day of an EDTF value; None for an open or unreadable one."""
    end = (edtf or "").rpartition("/")[2]
    first = first_day(end)
    if first is None:
        return None
    finest = _DAY.match(end)
    _, week, month, day = finest.groups() if finest else (None,) * 4
    if week:
        return first + timedelta(days=6)
    if day:
        return first
    return _before_next(first, 1 if month else 12)


def _before_next(first: date, months: int) -> date:
    turn = first.month - 1 + months
    if first.year + turn // 12 > date.max.year:
        return date.max
    return date(first.year + turn // 12, turn % 12 + 1, 1) - timedelta(days=1)


def lies_ahead(when: str | None, published: str | None) -> bool:
    """Tell whether a date begins after the day of publication, or sets a limit that does."""
    then, now = first_day((when or "").removeprefix("../")), first_day(published)
    return then is not None and now is not None and then > now


def lies_behind(when: str | None, published: str | None) -> bool:
    """Tell whether a date ends before the day of publication."""
    then, now = last_day(when), first_day(published)
    return then is not None and now is not None and then < now


def is_fresh(when: str | None, published: str | None) -> bool:
    """Tell whether a day is one of the last before publication, of which news tells."""
    day, now = first_day(when), first_day(published)
    return day is not None and now is not None and day == last_day(when) and 0 <= (now - day).days < _NEWS


def overlap(one: str | None, other: str | None) -> bool:
    """Tell whether two dates may be of the same event; one that is not known is at odds with none."""
    if one is None or other is None or one == other:
        return True
    starts = [date.min if each.startswith("..") else first_day(each) for each in (one, other)]
    ends = [date.max if each.endswith("..") else last_day(each) for each in (one, other)]
    if None in starts or None in ends:
        return one.startswith(other) or other.startswith(one)
    return max(day for day in starts if day) <= min(day for day in ends if day)


def until(begun: str | None, limit: str | None) -> str | None:
    """Give the time from the day on which an event began to the limit set for it; None where there is none."""
    day, end = first_day(begun), (limit or "").removeprefix("../")
    if begun is None or end == limit or day is None or day != last_day(begun) or not lies_ahead(end, begun):
        return None
    return f"{day}/{end}"


def finer(one: str | None, other: str | None) -> str | None:
    """Give the closer of two dates of one event, the first when they tell as much."""
    if one is None or other is None:
        return one or other
    return other if _length(other) < _length(one) else one


def _length(edtf: str) -> int:
    first, last = first_day(edtf), last_day(edtf)
    return (last - first).days if first and last else date.max.toordinal()
