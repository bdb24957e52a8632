"""Charges refuted where they are named: "dismissed as a lie the report that …", "laughed off a claim that …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.answers import DENYING, TOLD, WAVING, is_called_untrue, is_open, who_answers
from dragoman.reading.claims.charges import complement, makers
from dragoman.reading.claims.tellings import Tellings
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children

_REACH = 3  # words between a verb and the charge that it governs, as the parse hangs it


@dataclass(frozen=True, slots=True)
class Refuted:
    """A charge's noun, the clause that says what is alleged, who alleges it, and who says that it is not so."""

    noun: Token
    clause: Token
    held_by: tuple[str, ...]
    denied: tuple[str, ...]


def refuted(doc: Doc, tellings: Tellings, cast: Cast) -> Iterator[Refuted]:
    """Find the charges that a verb of denial governs together with their matter, in text order."""
    for noun in doc:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in TOLD:
            continue
        verb = _verb(noun)
        clause = (complement(noun) or _loose(noun, verb)) if verb is not None else None
        who = who_answers(verb) if verb is not None else None
        if verb is None or clause is None or who is None or is_open(verb) or verb in clause.subtree:
            continue
        sides = tellings.said_by(verb, who)
        if sides:
            held = tuple(each for each in makers(noun, cast) if each not in sides)
            yield Refuted(noun, clause, held, sides)


def _verb(noun: Token) -> Token | None:
    """Give the verb of denial that governs a noun."""
    verb = noun
    for _ in range(_REACH):
        verb = verb.head
        if verb.pos_ == "VERB":
            break
    lemma = verb.lemma_.lower()
    return verb if lemma in DENYING or lemma in WAVING or is_called_untrue(verb) else None


def _loose(noun: Token, verb: Token) -> Token | None:
    """Give the that-clause that the parse hangs on the verb: "rejected as unkind the suggestion, made here, that …"."""
    clause = next((each for each in children(verb, "ccomp", "advcl") if each.i > noun.i), None)
    mark = child(clause, "mark") if clause is not None else None
    return clause if mark is not None and mark.lower_ == "that" else None
