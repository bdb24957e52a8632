"""Phrases that the parse hangs too high: "met on the sidelines of a summit" tells of no meeting "of a summit"."""

from collections.abc import Sequence

from dragoman.reading.grammar.token import Token
from dragoman.reading.grammar.wordlist import words

_RELATIVE = words("""
    sideline sidelines margin margins fringe fringes eve wake heel heels course middle midst end beginning start outset
    outskirts anniversary presence invitation request behalf expense aftermath framework auspices event face light
    opening closing verge brink outbreak
    """)


def lowered(tokens: Sequence[Token], steps: Sequence[int]) -> list[int]:
    """Return how far each word's head lies from it, phrases with "of" hung on a noun right before that means nothing
    without one.
    """
    found = list(steps)
    for of in tokens[1:]:
        host, noun = tokens[of.i - 1], tokens[of.i + found[of.i]]
        if of.lower_ != "of" or of.dep_ != "case" or host.lemma_.lower() not in _RELATIVE:
            continue
        if noun.dep_ == "obl" and noun.i + found[noun.i] == host.i + found[host.i] and host.i < noun.i:
            found[noun.i], noun.dep_ = host.i - noun.i, "nmod"
    return found
