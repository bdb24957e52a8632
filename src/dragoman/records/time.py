"""When: an expression of time in the text with its value."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.shown import Shown
from dragoman.records.span import Span


@dataclass(frozen=True, slots=True)
class Timex3:
    """The same expression in the terms of TimeML (TIMEX3): its type and value."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str


@dataclass(frozen=True, slots=True)
class Time(Shown):
    """A date-like expression; `value` is EDTF, or None for a duration or a set that names no date.

    The two ends of a range are two expressions, each with its TIMEX3; the first has the range as its value, the
    second None.
    """

    id: str
    text: str
    span: Span
    value: str | None
    timex3: Timex3
