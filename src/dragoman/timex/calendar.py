"""Civil calendar units: which unit holds a day, which come next, and how EDTF and TIMEX3 write them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"]

_SEASONS = ("SP", "SU", "FA", "WI")  # as TIMEX3 names them; EDTF counts them from 21
_FINENESS: tuple[Unit, ...] = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade",
                               "century")


@dataclass(frozen=True, slots=True)
class Period:
    """One unit of the proleptic Gregorian calendar, numbered so that the next has `index` + 1.

    Weeks are ISO weeks, weekends the Saturday and Sunday of one; winter bears the year in which it begins.
    The year 0 is 1 BC: years, months and seasons go on before our era, which days cannot.
    """

    unit: Unit
    index: int

    @classmethod
    def of(cls, unit: Unit, day: date) -> "Period":
        """Give the unit that holds a day."""
        return cls(unit, _INDEX[unit](day))

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "Period":
        """Give a day; raises ValueError when the calendar has none such."""
        return cls("day", date(year, month, day).toordinal())

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Give a month, 1 to 12."""
        return cls("month", year * 12 + month - 1)

    @classmethod
    def part(cls, unit: Unit, year: int, number: int) -> "Period":
        """Give a numbered part of a year: quarter and season 1 to 4 (spring first), half 1 or 2."""
        return cls(unit, year * _PARTS[unit] + number - 1)

    @classmethod
    def year(cls, year: int) -> "Period":
        """Give a year."""
        return cls("year", year)

    def shift(self, count: int) -> "Period":
        """Go `count` units on, or back when negative."""
        return Period(self.unit, self.index + count)

    @property
    def opening(self) -> tuple[int, int]:
        """The year and month in which it begins, also before our era."""
        if self.unit in _MONTHS:
            year, month = divmod(_MONTHS[self.unit](self.index), 12)
            return year, month + 1
        return self.first.year, self.first.month

    @property
    def first(self) -> date:
        """The first day; raises ValueError or OverflowError outside the years 1 to 9999."""
        return _FIRST[self.unit](self.index)

    @property
    def last(self) -> date:
        """The last day; raises as `first` does."""
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        return self.shift(1).first - timedelta(days=1)

    def widen(self, unit: Unit) -> "Period":
        """Give the unit that holds the first day of this one."""
        return Period.of(unit, self.first)

    def within(self, unit: Unit) -> "Period | None":
        """Give the unit that holds this one, None where it is itself wider, or too long ago to be told."""
        if unit == self.unit:
            return self
        if not self.finer_than(unit):
            return None
        if unit == "year":
            return Period.year(self.opening[0])
        return self.widen(unit) if self.opening[0] > 0 else None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies inside."""
        return self.first <= day <= self.last

    def finer_than(self, unit: Unit) -> bool:
        """Tell whether this is at least as fine as the unit: a day is finer than a month."""
        return _FINENESS.index(self.unit) <= _FINENESS.index(unit)

    @property
    def edtf(self) -> str:
        """The period in EDTF; quarters, halves and weekends, for which level 0 has no sign, as intervals."""
        return _edtf(self)

    @property
    def timex(self) -> str:
        """The period as a TIMEX3 value."""
        return _timex(self)


_PARTS: dict[Unit, int] = {"quarter": 4, "season": 4, "half": 2, "month": 12}


# months from the year 0 to the first of a unit
_MONTHS: dict[Unit, Callable[[int], int]] = {
    "month": lambda index: index, "quarter": lambda index: index * 3, "season": lambda index: index * 3 + 2,
    "half": lambda index: index * 6, "year": lambda index: index * 12}


def _season_index(day: date) -> int:
    return (day.year * 12 + day.month - 3) // 3


_INDEX: dict[Unit, Callable[[date], int]] = {
    "day": date.toordinal,
    "week": lambda day: (day.toordinal() - 1) // 7,
    "weekend": lambda day: (day.toordinal() - 1) // 7,
    "month": lambda day: day.year * 12 + day.month - 1,
    "quarter": lambda day: day.year * 4 + (day.month - 1) // 3,
    "season": _season_index,
    "half": lambda day: day.year * 2 + (day.month - 1) // 6,
    "year": lambda day: day.year,
    "decade": lambda day: day.year // 10,
    "century": lambda day: day.year // 100,
}


def _month_start(index: int) -> date:
    index = min(max(index, 12), 9999 * 12 + 11)  # what the calendar of Python can tell
    return date(index // 12, index % 12 + 1, 1)


_FIRST: dict[Unit, Callable[[int], date]] = {
    "day": date.fromordinal,
    "week": lambda index: date.fromordinal(index * 7 + 1),
    "weekend": lambda index: date.fromordinal(index * 7 + 6),
    "month": _month_start,
    "quarter": lambda index: _month_start(index * 3),
    "season": lambda index: _month_start(index * 3 + 2),
    "half": lambda index: _month_start(index * 6),
    "year": lambda index: date(min(max(index, 1), 9999), 1, 1),
    "decade": lambda index: date(max(index * 10, 1), 1, 1),
    "century": lambda index: date(max(index * 100, 1), 1, 1),
}


def _edtf(period: Period) -> str:
    if period.unit == "season":
        return f"{_edtf_year(period.index // 4)}-{21 + period.index % 4}"
    if period.unit in ("quarter", "half"):
        # not %Y, which writes the year 10 with two digits on some systems
        return f"{period.first.isoformat()[:7]}/{period.last.isoformat()[:7]}"
    if period.unit == "weekend":
        return f"{period.first.isoformat()}/{period.last.isoformat()}"
    if period.unit in ("decade", "century"):
        return f"{period.index:0{3 if period.unit == 'decade' else 2}d}".ljust(4, "X")
    if period.unit in ("month", "year"):
        year, month = period.opening
        return _edtf_year(year) + (f"-{month:02d}" if period.unit == "month" else "")
    return _timex(period)


def _edtf_year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _timex_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _timex(period: Period) -> str:
    index = period.index
    if period.unit == "day":
        return period.first.isoformat()
    if period.unit in ("week", "weekend"):
        year, week, _ = period.first.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if period.unit == "weekend" else "")
    if period.unit == "month":
        return f"{_timex_year(index // 12)}-{index % 12 + 1:02d}"
    return _timex_of_years(period)


def _timex_of_years(period: Period) -> str:
    index = period.index
    if period.unit == "quarter":
        return f"{index // 4:04d}-Q{index % 4 + 1}"
    if period.unit == "season":
        return f"{_timex_year(index // 4)}-{_SEASONS[index % 4]}"
    if period.unit == "half":
        return f"{index // 2:04d}-H{index % 2 + 1}"
    return _timex_year(index) if period.unit == "year" else f"{index:0{3 if period.unit == 'decade' else 2}d}"
