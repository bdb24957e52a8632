"""Neighbours that make one expression: "10 p.m. Wednesday", "May last year", "from June until August"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dragoman.timex.anchor import Form
from dragoman.timex.compounds import Between, Clock, DayPart
from dragoman.timex.forms import Fixed, Here, PartOfYear, Weekday, Within, Yearless
from dragoman.timex.phrase import Phrase
from dragoman.timex.told import Told

_DAYS = (Weekday, Yearless, Fixed)


@dataclass(frozen=True, slots=True)
class Join:
    """Two forms with a fitting gap between them, and what they make together (None: they do not)."""

    gap: re.Pattern[str]
    make: Callable[[Form, Form], Form | None]


def _within(part: Form, whole: Form) -> Form | None:
    if isinstance(part, (Yearless, PartOfYear)) and part.which is None and _is_unit(whole, "year"):
        return Within(part, whole)
    if isinstance(part, Weekday) and _is_unit(whole, "week"):
        return Within(part, whole)
    return None


def _is_unit(form: Form, unit: str) -> bool:
    if isinstance(form, (Here, Told)):
        return form.unit == unit
    return isinstance(form, Fixed) and form.period.unit == unit


def _is_day(form: Form) -> bool:
    if isinstance(form, Yearless):
        return form.day is not None
    inner = form.part if isinstance(form, Within) else form
    return isinstance(inner, Weekday) or _is_unit(form, "day")


def _clock_day(clock: Form, day: Form) -> Form | None:
    return replace(clock, day=day) if isinstance(clock, Clock) and clock.day is None and _is_day(day) else None


def _day_clock(day: Form, clock: Form) -> Form | None:
    return _clock_day(clock, day)


def _weekday_date(weekday: Form, day: Form) -> Form | None:
    """Let "Thursday (March 5)" and "today, Monday," be one date."""
    if isinstance(weekday, Weekday) and isinstance(day, Yearless) and day.day is not None and weekday.which is None:
        return replace(day, weekday=weekday.number)
    return day if isinstance(weekday, Weekday) and _is_unit(day, "day") and isinstance(day, Fixed) else None


def _range(start: Form, end: Form) -> Form | None:
    """Let two dates of one grain be the ends of a range."""
    if _grain(start) is None or _grain(start) != _grain(end):
        return None
    if isinstance(start, Yearless) and isinstance(end, Fixed):
        first = start.in_year(end.period.first.year)
        if first and first.first > end.period.first:
            first = start.in_year(end.period.first.year - 1)
        return Between(Fixed(first), end) if first else None
    if isinstance(start, Fixed) and isinstance(end, Fixed) and start.period.index >= end.period.index:
        return None
    return Between(start, end)


def _grain(form: Form) -> str | None:
    if isinstance(form, Yearless):
        return "month" if form.day is None else "day"
    if isinstance(form, Weekday):
        return "day"
    return form.period.unit if isinstance(form, Fixed) else None


JOINS = (
    Join(re.compile(r"\s+(?:of\s+)?|,\s+"), _within),
    Join(re.compile(r"['’]s\s+"), lambda whole, part: _within(part, whole)),
    Join(re.compile(r",?\s+(?:on\s+)?"), _clock_day),
    Join(re.compile(r",?\s+(?:at\s+|around\s+|about\s+)?"), _day_clock),
    Join(re.compile(r",?\s+|\s?\(|,\s+the\s+"), _weekday_date),
    Join(re.compile(r"\s?[-–—]\s?"), _range),
)
_PAIRS = re.compile(r"\s+(?:and|to|until|till|through)\s+")
_PAIRED = {"and": re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE),
           "to": re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)}
_PAIRED |= dict.fromkeys(("until", "till", "through"), _PAIRED["to"])


def join(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Join neighbours from left to right as long as they make something."""
    joined: list[Phrase] = []
    for phrase in phrases:
        while joined and (both := _both(text, joined[-1], phrase)):
            joined.pop()
            phrase = both
        joined.append(phrase)
    return joined


def _both(text: str, left: Phrase, right: Phrase) -> Phrase | None:
    if right.start - left.end > 12:
        return None
    gap = text[left.end:right.start]
    for each in JOINS:
        if each.gap.fullmatch(gap) and (form := each.make(left.form, right.form)):
            closed = text[right.end:right.end + 1] == ")" and "(" in gap
            return Phrase(left.start, right.end + closed, form, _cut(left, right, form))
    return _pair(text, left, right, gap)


def _pair(text: str, left: Phrase, right: Phrase, gap: str) -> Phrase | None:
    if not _PAIRS.fullmatch(gap):
        return None
    before = _PAIRED[gap.split()[0].lower()].search(text[max(left.start - 14, 0):left.start])
    form = _range(left.form, right.form) if before else None
    return Phrase(left.start, right.end, form, _cut(left, right, form)) if form else None


def _cut(left: Phrase, right: Phrase, form: Form) -> tuple[int, int] | None:
    return (left.end, right.start) if isinstance(form, Between) else None


_AFTER = re.compile(r"\s+(?:(?:in\s+the\s+)?(?P<p>morning|afternoon|evening|night))\b")
_CODES = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def part_of_day(text: str, phrase: Phrase) -> Phrase:
    """Take in what part of the day follows: "Sunday night", "March 3 in the evening"."""
    after = _AFTER.match(text, phrase.end)
    if after is None or not _is_day(phrase.form):
        return phrase
    return Phrase(phrase.start, after.end(), DayPart(_CODES[after["p"].lower()], phrase.form))


