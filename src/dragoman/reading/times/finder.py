"""When: every expression of time in a report, with the date it stands for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dragoman.reading.grammar.parse import Doc
from dragoman.reading.times.narration import Narration
from dragoman.reading.times.tense import tense_of
from dragoman.records import Span, Time, Timex3
from dragoman.timex.anchor import Anchor, Tense, Value, undated
from dragoman.timex.lexer import scan
from dragoman.timex.phrase import Phrase
from dragoman.timex.published import days_of


def find_times(doc: Doc, published: str | None, outlet: str | None = None) -> tuple[Time, ...]:  # noqa: ARG001
    """Find the expressions of time in a report and date them against the day it was published.

    `published` is EDTF; where it is wider than a day, only what comes to the same from either end has a value.
    """
    text = doc.text  # spaCy builds it anew at each look
    phrases = scan(text)
    values = _values(doc, text, phrases, days_of(published))
    told = (part for phrase, value in zip(phrases, values, strict=True) for part in _parts(phrase, value))
    return tuple(_time(number, text, span, value) for number, (span, value) in enumerate(told, start=1))


def _values(doc: Doc, text: str, phrases: list[Phrase], days: tuple[date, ...]) -> list[Value]:
    tenses = [_tense(doc, phrase) for phrase in phrases]
    ends = [_read(text, phrases, tenses, day) for day in days or (None,)]
    return [_agreed(both) for both in zip(*ends, strict=True)]


def _tense(doc: Doc, phrase: Phrase) -> Tense | None:
    words = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    return tense_of(words) if words is not None and len(words) else None


def _read(text: str, phrases: list[Phrase], tenses: list[Tense | None], today: date | None) -> list[Value]:
    narration = Narration(text, phrases, today)
    return [narration.tell(phrase, Anchor(today, tense)) for phrase, tense in zip(phrases, tenses, strict=True)]


def _agreed(values: tuple[Value, ...]) -> Value:
    first = values[0]
    return first if all(each == first for each in values) else undated("XXXX", first.type)


def _parts(phrase: Phrase, value: Value) -> Iterator[tuple[Span, Value]]:
    """Part the ends of a range, as TimeML does; the one that opens it has the EDTF value of the whole."""
    if phrase.cut is None:
        yield Span(phrase.start, phrase.end), value
        return
    first, _, last = value.timex.partition("/")
    yield Span(phrase.start, phrase.cut[0]), replace(value, timex=first)
    yield Span(phrase.cut[1], phrase.end), undated(last or first, value.type)


def _time(number: int, text: str, span: Span, value: Value) -> Time:
    return Time(f"T{number}", text[span.start:span.end], span, value.edtf, Timex3(value.type, value.timex))
