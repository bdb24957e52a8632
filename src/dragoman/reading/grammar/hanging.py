"""Phrases that the parse hangs too high, where the words leave no doubt: they go to the noun right before them.

So "of a summit" in "met on the sidelines of a summit", "to visit Oman" in "the first minister to visit Oman", "brokered
by Oman" in "accepted a truce brokered by Oman".
"""

from collections.abc import Sequence

from dragoman.reading.grammar.token import Token
from dragoman.reading.grammar.wordlist import words

_RELATIVE = words("""
    sideline sidelines margin margins fringe fringes eve wake heel heels course middle midst end beginning start outset
    outskirts anniversary presence invitation request behalf expense aftermath framework auspices event face light
    opening closing verge brink outbreak
    """)
_ORDINAL = words("first second third last latest only next")
_ALOOF = frozenset({"advcl", "xcomp", "ccomp", "parataxis"})


def lowered(tokens: Sequence[Token], steps: Sequence[int]) -> list[int]:
    """Return how far each word's head lies from it, such phrases hung on their nouns."""
    heads = [token.i + away for token, away in zip(tokens, steps, strict=True)]
    for word in tokens[1:]:
        if word.lower_ == "of" and word.dep_ == "case":
            _lower_of(tokens, heads, word)
        elif word.tag_ == "VB" and word.dep_ in _ALOOF:
            _lower_deed(tokens, heads, word)
        elif word.dep_ == "obl:agent":
            _lower_made(tokens, heads, tokens[heads[word.i]])
    return [head - token.i for token, head in zip(tokens, heads, strict=True)]


def _lower_of(tokens: Sequence[Token], heads: list[int], of: Token) -> None:
    """Hang "of a summit" on a word that means nothing without it."""
    host, noun = tokens[of.i - 1], tokens[heads[of.i]]
    beside = noun.dep_ == "obl" and heads[noun.i] == heads[host.i] and host.i < noun.i
    if beside and host.lemma_.lower() in _RELATIVE:
        heads[noun.i], noun.dep_ = host.i, "nmod"


def _lower_deed(tokens: Sequence[Token], heads: list[int], verb: Token) -> None:
    """Hang "to visit" on "the first minister", of whom it tells what he did."""
    if verb.i < 2 or tokens[verb.i - 1].lower_ != "to":
        return
    noun, at = tokens[verb.i - 2], verb.i - 3
    while at >= 0 and heads[at] == noun.i and tokens[at].lower_ not in _ORDINAL:
        at -= 1
    if noun.pos_ == "NOUN" and at >= 0 and heads[at] == noun.i and heads[noun.i] == heads[verb.i]:
        heads[verb.i], verb.dep_ = noun.i, "acl"


def _lower_made(tokens: Sequence[Token], heads: list[int], verb: Token) -> None:
    """Hang "brokered by Oman" on the "truce" that the parse has made a part of the verb."""
    noun = tokens[max(verb.i - 1, 0)]
    if verb.tag_ != "VBN" or noun.pos_ != "NOUN" or noun.dep_ != "compound" or heads[noun.i] != verb.i:
        return
    for word in tokens[max(noun.i - 8, 0) : noun.i]:
        if heads[word.i] == verb.i and word.dep_ in ("det", "amod", "compound", "nmod:poss", "nummod", "case"):
            heads[word.i] = noun.i
    heads[noun.i], heads[verb.i], noun.dep_, verb.dep_ = heads[verb.i], noun.i, "obj", "acl"
