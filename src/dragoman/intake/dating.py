"""A report without a date, dated by what it says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.intake.outlook import Side, side
from dragoman.timex.anchor import Form
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Between
from dragoman.timex.fixed import fixed_period
from dragoman.timex.forms import Yearless
from dragoman.timex.lexer import scan
from dragoman.timex.phrase import Phrase


@dataclass(frozen=True, slots=True)
class TextDate:
    """A date of publication as EDTF, and whether the text states it or it was inferred from what the text tells."""

    value: str
    by: Literal["text", "inferred"]


_HEAD = 600  # characters in which a dateline or a stamp is looked for
_STAMP = re.compile(r"(?:^|\n)[\s(\[]*(?:last\s)?(?:date[dm]?|updated?|published|posted|created|modified|issued|filed)"
                    r"(?:\s(?:on|at))?\s*[:\-–—]?\s*(?:\w+,\s)?$", re.IGNORECASE)
# what follows the date in a dateline: an agency in brackets, a dash, a colon
_LINE_END = re.compile(r"\.?,?\s{0,2}(?:[(\[]\s?[A-Z][\w .&/’'-]{0,40}[)\]]|[—–:]|--?\s|[A-Z][\w ]{0,30}:)")
_PLACE = re.compile(r"\n[\s(\[]*(?:(?:[A-Z][\w.'’-]*|de|la|le|of|and)(?:[,/]?\s|$)){0,7}$")
_WITHIN = 150  # days from the last past date within which a coming day without a year is taken to lie


def date_from_text(text: str) -> TextDate | None:
    """Date a report by a dateline or stamp in it, else by the interval between its latest past and first coming dates.

    The interval is EDTF, open (`..`) on a side of which the text says nothing; None when it names no year.
    """
    phrases = scan(text)
    stamped = _stamped(text, phrases)
    if stamped is not None:
        return TextDate(stamped.edtf, "text")
    inferred = _interval(text, phrases)
    return TextDate(inferred, "inferred") if inferred else None


def _stamped(text: str, phrases: Iterable[Phrase]) -> Period | None:
    for phrase in phrases:
        day = fixed_period(phrase.form)
        if day is not None and day.unit == "day" and _is_stamp(text, phrase):
            return day
    return None


def _is_stamp(text: str, phrase: Phrase) -> bool:
    """Tell a date of filing: after "Updated:", alone on its line, or in a dateline; the last two only near the top."""
    before, after = text[max(phrase.start - 80, 0):phrase.start], text[phrase.end:phrase.end + 50]
    if _STAMP.search(before if phrase.start > 80 else "\n" + before):
        return True
    if phrase.start > _HEAD or not _PLACE.search(before if phrase.start > 80 else "\n" + before):
        return False
    alone = not before.rpartition("\n")[2].strip(" ([") and not after.partition("\n")[0].strip(" .)]")
    return alone or bool(_LINE_END.match(after))


def _interval(text: str, phrases: Sequence[Phrase]) -> str | None:
    sides = [(phrase, side(text, phrase.start, phrase.end)) for phrase in phrases]
    told = [(period, where) for phrase, where in sides for period in _periods(phrase.form)]
    behind = max((period for period, where in told if where == "behind"),
                 key=lambda each: (each.first, -each.last.toordinal()), default=None)
    coming = [*(period for period, where in told if where == "ahead"), *_next_dates(sides, behind)]
    first = min((each for each in coming if behind is None or each.first > behind.first), key=lambda each: each.first,
                default=None)
    if behind is None and first is None:
        return None
    return f"{behind.edtf if behind else '..'}/{first.edtf if first else '..'}"


def _periods(form: Form) -> Iterator[Period]:
    """Give the days, months and years that an expression fixes, both ends of a range."""
    if isinstance(form, Between):
        yield from (period for end in (form.start, form.end) for period in _periods(end))
    elif (period := fixed_period(form)) is not None and period.unit in ("day", "month", "year") and _has_days(period):
        yield period


def _has_days(period: Period) -> bool:
    """Tell whether its days can be told: the last day of the year 9999 has none after it."""
    try:
        return period.first <= period.last
    except (ValueError, OverflowError):
        return False


def _next_dates(sides: Iterable[tuple[Phrase, Side | None]], behind: Period | None) -> Iterator[Period]:
    """Give the dates to come that name no year, where one follows soon upon the latest past date."""
    for phrase, where in sides:
        form = phrase.form.start if isinstance(phrase.form, Between) else phrase.form
        if where == "ahead" and behind is not None and behind.unit != "year" and isinstance(form, Yearless):
            found = _after(form, behind.first)
            if found is not None and (found.first - behind.first).days <= _WITHIN:
                yield found


def _after(form: Yearless, day: date) -> Period | None:
    years = (form.in_year(year) for year in range(day.year, min(day.year + 2, 9999)))
    return next((period for period in years if period is not None and period.first > day), None)
