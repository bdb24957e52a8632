"""What must hold of every reading, whatever was read."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import orjson

from dragoman.records import Quote, Reading, Span


def faults(reading: Reading) -> list[str]:
    """Name every way in which a reading is unsound: a span outside its text, words not at their span, ids that clash
    or lead nowhere, a JSON form from which it does not come back.
    """
    return [*_misplaced(reading), *_misnamed(reading), *_changed(reading)]


def _misplaced(reading: Reading) -> Iterator[str]:
    text = reading.report.text
    for record in _records(reading):
        if isinstance(record, Span):
            if not 0 <= record.start <= record.end <= len(text):
                yield f"{record} lies outside a text of {len(text)} characters"
        elif (words := _words(record)) is not None and text[slice(*words[1])] != words[0]:
            yield f"{type(record).__name__}: {words[0]!r} is not what stands at {words[1]}"


def _words(record: Any) -> tuple[str, Span] | None:
    """Give the words that a record quotes and their span; None where it quotes none."""
    if isinstance(record, Quote) or type(record).__name__ == "Time":
        return record.text, record.span
    if type(record).__name__ == "Credit":
        return record.name, record.span
    if type(record).__name__ == "Statement" and record.speaker_span is not None:
        return record.speaker_text, record.speaker_span
    return None


def _records(value: Any) -> Iterator[Any]:
    """Give a record and all that it holds."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _records(each)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from _records(getattr(value, field.name))


def _misnamed(reading: Reading) -> Iterator[str]:
    named = [record.id for kind in (reading.actors, reading.times, reading.statements, reading.events, reading.claims)
             for record in kind]
    if len(named) != len(set(named)):
        yield "two records have the same id"
    known = {*named, "narrator", None}
    led = [statement.speaker for statement in reading.statements]
    led += [statement.within for statement in reading.statements]
    led += [id for event in reading.events for id in (*event.people, *event.according_to)]
    led += [id for claim in reading.claims for id in claim.events]
    led += [position.statement for position in reading.positions]
    yield from (f"there is no {id}" for id in led if id not in known)
    told = [record.sentence for record in (*reading.statements, *reading.events)]
    yield from (f"there is no sentence {number}" for number in told if not 0 <= number < len(reading.sentences))


def _changed(reading: Reading) -> Iterator[str]:
    data = orjson.loads(orjson.dumps(reading.to_dict()))
    if Reading.from_dict(data, reading.report.text) != reading:
        yield "its JSON form gives another reading"
