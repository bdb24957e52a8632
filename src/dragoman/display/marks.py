"""The marks of a reading: where its statements, cues, events, times and actors stand in the text."""

from collections.abc import Iterable, Iterator, Mapping

from dragoman.display.marking import Mark, Piece
from dragoman.records import Reading
from dragoman.wording.dates import in_words
from dragoman.wording.marks import MARKS
from dragoman.wording.who import Who


def marks_of(reading: Reading, keys: Mapping[str, str], who: Who) -> Iterator[Mark]:
    """Give the marks of a reading; those of an event carry its status as part of their kind."""
    for actor in reading.actors:
        name = who.actor(actor) + (f" ({actor.code})" if actor.code and actor.code != actor.name else "")
        for span in actor.mentions:
            yield Mark(span.start, span.end, keys[actor.id], "actor", name)
    for time in reading.times:
        note = in_words(time.value) if time.value else time.timex3.value
        yield Mark(time.span.start, time.span.end, f"time-{time.id}", "time", note)
    for statement in reading.statements:
        for part in statement.content:
            yield Mark(part.span.start, part.span.end, keys[statement.id], "statement", who.speaker(statement))
        if statement.cue:
            yield Mark(statement.cue.span.start, statement.cue.span.end, keys[statement.id], "cue")
    for event in reading.events:
        span = event.trigger.span
        yield Mark(span.start, span.end, keys[event.id], f"event status-{event.status}", event.status)


def statuses(marks: Iterable[Mark]) -> list[str]:
    """Give the statuses of the events among some marks."""
    return [mark.kind.rpartition("status-")[2] for mark in marks if mark.kind.startswith("event")]


def sign_after(piece: Piece) -> str:
    """Give the signs of the events that end with a piece, which tell their statuses without colour."""
    ended = statuses(piece.last)
    return "".join(sign for status, sign in MARKS.items() if status in ended and status != "happened")
