"""Where an event took place: a place phrase that hangs on it, or for a visit the place visited."""

from collections.abc import Iterator

from dragoman.lexicon.frames import Frame
from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.roles import Side
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.parse import Span as Phrase
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, entity_of, preposition
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Where

_LOCATIVE = words("in at near outside off inside around across over throughout along within")
_PLACES = frozenset({"GPE", "LOC"})


def where_of(
    seat: Seat, frame: Frame, target: Side, cast: Cast, lexicon: Lexicon, on: str | None = None
) -> Where | None:
    """Give the place of an event, or None when the text does not tie one to it."""
    found = (place_of(noun, cast, lexicon, on) for noun in _locatives(seat, frame, target))
    return next((place for place in found if place is not None), None)


def _locatives(seat: Seat, frame: Frame, target: Side) -> Iterator[Token]:
    for host in (seat.trigger, *seat.shells, *((seat.carrier,) if seat.carrier is not None else ())):
        yield from (each for each in children(host, "obl", "nmod") if preposition(each) in _LOCATIVE)
    if frame.mode == "visit" and target.word is not None:
        yield target.word


def place_of(noun: Token, cast: Cast, lexicon: Lexicon, on: str | None = None) -> Where | None:
    """Give the place that a noun names, with the state in which it lay on that day as ISO 3166-1 alpha-3."""
    entity = entity_of(noun)
    if entity is None or entity.label_ not in _PLACES:
        return None
    return Where(entity.text, _country(entity, noun, cast, lexicon, on))


def _country(entity: Phrase, noun: Token, cast: Cast, lexicon: Lexicon, on: str | None) -> str | None:
    entry = lexicon.gazetteer.lookup(entity.text, on)
    if entry is not None and entry.code:
        return entry.code
    actor = cast.who(noun)
    return actor.code if actor is not None and actor.kind == "state" else None
