"""Context: a side that the words of an event leave open, but the sentence names."""

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.counterpart import between, counterpart, has_counterpart, rejected_in
from dragoman.reading.events.roles import Side, joined
from dragoman.reading.events.scope import is_met, is_political, others
from dragoman.reading.events.seats import Seat
from dragoman.reading.events.sides import parties
from dragoman.reading.events.slots import phrases
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import agent, children, preposition, subject
from dragoman.reading.grammar.wordlist import words

_ANSWERS = frozenset({"response", "reply", "answer", "reaction"})
# modes whose other side is always said, if only by a place
_TOLD = frozenset({"visit"})
_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
_SUFFERED = frozenset({"ASSAULT", "COERCE"})  # who reports such a deed of another, and names nobody, suffered it
_SOMEBODY = words("""
    ally partner friend neighbour neighbor nation country state government leader world people public citizen civilian
    community member lawmaker reporter journalist voter company firm investor market other supporter opponent rival
    """)
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "who"})


def completed(
    frame: Frame, source: Side, target: Side, seat: Seat, cast: Cast, voice: str | None = None
) -> tuple[Side, Side]:
    """Complete the sides of an event told without one of them; `voice` speaks in the clause that carries it.

    A pronoun that nobody else claims is the speaker himself ("it was ready to talk"); whoever speaks in a call or of
    "any talks with Chad" takes part; an open target is the one other party of the sentence, when there is but one and
    he is not the one who says so.
    """
    partner = _partner(frame, {*source.parties, *target.parties}, seat, voice)
    if partner is not None:
        return joined(Side((partner,)), source if source.parties else target)
    if not source.parties and seat.speaker and seat.speaker not in target.parties and _speaks_of_himself(seat):
        source = Side((seat.speaker,))
    if source.parties and not target.parties and target.word is None:
        target = _open_target(frame, seat, source, cast)
    if is_met(frame) and not source.parties and not target.parties:
        source = target = Side(between(seat.trigger, cast), guessed=True)
    if frame.reciprocal and source.parties and target.parties and source != target:
        return joined(source, target)
    return source, target


def _partner(frame: Frame, parties: set[str], seat: Seat, voice: str | None) -> str | None:
    """Give who takes part by speaking of it, where only one party of something mutual is named."""
    if not frame.reciprocal or len(parties) != 1 or seat.is_verbal:
        return None
    speaker = voice or (seat.speaker if frame.type in _MUTUAL else None)
    return speaker if speaker not in parties else None


def _open_target(frame: Frame, seat: Seat, source: Side, cast: Cast) -> Side:
    answered = _answered(frame, seat, source, cast)
    if answered.parties or not frame.target or not _may_be_guessed(frame):
        return answered
    near = (phrase for slot in frame.target for phrase in phrases(slot, seat, cast))
    unnamed = next((phrase for phrase in near if _is_somebody(phrase)), None)
    if unnamed is not None:
        return Side(word=unnamed)  # "stood with its allies against Chad": not with Chad
    rejected = rejected_in(frame, seat.trigger)
    outside = {party for each in seat.trigger.sent if each.i not in rejected for party in cast.parties(each)}
    rest = (others(seat.trigger, {*source.parties}, cast) - {seat.speaker}) & outside
    if len(rest) == 1:
        return Side(tuple(rest), guessed=True)
    taken = {*source.parties, seat.speaker or ""}
    other = counterpart(frame, seat.trigger, taken, cast) if has_counterpart(frame) else None
    if other is None and frame.type in _SUFFERED and seat.speaker and is_political(seat.speaker, cast):
        other = seat.speaker if seat.speaker not in source.parties else None
    return Side((other,), guessed=True) if other else Side()


def _is_somebody(noun: Token) -> bool:
    # "its allies" are nobody named, but "those states" were told of before
    known = any(each.lower_ in ("the", "that", "this", "these", "those") for each in children(noun, "det"))
    return noun.tag_ == "NNS" and noun.lemma_.lower() in _SOMEBODY and not known


def _may_be_guessed(frame: Frame) -> bool:
    # "the country must act": whom else that asks for something the sentence does not say
    return frame.mode not in _TOLD and not ("speaker" in frame.source and frame.type == "REQUEST")


def _answered(frame: Frame, seat: Seat, source: Side, cast: Cast) -> Side:
    """Give whom an offer or call went to, where he answers it: "came at the invitation of Chad"."""
    noun = seat.top
    if seat.is_verbal or frame.type not in ("AGREE", "REQUEST"):
        return Side()
    if noun.dep_ == "nmod" and noun.head.lemma_.lower() in _ANSWERS:
        noun = noun.head
    elif preposition(noun) not in ("at", "on", "upon", "following", "in response to"):
        return Side()
    doer = agent(noun.head) if noun.dep_ == "obl" and noun.head.pos_ == "VERB" else None
    found = parties(doer, cast, places=False) if doer is not None else ()
    return Side(tuple(code for code in found if code not in source.parties), word=doer)


def _speaks_of_himself(seat: Seat) -> bool:
    verb = seat.trigger if seat.is_verbal else seat.carrier
    doer = subject(verb) if verb is not None else None
    return doer is not None and doer.lower_ in _PRONOUNS
