"""Who did it to whom: the slots of a frame filled from the parse around its trigger."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.bodies import meets_alone
from dragoman.reading.events.seats import Seat
from dragoman.reading.events.sides import owners, parties, premodifiers
from dragoman.reading.events.slots import charged, complements, phrases
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, preposition
from dragoman.reading.grammar.wordlist import words

# where a phrase names no place that the event could be aimed at
_AIMED = ("to", "with", "on", "against", "for", "from")
_SPOKEN = frozenset({"AGREE", "THREATEN", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "CONCEDE"})
_EACH_OTHER = {("each", "other"), ("one", "another")}
_POWERS = words("power nation country state ally leader minister diplomat official lawmaker expert critic")
_EVILS = words("terrorism terror corruption crime poverty extremism trafficking smuggling")
_DOERS = frozenset({"subj", "xsubj", "by", "poss"})


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an event: its parties (codes or names), the persons in it (actor ids), and the word that names it.

    It is `guessed` when no word of the event names it, only the sentence; `share` is how sure the model is of a side
    that it alone names.
    """

    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    word: Token | None = None
    guessed: bool = False
    share: float = 1.0


def joined(one: Side, other: Side) -> tuple[Side, Side]:
    """Give the two sides of something mutual, each of them all who take part."""
    names = tuple(dict.fromkeys(one.parties + other.parties))
    people = tuple(dict.fromkeys(one.people + other.people))
    both = Side(names, people, one.word or other.word, other.guessed, min(one.share, other.share))
    return both, both


def sides(frame: Frame, seat: Seat, cast: Cast) -> tuple[Side, Side]:
    """Fill both sides of a frame; those of a reciprocal event are both sources and targets."""
    against = _punished(frame, seat, cast)
    if against.parties:
        own = tuple(slot for slot in frame.source if slot != "poss")
        return side(own, seat, cast, taken=against.parties), against
    doer = charged(seat)
    if seat.is_aside and frame.type != "CONSULT" and preposition(seat.top) != "with":
        # "spoke after the attack": the speaker took no part in it, as he does in "spoke at the talks"
        seat = replace(seat, carrier=None, is_aside=False)
    source = _by(doer, cast) if doer is not None else Side()
    source = source if source.parties else side(frame.source, seat, cast)
    target = side(frame.target, seat, cast, taken=source.parties)
    if not target.parties and source.parties and _is_mutual(seat.trigger):
        return source, source if len(source.parties) > 1 else Side((), (), source.word)
    if not target.parties and frame.type in _SPOKEN:
        target = _announced(seat, cast, source.parties)
    if target.word is not None and target.word == source.word and (not frame.reciprocal or len(source.parties) > 1):
        target = Side()  # "the minister refused to be drawn": nobody does it to himself
    if not frame.reciprocal:
        return source, target
    if not target.parties:
        target = side(("obj", "iobj"), seat, cast, taken=source.parties) if seat.is_aside else target
    names = tuple(dict.fromkeys(source.parties + target.parties))
    both = Side(names, tuple(dict.fromkeys(source.people + target.people)), source.word or target.word)
    alone = frame.type == "CONSULT" and meets_alone(source.word, names, cast)
    return (both, both) if len(names) > 1 or alone else (source, target)


def _punished(frame: Frame, seat: Seat, cast: Cast) -> Side:
    """Give whom sanctions are on by the name right before them, "new Chad sanctions"; "U.S." and "EU" impose theirs."""
    noun = seat.trigger
    if frame.type != "SANCTION" or noun.tag_ != "NNS" or noun.i == noun.sent.start:
        return Side()
    near = noun.doc[noun.i - 1]
    named = near.pos_ == "PROPN" and near.dep_ == "compound" and near.text.isalpha() and not near.is_upper
    state = named and any(actor.kind == "state" for actor in cast.everyone(near))
    return Side(cast.parties(near), (), near) if state else Side()


def _is_mutual(trigger: Token) -> bool:
    """Tell whether what several do they do to "each other" or "one another"."""
    doc = trigger.doc
    return any((doc[each.i - 1].lower_, each.lower_) in _EACH_OTHER for each in trigger.subtree if each.i > trigger.i)


def _by(doer: Token, cast: Cast) -> Side:
    return Side(_parties("subj", doer, cast, frozenset()), people_at(doer, cast), doer)


def _announced(seat: Seat, cast: Cast, taken: tuple[str, ...]) -> Side:
    """Give the target that what is said names: "threatened to shell Chad", "vowed that it would defend Niger"."""
    for verb in complements(seat.trigger):
        for slot in ("obj", *_AIMED):
            found = side((slot,), Seat(verb), cast, taken)
            if found.parties:
                return found
        evil = next((each for each in children(verb, "obj") if each.lemma_.lower() in _EVILS), None)
        if evil is not None:
            return Side((), (), evil)  # "vowed to fight terrorism": it is against nobody else
    return Side()


def side(slots: Iterable[str], seat: Seat, cast: Cast, taken: Iterable[str] = ()) -> Side:
    """Fill one side from the first of its slots that brings a party which the other side has not taken."""
    gone = frozenset(taken)
    for slot in slots:
        if slot == "speaker" and seat.speaker and seat.speaker not in gone:
            return Side((seat.speaker,))
        for phrase in phrases(slot, seat, cast):
            found = _speakers_own(phrase, seat, gone) or _parties(slot, phrase, cast, gone)
            if found:
                return Side(found, people_at(phrase, cast), phrase)
            if slot == "subj" and not gone and phrase.tag_ == "NNS" and phrase.lemma_.lower() in _POWERS:
                return Side((), (), phrase)  # named, if not by name: it is nobody else
    return Side()


def _speakers_own(phrase: Token, seat: Seat, gone: frozenset[str]) -> tuple[str, ...]:
    """Give the side of the speaker whose own a phrase names: "they asked our envoy in Chad"."""
    ours = seat.speaker and any(each.lower_ in ("our", "my") for each in children(phrase, "nmod:poss"))
    return (seat.speaker,) if ours and seat.speaker and seat.speaker not in gone else ()


def _parties(slot: str, phrase: Token, cast: Cast, gone: frozenset[str]) -> tuple[str, ...]:
    own = owners(phrase, cast) if slot == "poss" else parties(phrase, cast, slot not in _DOERS, gone)
    return tuple(code for code in own or _named(phrase, cast) if code not in gone)


def _named(phrase: Token, cast: Cast) -> tuple[str, ...]:
    # a private person is a party under his own name
    return tuple(actor.name for actor in cast.everyone(phrase) if actor.kind == "person")


def people_at(phrase: Token, cast: Cast) -> tuple[str, ...]:
    """Give the persons (actor ids) that a phrase names."""
    near = (phrase, *premodifiers(phrase), *children(phrase, "nmod:poss", "appos"))
    found = (actor for token in near for actor in cast.everyone(token) if actor.kind == "person")
    return tuple(dict.fromkeys(actor.id for actor in found))
