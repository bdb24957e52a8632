"""Slots: the phrases that stand at a place around a trigger."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.seats import SHELLS, Seat
from dragoman.reading.events.sides import owners
from dragoman.reading.grammar.governors import is_infinitive
from dragoman.reading.grammar.syntax import agent, child, children, obliques, patient, subject


def phrases(slot: str, seat: Seat, cast: Cast) -> Iterator[Token]:
    """Give the phrases in a slot: subj, obj, iobj, poss, xsubj, or a preposition, the likeliest first."""
    if slot == "poss":
        yield from (noun for noun in (seat.trigger, *seat.shells) if owners(noun, cast))
    elif slot == "subj":
        yield from _subjects(seat)
    elif slot == "xsubj":
        yield from (each for each in map(_own_subject, children(seat.trigger, "ccomp", "xcomp")) if each is not None)
    elif slot in ("obj", "iobj"):
        yield from _objects(slot, seat)
    else:
        yield from (each for host in _hosts(seat) for each in obliques(host, slot))


def _subjects(seat: Seat) -> Iterator[Token]:
    if seat.is_verbal:
        found = [agent(seat.trigger)]
    else:
        found = [next(iter(obliques(seat.trigger, "by")), None), _carried(seat)]
    yield from (each for each in found if each is not None)


def _own_subject(verb: Token) -> Token | None:
    return child(verb, "nsubj", "nsubj:pass")


def _carried(seat: Seat) -> Token | None:
    carrier = seat.carrier
    if carrier is None:
        return None
    if seat.top.dep_ in ("nsubj", "nsubj:pass"):
        return next(iter(obliques(carrier, "by")), None)
    return agent(carrier) if carrier.pos_ in ("VERB", "AUX") else subject(carrier)


def _objects(slot: str, seat: Seat) -> Iterator[Token]:
    verb = seat.trigger if seat.is_verbal else seat.carrier
    if not seat.is_verbal:
        yield from obliques(seat.trigger, "of")
        if not seat.is_aside:
            return
    found = child(verb, "iobj") if slot == "iobj" and verb is not None else patient(verb) if verb is not None else None
    if found is not None and found != seat.top:
        yield found


def _hosts(seat: Seat) -> Iterator[Token]:
    """Give the words on which a prepositional phrase of the event may hang, as the parse has it or nearly so."""
    near = [seat.trigger, *seat.shells]
    if seat.is_verbal:
        near += children(seat.trigger, "obj", "nsubj:pass", "xcomp")
    elif seat.carrier is not None:
        near.append(seat.carrier)
    yield from near
    for noun in near[1:] if seat.is_verbal else near:
        yield from quantified(noun)
    # "an offer to mediate and settle the row between A and B"
    for verb in complements(seat.trigger):
        yield from (verb, *children(verb, "obj"))


def complements(word: Token, depth: int = 2) -> Iterator[Token]:
    """Give the verbs of what a word announces: "to attack", "that it would attack", "to be ready to attack"."""
    for verb in children(word, "xcomp", "ccomp", "acl", "advcl"):
        if is_infinitive(verb) or verb.dep_ in ("xcomp", "ccomp"):
            yield from (verb, *verb.conjuncts)
            yield from complements(verb, depth - 1) if depth else ()


def quantified(noun: Token) -> list[Token]:
    """Give the noun that is counted or portioned: "ships" of "a number of ships"."""
    return obliques(noun, "of") if noun.lemma_.lower() in SHELLS or noun.pos_ == "NUM" else []
