"""Refusals: what a side says that it will not do is an event of its own, a rejection."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.lexicon.frames import Frame
from dragoman.lexicon.needs import Need
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.syntax import children, subject
from dragoman.reading.grammar.wordlist import words

REFUSAL = Frame(
    "will_not.p",
    (("will", "not"),),
    "phrase",
    "REJECT",
    None,
    "120",
    ("speaker",),
    ("to", "with", "from", "obj", "for", "against"),
    needs=(Need("source", "party"),),
    weight=0.6,
)
_WILL = frozenset({"will", "would", "wo", "'ll", "’ll"})
_SELF = frozenset({"it", "they", "he", "she", "we", "i"})
# what one cannot but suffer is not refused: "will not be", "would not affect"
_INNER = words("be have affect harm hurt know lead need work happen matter become mean")


def refusals(doc: Doc) -> Iterator[Token]:
    """Give each verb that its speaker says he will not do: "said it would not attend", "we will never negotiate"."""
    for verb in doc:
        if verb.pos_ == "VERB" and verb.tag_ == "VB" and verb.lemma_.lower() not in _INNER and _is_refused(verb):
            yield verb


def _is_refused(verb: Token) -> bool:
    willing = any(each.lower_ in _WILL for each in children(verb, "aux"))
    doer = subject(verb) if willing and negation(verb) is not None else None
    return doer is not None and doer.lower_ in _SELF and not children(verb, "nsubj:pass", "aux:pass")
