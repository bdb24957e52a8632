"""The publication date: as given, and in one form."""

import re
from datetime import date

from dragoman.errors import DateError

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", re.ASCII)
_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d.*", re.ASCII | re.DOTALL)
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def published_date(given: str, where: str = "") -> str:
    """Bring a date to EDTF: a day, month, year, or an interval of these; the hour of a timestamp is left out.

    Raises DateError for anything else, and for days that no calendar has.
    """
    text = given.strip()
    text = _TIME_OF_DAY.sub(r"\1", text)
    if compact := _COMPACT.fullmatch(text):
        text = "-".join(compact.groups())
    bounds = text.split("/")
    if len(bounds) > 2 or not all(map(_exists, bounds)) or bounds != sorted(bounds):
        raise DateError(f"The publication date {given!r} is no date.", where,
                        "Write it as 2017-06-15, 2017-06 or 2017.")
    return text


def _exists(bound: str) -> bool:
    parts = _EDTF.fullmatch(bound)
    if not parts:
        return False
    year, month, day = (int(part) if part else 1 for part in parts.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
