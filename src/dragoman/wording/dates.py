"""EDTF dates in a reader's words."""

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
_LONG = re.compile(rf"\b({'|'.join(month[:3] for month in _MONTHS[1:])})[a-y]+\b")


def in_words(edtf: str) -> str:
    """Write a date as people do: "Thu 15 June 2017", "23 to 26 February 2022", "about June 2022"."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _single(edtf)
    if end in ("", ".."):
        return f"from {_single(start)}"
    if start in ("", ".."):
        return f"by {_single(end)}"
    if _DAY.fullmatch(start) and start[:7] == end[:7]:
        return f"{int(start[8:])} to {_single(end, weekday=False)}"
    return f"{_single(start, weekday=False)} to {_single(end, weekday=False)}"


def compact(edtf: str) -> str:
    """Write a date as `in_words` does, with the months cut short: "Thu 15 Jun 2017"."""
    return _LONG.sub(r"\1", in_words(edtf))


def shortly(edtf: str) -> str:
    """Write a date for a narrow column: "15 Jun 2017"; an interval by its start."""
    start = edtf.partition("/")[0].strip(".")
    if not _DAY.fullmatch(start):
        return _coarse(start) if start else edtf
    day = date.fromisoformat(start)
    return f"{day.day} {day:%b %Y}"


def _single(edtf: str, weekday: bool = True) -> str:
    if edtf[-1:] in ("~", "?", "%"):
        return f"about {_single(edtf[:-1], weekday)}"
    day, hour = edtf[:10], edtf[11:16]
    if _DAY.fullmatch(day):
        at = date.fromisoformat(day)
        words = f"{at.day} {_MONTHS[at.month]} {at.year}"
        return " ".join(filter(None, (f"{at:%a}" if weekday else "", words, hour)))
    return _coarse(edtf)


def _coarse(edtf: str) -> str:
    if week := _WEEK.fullmatch(edtf):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"the week of {_single(monday.isoformat(), weekday=False)}"
    if month := _MONTH.fullmatch(edtf):
        number = int(month[2])
        return f"{_MONTHS[number] if 1 <= number <= 12 else _SEASONS.get(number, month[2])} {month[1]}"
    return edtf
