"""Forms built on other forms: ranges, hours of a day, approximations."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.timex.anchor import Anchor, Form, Value, undated
from dragoman.timex.calendar import Period
from dragoman.timex.forms import Here, Yearless


@dataclass(frozen=True, slots=True)
class Between:
    """A range with both ends named: "February 23 to 26", "from June until August", "2003-2007"."""

    start: Form
    end: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Resolve the ends so that the second follows the first; the year of one serves the other."""
        start, end = self.start.resolve(anchor), self.end.resolve(anchor)
        if isinstance(self.start, Yearless) and end.period and anchor.today:
            start = self.start.resolve(replace(anchor, year=end.period.first.year))
        if start.period and end.period and end.period.first < start.period.first:
            start, end = self._reorder(start.period, end.period, anchor, start, end)
        if not start.period or not end.period:
            return undated(f"{start.timex}/{end.timex}")
        return Value(f"{_left(start.period)}/{_right(end.period)}", "DATE", f"{start.timex}/{end.timex}", start.period)

    def _reorder(self, first: Period, last: Period, anchor: Anchor, start: Value, end: Value) -> tuple[Value, Value]:
        if isinstance(self.start, Yearless):
            start = self.start.resolve(replace(anchor, year=last.first.year - 1))
        elif first.unit == "day" and last.unit == "day":
            end = Value(None, "DATE", last.timex, last.shift(7))
        return start, end


def _left(period: Period) -> str:
    return period.edtf.split("/")[0]


def _right(period: Period) -> str:
    return period.edtf.split("/")[-1]


@dataclass(frozen=True, slots=True)
class Around:
    """An approximation: "around June 2022"."""

    form: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Mark the value of what is approximated with a tilde, save a range."""
        value = self.form.resolve(anchor)
        plain = value.edtf is not None and "/" not in value.edtf and "X" not in value.edtf and "T" not in value.edtf
        return replace(value, edtf=f"{value.edtf}~") if plain else value


@dataclass(frozen=True, slots=True)
class DayPart:
    """Part of a day: "Friday night" (NI), "this morning" (MO), afternoon (AF), evening (EV)."""

    part: str
    day: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Give the day in EDTF, which has no sign for its parts."""
        value = self.day.resolve(anchor)
        if value.period is None or value.period.unit != "day":
            return value
        return replace(value, type="TIME", timex=f"{value.timex}T{self.part}")


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that ends on the day of publication, in a clause about what has happened."""

    def resolve(self, anchor: Anchor) -> Value:
        """Give the two days that the night joins."""
        if anchor.today is None or anchor.tense == "future":
            return undated("TNI", "TIME")
        today = Period.of("day", anchor.today)
        return Value(f"{today.shift(-1).edtf}/{today.edtf}", "TIME", f"{today.shift(-1).timex}TNI", today)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with the day where it is named; `zone` is an offset such as "+05:30", "Z", or "ET"."""

    hour: int
    minute: int
    zone: str = ""
    day: Form | None = None

    def resolve(self, anchor: Anchor) -> Value:
        """Give the moment on its own day, else on the day of which the sentence speaks, else that of publication."""
        value = self._day(anchor)
        clock = f"{self.hour:02d}:{self.minute:02d}"
        if value.period is None or value.period.unit != "day":
            return undated(f"XXXX-XX-XXT{clock}", "TIME")
        moment = f"{value.timex}T{clock}"
        edtf = f"{moment}:00{_offset(self.zone, value.period.first)}"
        return Value(edtf, "TIME", moment + ("Z" if self.zone == "Z" else ""), value.period)

    def _day(self, anchor: Anchor) -> Value:
        if self.day is not None:
            return self.day.resolve(anchor)
        if anchor.told and anchor.told.unit == "day":
            return Value(None, "DATE", anchor.told.timex, anchor.told)
        return Here("day").resolve(anchor)


_AMERICAN = {"E": 5, "C": 6, "M": 7, "P": 8}


def _offset(zone: str, day: date) -> str:
    """Turn a zone into an offset; "ET" is EDT from March's second Sunday to November's first."""
    if len(zone) == 2 and zone[0] in _AMERICAN:
        return f"-{_AMERICAN[zone[0]] - _summer_time(day):02d}:00"
    return zone


def _summer_time(day: date) -> bool:
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first.replace(day=1 + (6 - first.weekday()) + 7 * (nth - 1))
