"""Who did it to whom: the slots of a frame filled from the parse around its trigger."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.lexicon.frames import Frame
from dragoman.reading.cast import Cast
from dragoman.reading.governors import first_of
from dragoman.reading.sides import owners, parties, premodifiers
from dragoman.reading.syntax import agent, child, children, obliques, patient, subject

# "a series of drills", "a new round of talks": what is said of the first noun holds of the second
_SHELLS = frozenset({"series", "round", "wave", "number", "set", "package", "string", "spate", "campaign", "act", "start", "end",
                     "beginning", "resumption", "kind", "form", "lot", "dozen", "hundred", "month", "day", "day", "week", "year",
                     "continuation", "launch", "opening", "conclusion", "use", "possibility", "spell", "flurry", "bout",
                     "decision", "course", "expression", "process", "phase", "type", "pattern"})
_OBJECT = ("obj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an event: its parties (codes or names), the persons in it (actor ids), and the word that names it."""

    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    word: Token | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Where an event's arguments may hang: the trigger, the nouns around it ("a series of"), and the verb it is object or subject of."""

    trigger: Token
    shells: tuple[Token, ...] = ()
    carrier: Token | None = None

    @property
    def top(self) -> Token:
        """The outermost noun, which stands in the sentence for the event."""
        return self.shells[-1] if self.shells else self.trigger


def seat_of(trigger: Token) -> Seat:
    """Find the seat of a trigger; a verb sits alone."""
    if trigger.pos_ in ("VERB", "AUX"):
        return Seat(trigger)
    shells, top = [], trigger
    while top.dep_ in ("nmod", "conj") and (top.head.lemma_.lower() in _SHELLS or top.dep_ == "conj") and top.head.pos_ == "NOUN":
        top = top.head
        shells.append(top)
    return Seat(trigger, tuple(shells), _carrier(top))


def _carrier(noun: Token) -> Token | None:
    if noun.dep_ in (*_OBJECT, "nsubj") and noun.head.pos_ in ("VERB", "AUX", "ADJ"):
        return noun.head
    if noun.dep_ == "obl" and noun.head.pos_ == "VERB":
        return noun.head
    return None


def sides(frame: Frame, seat: Seat, cast: Cast) -> tuple[Side, Side]:
    """Fill both sides of a frame; those of a reciprocal event are both sources and targets."""
    source = side(frame.source, seat, cast)
    target = side(frame.target, seat, cast, taken=source.parties)
    if not frame.reciprocal:
        return source, target
    parties = tuple(dict.fromkeys(source.parties + target.parties))
    both = Side(parties, tuple(dict.fromkeys(source.people + target.people)), source.word or target.word)
    return (both, both) if len(parties) > 1 or _is_body(parties, cast) else (source, target)


def _is_body(parties: tuple[str, ...], cast: Cast) -> bool:
    # a summit of an organisation is one among its members
    return bool(parties) and any(actor.kind == "organisation" and parties[0] in (actor.code, actor.name) for actor in cast.actors)


def side(slots: Iterable[str], seat: Seat, cast: Cast, taken: Iterable[str] = ()) -> Side:
    """Fill one side from the first of its slots that brings a party which the other side has not taken."""
    gone = frozenset(taken)
    for slot in slots:
        for phrase in phrases(slot, seat, cast):
            found = _parties(slot, phrase, cast, gone)
            if found:
                return Side(found, _people(phrase, cast), phrase)
    return Side()


def _parties(slot: str, phrase: Token, cast: Cast, gone: frozenset[str]) -> tuple[str, ...]:
    if slot == "poss":
        own = owners(phrase, cast)
    else:
        own = parties(phrase, cast, places=slot not in ("subj", "xsubj", "by"), without=gone)
    return tuple(code for code in own or _named(phrase, cast) if code not in gone)


def _named(phrase: Token, cast: Cast) -> tuple[str, ...]:
    # a private person is a party under his own name
    return tuple(actor.name for actor in cast.everyone(phrase) if actor.kind == "person")


def _people(phrase: Token, cast: Cast) -> tuple[str, ...]:
    near = (phrase, *premodifiers(phrase), *children(phrase, "nmod:poss", "appos"))
    found = (actor for token in near for actor in cast.everyone(token) if actor.kind == "person")
    return tuple(dict.fromkeys(actor.id for actor in found))


def quantified(noun: Token) -> list[Token]:
    """Give the noun that is counted or portioned: "ships" of "a number of ships"."""
    return obliques(noun, "of") if noun.lemma_.lower() in _SHELLS or noun.pos_ == "NUM" else []


def phrases(slot: str, seat: Seat, cast: Cast) -> Iterator[Token]:
    """Give the phrases that stand in a slot: subj, obj, iobj, poss, xsubj, or a preposition."""
    if slot == "poss":
        yield from (noun for noun in (seat.trigger, *seat.shells) if owners(noun, cast))
    elif slot in ("subj", "xsubj"):
        yield from _doers(slot, seat)
    elif slot in ("obj", "iobj"):
        yield from _objects(slot, seat)
    else:
        yield from _obliques(slot, seat)


def _doers(slot: str, seat: Seat) -> Iterator[Token]:
    trigger = seat.trigger
    if trigger.pos_ in ("VERB", "AUX"):
        doer = agent(trigger)
    else:
        doer = next(iter(obliques(trigger, "by")), None) or _carried(seat)
    if doer is not None:
        yield doer
    if slot == "xsubj" and doer is None and trigger.head is not trigger:
        above = subject(first_of(trigger.head)) if trigger.head.pos_ in ("VERB", "AUX") else None
        yield from (above,) if above is not None else ()


def _carried(seat: Seat) -> Token | None:
    carrier = seat.carrier
    if carrier is None:
        return None
    if seat.top.dep_ in ("nsubj", "nsubj:pass"):
        return next(iter(obliques(carrier, "by")), None)
    return agent(carrier)


def _objects(slot: str, seat: Seat) -> Iterator[Token]:
    trigger = seat.trigger
    if trigger.pos_ in ("VERB", "AUX"):
        found = [child(trigger, "iobj")] if slot == "iobj" else [patient(trigger)]
    else:
        found = [*obliques(trigger, "of")]
    yield from (each for each in found if each is not None)


def _obliques(slot: str, seat: Seat) -> Iterator[Token]:
    hosts = [seat.trigger, *seat.shells, *([seat.carrier] if seat.carrier is not None else [])]
    if seat.trigger.pos_ in ("VERB", "AUX"):
        # "imposed sanctions on Iran", "signed a pact with Chad": the parse hangs the phrase on the object
        hosts += children(seat.trigger, "obj", "nsubj:pass", "xcomp")
    for host in hosts:
        yield from obliques(host, slot)
