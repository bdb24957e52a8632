"""What a frame asks of its surroundings, checked on the parse."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.lexicon.frames import Frame
from dragoman.lexicon.needs import Need
from dragoman.reading.cast import Cast
from dragoman.reading.governors import is_infinitive
from dragoman.reading.roles import Seat, phrases, quantified
from dragoman.reading.sides import parties
from dragoman.reading.syntax import children

_STATE = 3  # letters of a state's code


def fits(frame: Frame, seat: Seat, cast: Cast) -> bool:
    """Tell whether all that a frame needs is there."""
    return all(_met(need, frame, seat, cast) != need.negated for need in frame.needs)


def _met(need: Need, frame: Frame, seat: Seat, cast: Cast) -> bool:
    if need.place == "clause":
        return bool(children(seat.trigger, "ccomp", "acl"))
    if need.place == "infinitive":
        return any(is_infinitive(each) for each in children(seat.trigger, "xcomp", "advcl", "acl", "ccomp"))
    found = [phrase for slot in _slots(need.place, frame) for phrase in phrases(slot, seat, cast)]
    if need.lemmas:
        return any(lemma in need.lemmas for phrase in found for lemma in _lemmas(phrase))
    return any(_is_kind(need.kind, phrase, cast) for phrase in found)


def _slots(place: str, frame: Frame) -> Iterable[str]:
    return {"source": frame.source, "target": frame.target}.get(place, (place,))


def _lemmas(phrase: Token) -> Iterable[str]:
    return (each.lemma_.lower() for each in (phrase, *phrase.conjuncts, *quantified(phrase)))


def _is_kind(kind: str, phrase: Token, cast: Cast) -> bool:
    if kind == "any":
        return True
    found = parties(phrase, cast) or tuple(actor.name for actor in cast.everyone(phrase))
    return any(kind == "party" or (len(code) == _STATE and code.isupper()) for code in found)
