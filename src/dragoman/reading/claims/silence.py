"""Silence: who the report says did not comment."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.disputes import Dispute
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.syntax import children, subject
from dragoman.reading.grammar.wordlist import words

_ANSWERS = words("""
    comment respond response reaction reply answer affirmation confirmation react acknowledgement acknowledgment
    word elaborate
    """)
_UNWILLING = frozenset({"decline", "refuse", "fail"})
_UNREACHED = re.compile(
    r"could not (?:immediately )?be reached|was not (?:immediately )?available|were not (?:immediately )?available"
)
_SIDES = frozenset({"from", "by"})
_CHARGES = words("claim claims allegation allegations accusation accusations charge charges report reports")
_NEAR = 400  # characters between a dispute and a silence that is told to bear on it


@dataclass(frozen=True, slots=True)
class Silence:
    """Parties that did not comment, the character at which the report says so, and whether it was to a charge.

    `beside` are all parties named in the same sentence: "the union, which mediates between the two, was silent".
    """

    at: int
    parties: tuple[str, ...]
    charged: bool = False
    beside: frozenset[str] = frozenset()


def silences(doc: Doc, cast: Cast) -> tuple[Silence, ...]:
    """Find who the report says declined to comment, gave no answer or could not be reached, in text order."""
    found = [
        Silence(token.idx, sides, any(each.lower_ in _CHARGES for each in token.sent), _beside(token, cast))
        for token in doc
        if token.lemma_.lower() in _ANSWERS and (sides := _silent(token, cast))
    ]
    return tuple(sorted([*found, *_unreached(doc, cast)], key=lambda each: each.at))


def is_on(silence: Silence, disputes: Sequence[Dispute]) -> Dispute | None:
    """Find the dispute on which someone kept silent: the nearest about him, or the one before it where it names one."""
    about = [each for each in disputes if {*silence.parties} & {*each.about, *each.asserted}]
    about = about or [each for each in disputes if silence.beside & each.about and each.at < silence.at]
    if not about and silence.charged:
        about = [each for each in disputes if 0 < silence.at - each.at < _NEAR]
    return min(about, key=lambda each: abs(each.at - silence.at), default=None)


def _beside(answer: Token, cast: Cast) -> frozenset[str]:
    return frozenset(party for each in answer.sent for party in cast.parties(each))


def _silent(answer: Token, cast: Cast) -> tuple[str, ...]:
    verb = answer if answer.pos_ == "VERB" else answer.head
    if not _withheld(answer, verb):
        return ()
    inside = [each for each in verb.subtree if each.i > answer.i and _from(each)]
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    return next((found for each in (*inside, doer) if each is not None and (found := parties(each, cast))), ())


def _withheld(answer: Token, verb: Token) -> bool:
    above = verb if answer is not verb else verb.head
    refused = above.lemma_.lower() in _UNWILLING
    return refused or negation(answer) is not None or (verb.pos_ in ("VERB", "AUX") and negation(verb) is not None)


def _from(noun: Token) -> bool:
    return any(each.lower_ in _SIDES for each in children(noun, "case"))


def _unreached(doc: Doc, cast: Cast) -> Iterator[Silence]:
    for found in _UNREACHED.finditer(doc.text):
        span = doc.char_span(found.start(), found.end(), alignment_mode="expand")
        doer = subject(span.root) if span is not None else None
        if span is not None and doer is not None and (sides := parties(doer, cast)):
            yield Silence(span.root.idx, sides)
