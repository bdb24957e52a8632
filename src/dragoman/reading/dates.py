"""The date of an event: that of its own words, else the only one that its clause can mean."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.reading.governors import steps
from dragoman.reading.seats import Seat
from dragoman.reading.when import when_of
from dragoman.records import Span, Statement, Time

# "the 2003 pact", "last year's drills": the date belongs to that noun alone
_OWNED = frozenset({"compound", "amod", "nummod", "nmod:poss"})


def date_of(seat: Seat, times: Sequence[Time], told: Sequence[Statement]) -> str | None:
    """Give the EDTF date of an event, or None when the text does not date it."""
    for token in _bearers(seat):
        time = when_of(token, times)
        if time is not None and time.value is not None:
            return time.value
    free = [time.value for time in _free(seat.trigger, times, told)]
    return free[0] if len(set(free)) == 1 else None


def _bearers(seat: Seat) -> Iterator[Token]:
    yield from (seat.trigger, *seat.shells)
    if seat.carrier is not None:
        yield seat.carrier
    yield from (step.word for step in steps(seat.trigger) if step.relation != "clause" and step.word.pos_ == "VERB")


def _free(trigger: Token, times: Sequence[Time], told: Sequence[Statement]) -> Iterator[Time]:
    """Give the dates of the sentence that no other noun owns and that stand on the same side of the quotation."""
    sent = Span(trigger.sent.start_char, trigger.sent.end_char)
    for time in times:
        if time.value is not None and sent.contains(time.span) and _beside(time, told) and not _owned(time, trigger):
            yield time


def _beside(time: Time, told: Sequence[Statement]) -> bool:
    return not told or any(part.span.overlaps(time.span) for part in told[0].content)


def _owned(time: Time, trigger: Token) -> bool:
    words = trigger.doc.char_span(*time.span, alignment_mode="expand")
    return words is None or (words.root.dep_ in _OWNED and words.root.head != trigger)
