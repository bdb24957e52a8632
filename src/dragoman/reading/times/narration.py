"""The date that a text is speaking of: news stands on the day it was published, history on the date told last."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dragoman.timex.anchor import Anchor, Value, undated
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Clock
from dragoman.timex.forms import Fixed, Here, Weekday, Yearless
from dragoman.timex.phrase import Phrase

_MEMORY = 400  # characters for which a date of news stays the one spoken of
_NEAR = 80  # characters within which a year named serves a month
_HISTORY = 5  # that many dates of other years, and more of them than of words for today's, make a history


class Narration:
    """Reads phrases in the order of the text, keeping the date spoken of last."""

    def __init__(self, text: str, phrases: Sequence[Phrase], today: date | None) -> None:
        """Judge from all phrases whether this is history."""
        self._text = text
        self._history = _is_history(phrases, today)
        self._told: Period | None = None
        self._from = self._at = 0

    def tell(self, phrase: Phrase, anchor: Anchor) -> Value:
        """Give the value of the next phrase."""
        value = self._resolve(phrase, self._lean(phrase, anchor))
        if value.period is not None and value.period.unit in ("day", "month", "season", "week", "year"):
            self._told, self._from, self._at = value.period, phrase.start, phrase.end
        return value

    def _resolve(self, phrase: Phrase, anchor: Anchor) -> Value:
        try:
            return phrase.form.resolve(anchor)
        except (ValueError, OverflowError):  # beyond the calendar: "nine hundred decades ago"
            return undated("XXXX")

    def _lean(self, phrase: Phrase, anchor: Anchor) -> Anchor:
        if self._told is None or isinstance(phrase.form, Here):
            return anchor
        if self._history:
            return replace(anchor, told=self._told, year=self._year_of(phrase))
        if phrase.start - self._at > _MEMORY:
            return anchor
        if isinstance(phrase.form, Clock) and not self._same_sentence(phrase):
            return anchor
        return replace(anchor, told=self._told, year=self._news_year(phrase, anchor))

    def _year_of(self, phrase: Phrase) -> int | None:
        """Let a month of history follow the date told last: January after November is the next year's."""
        told = self._told
        if told is None or told.unit in ("decade", "century"):
            return None
        year = told.first.year
        form = phrase.form
        turned = isinstance(form, Yearless) and told.unit != "year" and told.first.month - form.month > 6
        return year + 1 if turned else year

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


def _is_history(phrases: Sequence[Phrase], today: date | None) -> bool:
    fixed = [each.form.period for each in phrases if isinstance(each.form, Fixed)]
    other = sum(1 for period in fixed if today is None or abs(period.first.year - today.year) > 1)
    deictic = sum(1 for each in phrases if isinstance(each.form, (Here, Weekday)))
    return other >= _HISTORY and other > 2 * deictic
