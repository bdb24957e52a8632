"""Does a date lie ahead of the report, or behind it?"""

import re
from datetime import date

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


def lies_ahead(when: str | None, published: str | None) -> bool:
    """Tell whether a date begins after the day of publication."""
    then, now = first_day(when), first_day(published)
    return then is not None and now is not None and then > now
