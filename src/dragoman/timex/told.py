"""Forms that lean on the date the text spoke of last: "the following day", "the end of the year", "that spring"."""

from dataclasses import dataclass

from dragoman.timex.anchor import Anchor, Value, dated, nearest, undated
from dragoman.timex.calendar import Period, Unit
from dragoman.timex.forms import Here, PartOfYear, Yearless


@dataclass(frozen=True, slots=True)
class Told:
    """A unit counted from the date last spoken of: "the following day", "two weeks later", "that year"."""

    unit: Unit
    shift: int = 0

    def resolve(self, anchor: Anchor) -> Value:
        """Count from the told date if it is fine enough; "the previous day" of nothing is that before publication."""
        period = self._base(anchor)
        if period is None:
            return undated("XXXX-XX-XX" if self.unit == "day" else "XXXX")
        return dated(period.shift(self.shift))

    def _base(self, anchor: Anchor) -> Period | None:
        if anchor.told is not None:
            return anchor.told.within(self.unit)
        return Period.of(self.unit, anchor.today) if anchor.today and self.shift < 0 else None


@dataclass(frozen=True, slots=True)
class Whole:
    """A unit taken for granted, "the end of the year", "finished the day": a history's own, else that of today."""

    unit: Unit

    def resolve(self, anchor: Anchor) -> Value:
        """Take the unit of the date last spoken of in a history; the day is that also in news."""
        leans = anchor.told is not None and (anchor.year is not None or self.unit == "day")
        told = anchor.told.within(self.unit) if anchor.told and leans else None
        return dated(told) if told else Here(self.unit).resolve(anchor)


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day of a month that the text has named before: "on the 13th"."""

    number: int

    def resolve(self, anchor: Anchor) -> Value:
        """Take the month last spoken of, else the nearest such day on the side of the tense."""
        told = anchor.told.within("month") if anchor.told else None
        months = [told] if told else self._about(anchor)
        days = [Period.day(*month.opening, self.number) for month in months if self.number <= month.last.day]
        found = days[0] if told and days else nearest(days, anchor)
        return dated(found) if found else undated(f"XXXX-XX-{self.number:02d}")

    def _about(self, anchor: Anchor) -> list[Period]:
        if anchor.today is None:
            return []
        own = Period.of("month", anchor.today)
        return [own.shift(-1), own, own.shift(1)]


@dataclass(frozen=True, slots=True)
class Sequel:
    """A month or season by the date last spoken of: 0 "that spring", 1 "the following May", -1 "the previous May"."""

    part: Yearless | PartOfYear
    shift: int

    def resolve(self, anchor: Anchor) -> Value:
        """Give the one in the told year, else the first after the told date or the last before it."""
        told = anchor.told or (Period.of("day", anchor.today) if anchor.today and self.shift < 0 else None)
        found = self._near(told) if told else None
        return dated(found) if found else self.part.resolve(Anchor())

    def _near(self, told: Period) -> Period | None:
        year = told.opening[0]
        own = self.part.in_year(year)
        if own is None or not self.shift:
            return own
        beyond = own.opening > told.opening if self.shift > 0 else own.opening < told.opening
        return own if beyond else self.part.in_year(year + self.shift)
