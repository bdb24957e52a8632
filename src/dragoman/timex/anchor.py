"""From where an expression of time is read, and what it comes to when read from there."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from dragoman.timex.calendar import Period

Tense = Literal["past", "present", "future"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a deictic or elliptic expression leans on.

    `today` is the day of publication, `tense` that of the governing clause ("present" also where it is
    the timetable's: "the council meets on Monday"), `told` the date that the text spoke of
    last, `year` the year in which a narrative stands (for months and days named without one).
    """

    today: date | None = None
    tense: Tense | None = None
    told: Period | None = None
    year: int | None = None

    def tenseless(self) -> "Anchor":
        """Give the same anchor with nothing known of tense."""
        return replace(self, tense=None)


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression comes to: EDTF (None when it names no date), TIMEX3 type and value, and the period meant."""

    edtf: str | None
    type: TimexType
    timex: str
    period: Period | None = None


class Form(Protocol):
    """The meaning of an expression before it is anchored."""

    def resolve(self, anchor: Anchor) -> Value:
        """Read the expression from an anchor."""
        ...


def dated(period: Period) -> Value:
    """Give the value of a period of the calendar."""
    return Value(period.edtf, "DATE", period.timex, period)


def undated(timex: str, type: TimexType = "DATE") -> Value:
    """Give the value of what names no date, or none that can be told from here."""
    return Value(None, type, timex)


def nearest(candidates: list[Period], anchor: Anchor) -> Period | None:
    """Choose the period that the tense points to: the last one begun, the first one not yet over, else the nearest."""
    today = anchor.today
    if today is None or not candidates:
        return None
    begun = [each for each in candidates if each.first <= today]
    to_come = [each for each in candidates if each.last >= today]
    if anchor.tense == "past" and begun:
        return max(begun, key=lambda each: each.index)
    if anchor.tense == "future" and to_come:
        return min(to_come, key=lambda each: each.index)
    return min(candidates, key=lambda each: (abs((each.first - today).days), each.index))
