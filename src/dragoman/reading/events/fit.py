"""What a frame asks of its surroundings, checked on the parse."""

from collections.abc import Iterable

from dragoman.lexicon.frames import Frame
from dragoman.lexicon.needs import Need
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.bodies import meets_alone
from dragoman.reading.events.counterpart import counterpart, has_counterpart
from dragoman.reading.events.scope import is_political
from dragoman.reading.events.seats import Seat
from dragoman.reading.events.sides import parties
from dragoman.reading.events.slots import phrases, quantified
from dragoman.reading.grammar.governors import is_infinitive
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children

_STATE = 3  # letters of a state's code
_HUMAN = "man"  # in every set of lemmas that stand for human beings


def fits(frame: Frame, seat: Seat, cast: Cast) -> bool:
    """Tell whether all that a frame needs is there."""
    return all(_met(need, frame, seat, cast) != need.negated for need in frame.needs)


def _met(need: Need, frame: Frame, seat: Seat, cast: Cast) -> bool:
    if need.place == "clause":
        return bool(children(seat.trigger, "ccomp", "acl"))
    if need.place == "infinitive":
        return any(is_infinitive(each) for each in children(seat.trigger, "xcomp", "advcl", "acl", "ccomp"))
    if need.place == "predicate":
        if _is_quoted(seat.trigger):
            return True
        predicates = [each for each in children(seat.trigger, "xcomp") if each.pos_ in ("NOUN", "ADJ")]
        return any(each.pos_ == "ADJ" or children(seat.trigger, "obj", "iobj") for each in predicates)
    slots = _slots(need.place, frame)
    if "speaker" in slots and seat.speaker:
        return not need.lemmas
    found = [phrase for slot in slots for phrase in phrases(slot, seat, cast)]
    if need.lemmas:
        return any(_is_one(phrase, need, cast) for phrase in found)
    # "the ministers of A and B met": those who meet are on both sides
    mutual = need.place == "target" and need.kind == "party" and frame.reciprocal
    if _has(need.kind, found, cast) or (mutual and _is_many(frame, seat, cast)):
        return True
    return need.place == "target" and need.kind == "party" and not need.negated and _is_implied(frame, seat, cast)


def _is_quoted(verb: Token) -> bool:
    """Tell whether a quotation stands right behind the object as its name: "called him “a clown”"."""
    named = (verb.doc.span(each.i + 1, each.right_edge.i + 2) for each in children(verb, "obj"))
    return any(each.is_quote for words in named for each in words)


def _is_many(frame: Frame, seat: Seat, cast: Cast) -> bool:
    """Tell whether those who meet are several, or one that is made of several: "NATO ministers met"."""
    if _met(Need("source", "parties"), frame, seat, cast):
        return True
    doers = (phrase for slot in frame.source for phrase in phrases(slot, seat, cast))
    return frame.type == "CONSULT" and any(meets_alone(each, parties(each, cast), cast) for each in doers)


def _is_implied(frame: Frame, seat: Seat, cast: Cast) -> bool:
    """Tell whether the other side goes without saying: a political actor acts on nobody named, another was just named.

    Where a phrase stands in the first place for the other side, as in "thanked the nurses", that is who is meant; and
    what a noun or something mutual leaves open may be with anyone: "its proposal", "discussed the matter".
    """
    if not has_counterpart(frame) or frame.reciprocal or not seat.is_verbal:
        return False
    if any(True for _ in phrases(frame.target[0], seat, cast)):
        return False
    doers = {name for slot in frame.source for phrase in phrases(slot, seat, cast) for name in parties(phrase, cast)}
    political = {name for name in doers if is_political(name, cast)}
    return bool(political) and counterpart(frame, seat.trigger, {*doers, seat.speaker or ""}, cast) is not None


def _slots(place: str, frame: Frame) -> tuple[str, ...]:
    return {"source": frame.source, "target": frame.target}.get(place, (place,))


def _is_one(phrase: Token, need: Need, cast: Cast) -> bool:
    # who may be freed or seized as a man may be so under his name; "no man" excludes nobody by name
    human = _HUMAN in need.lemmas and not need.negated
    named = human and any(actor.kind == "person" for actor in cast.everyone(phrase))
    return named or any(lemma in need.lemmas for lemma in _lemmas(phrase))


def _lemmas(phrase: Token) -> Iterable[str]:
    return (each.lemma_.lower() for each in (phrase, *phrase.conjuncts, *quantified(phrase)))


def _has(kind: str, found: list[Token], cast: Cast) -> bool:
    if kind == "any":
        return bool(found)
    names = {name for phrase in found for name in _names(phrase, cast)}
    if kind == "state":
        return any(len(name) == _STATE and name.isupper() for name in names)
    return len(names) > (kind == "parties")


def _names(phrase: Token, cast: Cast) -> tuple[str, ...]:
    return parties(phrase, cast) or tuple(actor.name for actor in cast.everyone(phrase))
