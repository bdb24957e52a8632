"""Casting: a trigger with the frame that fits it and the sides that grammar finds for it."""

from dataclasses import dataclass

from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.spells import day
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.chronology import Chronology
from dragoman.reading.events.context import completed
from dragoman.reading.events.dates import without_dateline
from dragoman.reading.events.fit import fits
from dragoman.reading.events.ground import Ground, ground_of
from dragoman.reading.events.hints import Namings, namings
from dragoman.reading.events.readings import Reading
from dragoman.reading.events.roles import Side, sides
from dragoman.reading.events.said import Said
from dragoman.reading.events.seats import Seat, seat_of
from dragoman.reading.events.settle import side_of, told_by
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.records import Report, Span, Statement, Time


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of a report before its events are read."""

    doc: Doc
    report: Report
    cast: Ground
    times: tuple[Time, ...]
    statements: Cover[Statement]
    cues: Cover[Statement]
    said: Said
    namings: Namings
    chronology: Chronology
    lexicon: Lexicon


def scene_of(
    doc: Doc, report: Report, cast: Cast, times: tuple[Time, ...], statements: tuple[Statement, ...], lexicon: Lexicon
) -> Scene:
    """Look up what every event of a report will be asked about."""
    held = Cover(statements, lambda each: (part.span for part in each.content))
    cues = Cover(statements, lambda each: (each.cue.span,) if each.cue is not None else ())
    dates = without_dateline(times, doc.text)
    ground = ground_of(doc, cast, lexicon, day(report.published))
    said, lines = Said(statements, ground), Chronology(times, doc.text)
    return Scene(doc, report, ground, dates, held, cues, said, namings(doc, ground), lines, lexicon)


def seated(token: Token, scene: Scene) -> tuple[Seat, tuple[Statement, ...]]:
    """Give the seat of a trigger, and the statements that it is told in, innermost first."""
    told = told_by(token, scene.statements)
    return seat_of(token, scene.lexicon.status_index, side_of(told[0], scene.cast) if told else None), told


def reading_of(trigger: Trigger, seat: Seat, scene: Scene) -> Reading | None:
    """Give the first reading whose frame has what it needs around it."""
    return next((each for each in trigger.readings if fits(each.frame, seat, scene.cast)), None)


def found_sides(reading: Reading, seat: Seat, scene: Scene) -> tuple[Side, Side]:
    """Give source and target as the words around a trigger name them."""
    source, target = sides(reading.frame, seat, scene.cast)
    return completed(reading.frame, source, target, seat, scene.cast, _voice(seat, scene))


def _voice(seat: Seat, scene: Scene) -> str | None:
    """Give the party that speaks in the clause around an event: "told him in a call"."""
    carrier = seat.carrier if seat.is_aside else None
    if carrier is None:
        return None
    told = scene.cues.touching(Span(carrier.idx, carrier.idx + len(carrier.text)))
    return next((side for each in told if (side := side_of(each, scene.cast))), None)
