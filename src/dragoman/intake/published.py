"""The publication date: as given, and in one form."""

import re
from datetime import date

from dragoman.errors import DateError
from dragoman.timex.fixed import fixed_period
from dragoman.timex.lexer import scan

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", re.ASCII)
_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d.*", re.ASCII | re.DOTALL)
_BY_NAME = re.compile(r"(?:\d{1,2}[ -])?[A-Za-z]{3}|\d{4}/\d\d/\d\d$", re.ASCII)
# what may follow a date: its weekday, its hour and zone
_REST = re.compile(r"[\s,]*(?:[A-Za-z]{3,6}day)?[\s,]*(?:\d{1,2}[:.]\d\d\b.*)?[\sA-Z]*(?:[+-]\d\d:?\d\d)?")
_LONGEST = 60  # characters of a date with its weekday, hour and zone
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def published_date(given: str, where: str = "") -> str:
    """Bring a date to EDTF: a day, month, year, or an interval of these; the hour of a timestamp is left out.

    A month may be spelled out: "Thu, 15 Jun 2017 08:00 GMT". Raises DateError for anything else, for 5/6/2017, which
    two continents read as two days, and for days that no calendar has.
    """
    text = given.strip()
    text = _TIME_OF_DAY.sub(r"\1", text)
    if compact := _COMPACT.fullmatch(text):
        text = "-".join(compact.groups())
    text = _spelled(text) or text
    bounds = text.split("/")
    if len(bounds) > 2 or not all(map(_exists, bounds)) or bounds != sorted(bounds):
        raise DateError(f"The publication date {given!r} is no date.", where,
                        "Write it as 2017-06-15, 2017-06 or 2017.")
    return text


def date_if_any(given: str) -> str | None:
    """Do as `published_date` does; None for what is no date."""
    try:
        return published_date(given)
    except DateError:
        return None


def _spelled(text: str) -> str | None:
    """Read a date that begins with a day or month by name, or with its number before that name."""
    if not _BY_NAME.match(text) or len(text) > _LONGEST:
        return None
    first = next(iter(scan(text)), None)
    alone = first is not None and first.start == 0 and _REST.fullmatch(text, first.end)
    period = fixed_period(first.form) if first and alone else None
    return period.edtf if period and period.unit in ("day", "month") else None


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
