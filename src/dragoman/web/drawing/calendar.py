"""Months as weeks of days, each with what is planned for it."""

import calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dragoman.desk.diary import DiaryRow
from dragoman.timex.edtf import bounds

_MOST = 12  # months that are shown at most


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, or a blank before and after it, and what is planned for that day alone."""

    day: date | None
    entries: tuple[DiaryRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks from Monday, none where no day is known, and what is planned for some day of it, or longer."""

    name: str
    first: date
    weeks: tuple[tuple[Day, ...], ...]
    sometime: tuple[DiaryRow, ...]


def months(rows: Iterable[DiaryRow]) -> tuple[Month, ...]:
    """Put plans into the months that they fall in, in order; what has no date of its own is in none."""
    by_month: dict[tuple[int, int], list[DiaryRow]] = defaultdict(list)
    for row in rows:
        if len(row.day) >= len("2017-06"):
            by_month[int(row.day[:4]), int(row.day[5:7])].append(row)
    return tuple(_month(*number, by_month[number]) for number in sorted(by_month)[:_MOST])


def _month(year: int, number: int, rows: Iterable[DiaryRow]) -> Month:
    by_day: dict[int, list[DiaryRow]] = defaultdict(list)
    sometime = []
    for row in rows:
        first, last = bounds(row.when or row.day)
        if first and first == last:
            by_day[int(row.day[8:10])].append(row)
        else:
            sometime.append(row)
    weeks = tuple(tuple(Day(date(year, number, day), tuple(by_day[day])) if day else Day(None) for day in week)
                  for week in calendar.monthcalendar(year, number)) if by_day else ()
    return Month(f"{calendar.month_name[number]} {year}", date(year, number, 1), weeks, tuple(sometime))
