"""Silence: who the report says did not comment."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.disputes import Dispute
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children, subject
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
_SPEAKING = words("say tell discuss answer address speak reveal")
_STAYING = words("keep stay remain fall maintain")
_NEAR = 400  # characters between a dispute and a silence that is told to bear on it


@dataclass(frozen=True, slots=True)
class Silence:
    """Parties that did not comment, the character at which the report says so, and whether it was to a charge.

    `beside` are all parties named in the same sentence: "the union, which mediates between the two, was silent";
    `begins` is the place of the first word that tells of the silence.
    """

    at: int
    parties: tuple[str, ...]
    charged: bool = False
    beside: frozenset[str] = frozenset()
    begins: int | None = None


def silences(doc: Doc, cast: Cast) -> tuple[Silence, ...]:
    """Find who the report says declined to comment, gave no answer or could not be reached, in text order."""
    found = [
        Silence(
            token.idx, sides, any(each.lower_ in _CHARGES for each in token.sent), _beside(token, cast), _begin(token)
        )
        for token in doc
        if (sides := _silent(token, cast) if token.lemma_.lower() in _ANSWERS else _mute(token, cast))
    ]
    return tuple(sorted([*found, *_unreached(doc, cast)], key=lambda each: each.at))


class Bearing:
    """Finds the dispute on which someone kept silent, without a look at all of them."""

    def __init__(self, disputes: Sequence[Dispute]) -> None:
        """Take the disputes in text order."""
        self._all, self._about, self._of = disputes, _by(disputes, _about), _by(disputes, _sides)

    def of(self, silence: Silence) -> Dispute | None:
        """Give the nearest dispute about who is silent, or the one before it where it names one."""
        about = [near for each in silence.parties for near in self._beside(self._of.get(each, ()), silence.at)]
        about = about or [near for each in silence.beside for near in self._last(self._about.get(each, ()), silence.at)]
        if not about and silence.charged:
            about = [each for each in self._last(range(len(self._all)), silence.at)
                     if silence.at - self._all[each].at < _NEAR]  # fmt: skip
        nearest = min(about, key=lambda each: (abs(self._all[each].at - silence.at), each), default=None)
        return None if nearest is None else self._all[nearest]

    def _beside(self, numbers: Sequence[int], at: int) -> Sequence[int]:
        """Give of these disputes the last before a place and the first from there on."""
        first = bisect_left(numbers, at, key=self._place)
        return [*self._last(numbers, at), *numbers[first : first + 1]]

    def _last(self, numbers: Sequence[int], at: int) -> Sequence[int]:
        """Give of these disputes the last before a place, of several at one place the first."""
        first = bisect_left(numbers, at, key=self._place)
        start = bisect_left(numbers, self._place(numbers[first - 1]), key=self._place) if first else 0
        return numbers[start : min(first, start + 1)]

    def _place(self, number: int) -> int:
        return self._all[number].at


def _by(disputes: Sequence[Dispute], parties: Callable[[Dispute], frozenset[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, each in enumerate(disputes):
        for party in parties(each):
            found.setdefault(party, []).append(number)
    return found


def _about(dispute: Dispute) -> frozenset[str]:
    return dispute.about


def _sides(dispute: Dispute) -> frozenset[str]:
    return dispute.about.union(dispute.asserted)


def _beside(answer: Token, cast: Cast) -> frozenset[str]:
    return frozenset(party for each in answer.sent for party in cast.parties(each))


def _silent(answer: Token, cast: Cast) -> tuple[str, ...]:
    verb = answer if answer.pos_ == "VERB" else answer.head
    if not _withheld(answer, verb):
        return ()
    inside = [each for each in verb.subtree if each.i > answer.i and _from(each)]
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    return next((found for each in (*inside, doer) if each is not None and (found := parties(each, cast))), ())


def _mute(word: Token, cast: Cast) -> tuple[str, ...]:
    """Give who says nothing in other words: "would neither confirm nor deny", "kept silent", "refused to discuss"."""
    doer = subject(word.head if word.dep_ in ("xcomp", "acomp") else word) if _is_mute(word) else None
    return parties(doer, cast) if doer is not None else ()


def _is_mute(word: Token) -> bool:
    lemma = word.lemma_.lower()
    if lemma == "confirm":
        return negation(word) is not None or _is_unwilling(word)
    if lemma in _SPEAKING and word.pos_ == "VERB":
        nothing = any(each.lower_ in ("nothing", "little") for each in children(word, "obj"))
        return nothing or _is_unwilling(word)
    if lemma in ("silent", "mum"):
        return child(word, "cop") is not None or word.head.lemma_.lower() in _STAYING
    return lemma == "silence" and word.dep_ == "obj" and word.head.lemma_.lower() in _STAYING


def _is_unwilling(word: Token) -> bool:
    return word.dep_ == "xcomp" and word.head.lemma_.lower() in _UNWILLING


def _begin(word: Token) -> int:
    """Give the place behind the last mark before a silence is told, its subject included."""
    doer = subject(word if word.pos_ in ("VERB", "AUX", "ADJ") else word.head)
    inside = doer is not None and word.sent.start <= doer.i < word.i
    at = doer.left_edge.i if doer is not None and inside else word.i
    while at > word.sent.start and word.doc[at - 1].text not in (",", ";", "—", "–", "--", ":"):
        at -= 1
    return at


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
