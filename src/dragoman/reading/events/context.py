"""Context: a side that the words of an event leave open, but the sentence names."""

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.roles import Side
from dragoman.reading.events.scope import others
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.syntax import subject

# modes whose other side is always said, if only by a place
_TOLD = frozenset({"visit"})
_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "who"})


def completed(
    frame: Frame, source: Side, target: Side, seat: Seat, cast: Cast, voice: str | None = None
) -> tuple[Side, Side]:
    """Complete the sides of an event told without one of them; `voice` speaks in the clause that carries it.

    A pronoun that nobody else claims is the speaker himself ("it was ready to talk"); whoever speaks in a call or of
    "any talks with Chad" takes part; an open target is the one other party of the sentence, when there is but one.
    """
    one = source.parties or target.parties
    if frame.reciprocal and len({*source.parties, *target.parties}) == 1 and not seat.is_verbal:
        partner = voice or (seat.speaker if frame.type in _MUTUAL else None)
        if partner and partner not in one:
            both = Side((partner, *one), source.people + target.people, source.word or target.word)
            return both, both
    source = Side((voice,)) if voice and not source.parties and voice not in target.parties else source
    if not source.parties and seat.speaker and seat.speaker not in target.parties and _speaks_of_himself(seat):
        source = Side((seat.speaker,))
    if source.parties and not target.parties and frame.target and frame.mode not in _TOLD:
        near = others(seat.trigger, {*source.parties}, cast)
        target = Side(tuple(near)) if len(near) == 1 else target
    if frame.reciprocal and source.parties and target.parties and source != target:
        both = Side(tuple(dict.fromkeys(source.parties + target.parties)), source.people + target.people, source.word)
        return both, both
    return source, target


def _speaks_of_himself(seat: Seat) -> bool:
    verb = seat.trigger if seat.is_verbal else seat.carrier
    doer = subject(verb) if verb is not None else None
    return doer is not None and doer.lower_ in _PRONOUNS
