"""The forms of dates: each says what an expression means anywhere, and resolves it from an anchor."""

from dataclasses import dataclass
from datetime import date

from dragoman.timex.anchor import Anchor, Form, Value, dated, nearest, undated
from dragoman.timex.calendar import Period, Unit


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that says its year: "15 June 2017", "2014", "the 1990s"."""

    period: Period

    def resolve(self, anchor: Anchor) -> Value:  # noqa: ARG002
        """Give the date, which hangs on nothing."""
        return dated(self.period)


@dataclass(frozen=True, slots=True)
class Yearless:
    """A month or a day of it without the year: "in September", "Friday, 14 March"; `weekday` counts Monday as 0."""

    month: int
    day: int | None = None
    weekday: int | None = None
    which: int | None = None  # -1 "last September", 0 "this September", 1 "next September"

    def in_year(self, year: int) -> Period | None:
        """Give the month or day in a year, None where that year has none (29 February)."""
        try:
            return Period.month(year, self.month) if self.day is None else Period.day(year, self.month, self.day)
        except (ValueError, OverflowError):
            return None

    def resolve(self, anchor: Anchor) -> Value:
        """Take the narrative's year if there is one, else the year to which tense and nearness point."""
        if anchor.year is not None and self.which is None:
            period = self.in_year(anchor.year)
        else:
            period = self._near(anchor) if anchor.today else None
        return dated(period) if period else undated(self._open())

    def _near(self, anchor: Anchor) -> Period | None:
        today = anchor.today or date.min
        years = range(max(today.year - 6, 1), min(today.year + 6, 9998) + 1)
        candidates = [period for year in years if (period := self.in_year(year))]
        agreeing = [each for each in candidates if self.weekday in (None, each.first.weekday())] or candidates
        if self.which is not None:
            return _counted(agreeing, today, self.which)
        if self.day is None:
            return nearest(agreeing, anchor)
        if len(agreeing) < len(candidates):
            anchor = anchor.tenseless()  # the weekday says which year it is
        return min(agreeing, key=lambda each: _distance(each, anchor), default=None)

    def _open(self) -> str:
        return f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


# a day named without its year is rarely half a year off: beyond this many days of doubt, tense decides
_AGAINST_TENSE = 120


def _distance(period: Period, anchor: Anchor) -> tuple[int, int]:
    off = (period.first - (anchor.today or date.min)).days
    against = (anchor.tense == "past" and off > 1) or (anchor.tense == "future" and off < 0)
    return abs(off) + _AGAINST_TENSE * against, period.index


def _counted(candidates: list[Period], today: date, which: int) -> Period | None:
    """Give the last one over before today, the one nearest today, or the first one to come."""
    if which < 0:
        return max((each for each in candidates if each.last < today), key=lambda each: each.index, default=None)
    if which > 0:
        return min((each for each in candidates if each.first > today), key=lambda each: each.index, default=None)
    return min(candidates, key=lambda each: (each.first.year != today.year, abs((each.first - today).days)),
               default=None)


@dataclass(frozen=True, slots=True)
class Slashed:
    """A date in figures of which either may be the month: "7/8/07"; the one nearer to publication is meant."""

    first: int
    second: int
    year: int

    def resolve(self, anchor: Anchor) -> Value:
        """Choose among day/month and month/day."""
        found = []
        for month, day in ((self.second, self.first), (self.first, self.second)):
            try:
                found.append(Period.day(self.year, month, day))
            except ValueError:
                continue
        if anchor.today:
            found.sort(key=lambda each: abs((each.first - (anchor.today or date.min)).days))
        return dated(found[0]) if found else undated(f"{self.year:04d}")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: `which` is None for "on Friday", -1 for "last Friday", 0 "this", 1 "next", 2 "the coming"."""

    number: int
    which: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        """Take the nearest such day that the tense allows; "next Friday" is that of the coming week."""
        if anchor.today is None:
            return undated(f"XXXX-WXX-{self.number + 1}")
        return dated(self._near(Period.of("day", anchor.today), anchor))

    def _near(self, today: Period, anchor: Anchor) -> Period:
        here = today.first.weekday()
        if self.which == -1:
            return today.shift(-((here - self.number - 1) % 7 + 1))
        if self.which == 1:
            return today.shift(7 - here + self.number)
        if self.which == 2:
            return today.shift((self.number - here - 1) % 7 + 1)
        if anchor.tense in ("future", "present") or (self.which == 0 and anchor.tense is None):
            return today.shift((self.number - here) % 7)
        return today.shift(-((here - self.number) % 7))


@dataclass(frozen=True, slots=True)
class Here:
    """A unit counted from today: "yesterday" is day -1, "this month" month 0, "next week" week 1."""

    unit: Unit
    shift: int = 0

    def resolve(self, anchor: Anchor) -> Value:
        """Count from the day of publication."""
        if anchor.today is None:
            return undated(("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(self.shift > 0) - (self.shift < 0) + 1])
        return dated(Period.of(self.unit, anchor.today).shift(self.shift))


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A season, quarter or half, numbered from 1, of a year not said; `which` as in `Yearless`."""

    unit: Unit
    number: int
    which: int | None = None

    def in_year(self, year: int) -> Period | None:
        """Give it in a year."""
        return Period.part(self.unit, year, self.number) if year < 9999 else None

    def resolve(self, anchor: Anchor) -> Value:
        """Choose the year as tense and nearness say."""
        told = anchor.year is not None and self.which is None
        period = self.in_year(anchor.year) if told and anchor.year else self._near(anchor)
        return dated(period) if period else undated("XXXX-" + Period.part(self.unit, 2000, self.number).timex[5:])

    def _near(self, anchor: Anchor) -> Period | None:
        if anchor.today is None:
            return None
        years = range(anchor.today.year - 2, anchor.today.year + 3)
        candidates = [period for year in years if (period := self.in_year(year))]
        if self.which is not None:
            return _counted(candidates, anchor.today, self.which)
        # companies expect the figures of a quarter that is over: tense says nothing of quarters
        return nearest(candidates, anchor.tenseless() if self.unit == "quarter" else anchor)


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend: `which` None for "the weekend", -1 "last", 0 "this", 1 "next"."""

    which: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        """Take the last weekend begun in a past clause, else the one of this week."""
        if anchor.today is None:
            return undated("XXXX-WXX-WE")
        own = Period.of("weekend", anchor.today)
        if self.which:
            return dated(own.shift(self.which))
        return dated(own.shift(-1) if anchor.tense == "past" and own.first > anchor.today else own)


@dataclass(frozen=True, slots=True)
class Within:
    """A part inside a whole: "May last year", "Friday last week", "the summer of 1994"."""

    part: Yearless | PartOfYear | Weekday
    whole: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Resolve the whole, then find the part inside it."""
        whole = self.whole.resolve(anchor).period
        if whole is None:
            return self.part.resolve(Anchor())
        if isinstance(self.part, Weekday):
            return dated(Period.of("day", whole.first).shift(self.part.number))
        period = self.part.in_year(whole.first.year)
        return dated(period) if period else self.part.resolve(Anchor())


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week or weekend that holds a day: "the week of March 6"."""

    unit: Unit
    day: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Resolve the day, then give what holds it."""
        period = self.day.resolve(anchor).period
        return dated(period.widen(self.unit)) if period else undated("XXXX-WXX")


@dataclass(frozen=True, slots=True)
class Beside:
    """A day counted from a day named beside it: "the eve of March 3", "two days before Christmas"."""

    shift: int
    day: Form

    def resolve(self, anchor: Anchor) -> Value:
        """Resolve the day, then count from it."""
        period = self.day.resolve(anchor).period
        return dated(period.shift(self.shift)) if period and period.unit == "day" else undated("XXXX-XX-XX")


@dataclass(frozen=True, slots=True)
class Bare:
    """An expression that names no date: a duration, a repetition, "now", "soon"."""

    value: Value

    def resolve(self, anchor: Anchor) -> Value:  # noqa: ARG002
        """Give it as it is."""
        return self.value
