"""Checks of dates: their form, the weekday and month they claim, and whether a text names any that nobody noted."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

_DATE = r"\d{3}[\dX](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-W(?:0[1-9]|[1-4]\d|5[0-3])|-2[1-4])?[~?%]?"
EDTF = re.compile(rf"{_DATE}(?:/(?:{_DATE}|\.\.)?)?|\.\./{_DATE}")
MONTHS = [name for name in calendar.month_name if name]
WEEKDAYS = list(calendar.day_name)
_NAMED = "|".join([*WEEKDAYS, *(month for month in MONTHS if month not in ("May", "March"))])
_SEEN = re.compile(
    rf"\b(?:{_NAMED}|(?:March|May) \d|\d (?:March|May)|(?:1[89]|20)\d\d|yesterday|today|tomorrow|tonight"
    r"|(?:last|next|this) (?:week|month|year|weekend|spring|summer|autumn|fall|winter))\b"
)


def is_edtf(value: str) -> bool:
    """Tell whether a value has one of the forms that we write."""
    return EDTF.fullmatch(value) is not None


def unnoted(text: str, noted: list[str]) -> Iterator[str]:
    """Yield what is surely an expression of time and lies in none of the noted ones."""
    covered = [(at.start(), at.end()) for words in noted for at in re.finditer(re.escape(words), text)]
    for found in _SEEN.finditer(text):
        if not any(start <= found.start() and found.end() <= end for start, end in covered):
            yield found[0]


def clash(words: str, value: str) -> str | None:
    """Tell how the words of an expression contradict its value, if they do."""
    day = _day(value)
    named = next((name for name in WEEKDAYS if re.fullmatch(rf"(?:\w+ )?{name}(?: \w+)?", words)), None)
    if named and day and named != WEEKDAYS[day.weekday()]:
        return f"{value} is a {WEEKDAYS[day.weekday()]}"
    month = next((name for name in MONTHS if re.search(rf"\b{name}\b", words)), None)
    if month and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value) and int(value[5:7]) != MONTHS.index(month) + 1:
        return f"{value} is not in {month}"
    year = re.search(r"\b(?:1[89]|20)\d\d\b", words)
    return f"{value} is not in {year[0]}" if year and year[0][:3] not in value else None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
