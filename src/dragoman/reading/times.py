"""When: every expression of time in a report, with the date it stands for."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc

from dragoman.reading.narration import Narration
from dragoman.reading.tense import tense_of
from dragoman.records import Span, Time, Timex3
from dragoman.timex.anchor import Anchor, Value, undated
from dragoman.timex.lexer import scan
from dragoman.timex.phrase import Phrase
from dragoman.timex.published import days_of


def find_times(doc: Doc, published: str | None, outlet: str | None = None) -> tuple[Time, ...]:  # noqa: ARG001
    """Find the expressions of time in a report and date them against the day it was published.

    `published` is EDTF; where it is wider than a day, only what comes to the same from either end has a value.
    """
    phrases = scan(doc.text)
    values = _values(doc, phrases, days_of(published))
    return tuple(_time(number, doc.text, phrase, value) for number, (phrase, value) in enumerate(zip(phrases, values, strict=True), start=1))


def _values(doc: Doc, phrases: list[Phrase], days: tuple[date, ...]) -> list[Value]:
    ends = [list(_read(doc, phrases, day)) for day in days or (None,)]
    return [_agreed(both) for both in zip(*ends, strict=True)]


def _agreed(values: tuple[Value, ...]) -> Value:
    first = values[0]
    return first if all(each == first for each in values) else undated("XXXX", first.type)


def _read(doc: Doc, phrases: list[Phrase], today: date | None) -> Iterator[Value]:
    narration = Narration(doc, phrases, today)
    for phrase in phrases:
        words = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        anchor = Anchor(today, tense_of(words) if words is not None and len(words) else None)
        yield narration.tell(phrase, anchor)


def _time(number: int, text: str, phrase: Phrase, value: Value) -> Time:
    return Time(f"T{number}", text[phrase.start:phrase.end], Span(phrase.start, phrase.end), value.edtf,
                Timex3(value.type, value.timex))
