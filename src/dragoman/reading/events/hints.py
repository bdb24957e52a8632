"""Hints: what the reading knows of a party as a side of an event, in numbers that the model weighs.

Whom the slots of the frame name, who speaks, of whom the text has been telling: one row a word that names a party.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dragoman.language.meaning import TYPES
from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.roles import Side
from dragoman.reading.events.scope import is_political
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Doc, Span, Token
from dragoman.reading.grammar.syntax import is_passive
from dragoman.reading.grammar.wordlist import words

Floats = npt.NDArray[np.float32]
Named = tuple[Token, str]  # a word and a party that it names
BEFORE = 3  # sentences before that may hold a side
_MEMORY = 100  # namings before, by which it is told of whom the text speaks
_NEAREST = 32  # namings on either side that may be a side of an event: few sentences have as many
_PRONOUNS = words("it they he she we i who which that its their his her them him us our both")
_KINDS = ("state", "organisation", "group", "person")
_OF_WORD = 4
HINTS = _OF_WORD + 8 + 9 + len(_KINDS) + 6 + len(TYPES) - 1  # of the word, of its party in slots and text, of the event


@dataclass(frozen=True, slots=True)
class Namings:
    """The words of a text that name a party, in text order, and the parties that its first sentence names."""

    named: Sequence[Named]
    places: Sequence[int]
    first: frozenset[str]

    def until(self, place: int) -> Sequence[Named]:
        """Give the last namings before a token."""
        end = bisect_left(self.places, place)
        return self.named[max(0, end - _MEMORY) : end]

    def near(self, token: Token) -> Sequence[Named]:
        """Give the namings of a token's sentence and of those just before; of a very long list the nearest."""
        *_, first = _before(token.sent)
        start, at, end = (bisect_left(self.places, place) for place in (first.start, token.i, token.sent.end))
        return self.named[max(start, at - _NEAREST) : min(end, at + _NEAREST)]


def namings(doc: Doc, cast: Cast) -> Namings:
    """Collect who is named where."""
    named = [(token, party) for token in doc if not is_bent(token) for party in cast.named(token)]
    opening = next((sent.end for sent in doc.sents), 0)
    first = frozenset(party for token, party in named if token.i < opening)
    return Namings(named, [token.i for token, _ in named], first)


def _before(sent: Span) -> Iterator[Span]:
    yield sent
    for _ in range(BEFORE):
        if sent.start:
            sent = sent.doc[sent.start - 1].sent
            yield sent


def hints(frame: Frame, sides: tuple[Side, Side], seat: Seat, cast: Cast, told: Namings) -> Floats:
    """Give what is known of each naming near an event, whose sides are those that grammar found [namings, hints]."""
    trigger, near = seat.trigger, told.near(seat.trigger)
    of_party, of_event = _of_parties(near, sides, seat, cast, told), _of_event(frame, sides, trigger)
    found = np.empty((len(near), HINTS), np.float32)
    found[:, :_OF_WORD] = [_of_word(token, sides, trigger) for token, _ in near]
    found[:, _OF_WORD : -len(of_event)] = [of_party[party] for _, party in near]
    found[:, -len(of_event) :] = of_event
    return found


def _of_parties(near: Sequence[Named], sides: tuple[Side, Side], seat: Seat, cast: Cast,
                told: Namings) -> dict[str, tuple[float, ...]]:  # fmt: skip
    trigger = seat.trigger
    counts = Counter([party for _, party in told.until(trigger.sent.end)])
    ranks = {party: rank for rank, (party, _) in enumerate(counts.most_common(2))}
    latest = [[party for _, party in told.until(place)[-1:]] for place in (trigger.i, trigger.sent.start)]
    total = counts.total()
    return {
        party: (
            *_by_slot(party, sides[0]),
            *_by_slot(party, sides[1]),
            seat.speaker == party,
            bool(seat.speaker) and seat.speaker != party,
            counts[party] / total,
            ranks.get(party) == 0,
            ranks.get(party) == 1,
            party in latest[0],
            party in latest[1],
            party in told.first,
            is_political(party, cast),
            *_kinds(party, cast),
        )
        for party in {party for _, party in near}
    }


def _kinds(party: str, cast: Cast) -> list[bool]:
    held = {actor.kind for actor in cast.known_as(party)}
    return [kind in held for kind in _KINDS]


def _by_slot(party: str, side: Side) -> tuple[bool, bool, bool, bool]:
    """Tell whether a slot names this party or another for a side, and whether that is only a guess."""
    held, mine = bool(side.parties), party in side.parties
    sure, guessed = held and not side.guessed, held and side.guessed
    return sure and mine, sure and not mine, guessed and mine, guessed and not mine


def _of_word(token: Token, sides: tuple[Side, Side], trigger: Token) -> tuple[bool, bool, bool, bool]:
    source, target = (side.word is not None and side.word.i == token.i for side in sides)
    return source, target, token.lower_ in _PRONOUNS, token.sent.start == trigger.sent.start


def _of_event(frame: Frame, sides: tuple[Side, Side], trigger: Token) -> tuple[bool, ...]:
    unnamed = (side.word is not None and not side.parties for side in sides)
    kind = (frame.type == name for name in TYPES[1:])
    return (frame.reciprocal, is_passive(trigger), frame.pos == "noun", frame.pos == "phrase", *unnamed, *kind)
