"""The date that a text is speaking of: news stands on the day it was published, history on the date told last."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dragoman.timex.anchor import Anchor, Form, Value, undated
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Between, Clock
from dragoman.timex.forms import Fixed, Here, Weekday, Yearless
from dragoman.timex.phrase import Phrase

_MEMORY = 400  # characters for which a date of news stays the one spoken of
_NEAR = 80  # characters within which a year named serves a month
_TURN = 6  # months that a history goes back before it is taken to have gone on to the next year
_SPOKEN = ("day", "month", "season", "week", "year")
_OPENING = re.compile(r"(?i)(?:^|[.!?:;)\]”\"]\s+|\n)(?:[(\[]|(?:by|in|on|at|during|throughout|from|after|between|until"
                      r"|early|late|the|of|end|beginning|start|summer|spring|autumn|fall|winter)[\s-]+)*$")
_HISTORY = 5  # that many dates of other years, and more of them than of words for today's, make a history


class Narration:
    """Reads phrases in the order of the text, keeping the date spoken of last."""

    def __init__(self, text: str, phrases: Sequence[Phrase], today: date | None) -> None:
        """Judge from all phrases whether this is history."""
        self._text = text
        self._history = _is_history(phrases, today)
        self._told: Period | None = None
        self._from = self._at = 0
        # the year and month in which a history stands, at first that of the first date it names; month 0 is unknown
        named = next((each.form.period for each in phrases if isinstance(each.form, Fixed)), None)
        self._stand = (named.opening[0], 0) if named and self._history else None

    def tell(self, phrase: Phrase, anchor: Anchor) -> Value:
        """Give the value of the next phrase."""
        value = self._resolve(phrase, self._lean(phrase, anchor))
        period = value.period
        if period is None or period.unit not in _SPOKEN or (self._history and _of_today(phrase.form)):
            return value
        self._told, self._from, self._at = period, phrase.start, phrase.end
        if self._history and not self._is_aside(phrase, period):
            self._move(period)
        return value

    def _resolve(self, phrase: Phrase, anchor: Anchor) -> Value:
        try:
            return phrase.form.resolve(anchor)
        except (ValueError, OverflowError):  # beyond the calendar: "nine hundred decades ago"
            return undated("XXXX")

    def _lean(self, phrase: Phrase, anchor: Anchor) -> Anchor:
        if isinstance(phrase.form, Here):
            return anchor
        if self._history:
            return replace(anchor, told=self._told, year=self._year_of(phrase))
        if self._told is None or phrase.start - self._at > _MEMORY:
            return anchor
        if isinstance(phrase.form, Clock) and not self._same_sentence(phrase):
            return anchor
        return replace(anchor, told=self._told, year=self._news_year(phrase, anchor))

    def _year_of(self, phrase: Phrase) -> int | None:
        """Let a month of history follow where it stands: January after November is the next year's."""
        if self._stand is None:
            return None
        year, month = self._stand
        form = phrase.form
        turned = isinstance(form, Yearless) and month - form.month > _TURN and not self._since(phrase)
        return year + 1 if turned else year

    def _since(self, phrase: Phrase) -> bool:
        return self._text[max(phrase.start - 6, 0):phrase.start].lower() == "since "

    def _is_aside(self, phrase: Phrase, period: Period) -> bool:
        """Tell a date of another time that a sentence only mentions: "the worst month since May 1915"."""
        if self._stand is None or not isinstance(phrase.form, (Fixed, Between)) or self._leads(phrase):
            return False
        ahead = period.opening[0] - self._stand[0]
        return ahead < 0 or ahead > 1 or (period.unit == "year" and ahead != 0)

    def _leads(self, phrase: Phrase) -> bool:
        """Tell whether an expression opens its sentence, or a heading."""
        return _OPENING.search(self._text, max(phrase.start - 40, 0), phrase.start) is not None

    def _move(self, period: Period) -> None:
        year, month = period.opening
        known = self._stand[1] if self._stand and self._stand[0] == year else 0
        self._stand = (year, known if period.unit == "year" else month)

    def _news_year(self, phrase: Phrase, anchor: Anchor) -> int | None:
        """Let a month of news stand in a past year named right before it: "In 2016 they met in May"."""
        told, form = self._told, phrase.form
        if told is None or anchor.today is None or not isinstance(form, Yearless) or form.day is not None:
            return None
        led = self._text[max(self._from - 3, 0):self._from] == "In " and self._same_sentence(phrase)
        near = phrase.start - self._at < _NEAR and anchor.tense != "future"
        return told.first.year if led and near and told.first.year < anchor.today.year - 1 else None

    def _same_sentence(self, phrase: Phrase) -> bool:
        between = self._text[self._at:phrase.start]
        return not any(stop in between for stop in (". ", "\n", "? ", "! ", ".” "))


def _of_today(form: Form) -> bool:
    """Tell what is counted from the day of writing, which is no day of the history."""
    return isinstance(form.start if isinstance(form, Between) else form, (Here, Weekday))


def _is_history(phrases: Sequence[Phrase], today: date | None) -> bool:
    fixed = [each.form.period for each in phrases if isinstance(each.form, Fixed)]
    other = sum(1 for period in fixed if today is None or abs(period.first.year - today.year) > 1)
    deictic = sum(1 for each in phrases if isinstance(each.form, (Here, Weekday)))
    return other >= _HISTORY and other > 2 * deictic
