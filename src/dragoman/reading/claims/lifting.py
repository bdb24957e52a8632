"""Lifting a negation: from what is denied to what had been said ("did not shell" gives "shelled")."""

from collections.abc import Sequence

from dragoman.lexicon.inflection import Inflection, third_person
from dragoman.reading.grammar.negations import NOT_EITHER
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, neighbour, subject

_SHORT = {"wo": "will", "ca": "can", "sha": "shall"}
_MASS = frozenset(
    {"evidence", "proof", "truth", "knowledge", "information", "involvement", "contact", "doubt", "interest", "basis",
     "support", "responsibility", "interference", "pressure", "fighting", "violence", "progress"}
)  # fmt: skip
_AFFIRMED = {"anything": "something", "anyone": "someone", "anybody": "somebody", "anywhere": "somewhere"}
_SOMETHING = {"nothing": "something", "nobody": "somebody", "none": "some", "no one": "someone"}


def lifted(root: Token, inflection: Inflection) -> dict[int, str]:
    """Give what to write in place of some words, by their place, so that a predicate is no more negated.

    Only its own negation goes: what a clause below it negates stays negated.
    """
    put: dict[int, str] = {}
    for verb in (root, *(each for each in children(root, "conj") if each.pos_ == root.pos_ and not _subjects(each))):
        _lift_verb(verb, put, inflection)
    for noun in (root, *children(root, "nsubj", "nsubj:pass", "obj", "obl")):
        _lift_noun(noun, put)
    return put


def _subjects(verb: Token) -> list[Token]:
    return children(verb, "nsubj", "nsubj:pass")


def _lift_verb(verb: Token, put: dict[int, str], inflection: Inflection) -> None:
    gone = [each for each in children(verb, "advmod", "cc", "cc:preconj") if each.lower_ in NOT_EITHER]
    put |= {each.i: "" for each in gone}
    auxiliaries = [*children(verb, "aux", "aux:pass", "cop")]
    put |= {each.i: _SHORT[each.lower_] for each in auxiliaries if each.lower_ in _SHORT}
    support = next((each for each in auxiliaries if each.lemma_ == "do"), None)
    if support is not None and gone:
        put[support.i] = ""
        put[verb.i] = _form(verb, support, inflection)
    if gone or any(each.lower_ == "no" for each in children(verb, "det")):
        put |= {each.i: article(each) for each in verb.subtree if each.lower_ == "any" and each.dep_ == "det"}


def _form(verb: Token, support: Token, inflection: Inflection) -> str:
    lemma = verb.lemma_.lower()
    if support.lower_ == "did":
        return inflection.past(lemma)
    return third_person(lemma) if support.lower_ == "does" else verb.text


def _lift_noun(noun: Token, put: dict[int, str]) -> None:
    if noun.lower_ in _SOMETHING:
        put[noun.i] = _SOMETHING[noun.lower_]
    determiner = next((each for each in children(noun, "det") if each.lower_ == "no"), None)
    if determiner is not None:
        put[determiner.i] = article(determiner)
        such = neighbour(determiner, 1) if determiner.i + 1 < len(noun.doc) else ""
        if such == "such" and put[determiner.i]:
            put |= {determiner.i: "such", determiner.i + 1: "a"}


def affirmed(words: Sequence[Token]) -> dict[int, str]:
    """Give what to write for the words that only a denial takes: "denied that anyone had fired any shell"."""
    put = {each.i: _AFFIRMED[each.lower_] for each in words if each.lower_ in _AFFIRMED}
    return put | {each.i: article(each) if each.dep_ == "det" else "some" for each in words if each.lower_ == "any"}


def article(determiner: Token) -> str:
    """Give the article that a noun takes in place of "no" or "any"."""
    noun = determiner.head
    if noun.lemma_.lower() == "intention":
        return "the"
    if noun.tag_ in ("NNS", "NNPS") or noun.lemma_.lower() in _MASS or determiner.i + 1 >= len(noun.doc):
        return ""
    return "an" if neighbour(determiner, 1)[:1] in "aeiou" else "a"


def is_doubly_negated(root: Token) -> bool:
    """Tell whether more than one word negates a predicate, so that lifting one would not turn it round."""
    own = [each for each in children(root, "advmod", "cc", "cc:preconj") if each.lower_ in NOT_EITHER]
    who = subject(root)
    nouns = [*children(root, "obj"), *([who] if who is not None else [])]
    other = [each for noun in nouns if (each := child(noun, "det")) is not None and each.lower_ == "no"]
    return len(own) + len(other) > 1
