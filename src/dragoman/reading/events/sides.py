"""The sides of an event: the parties that a phrase brings with it, named in front of its head or inside it."""

from collections.abc import Iterator

from dragoman.reading.actors import nouns
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.ground import Ground
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, obliques, preposition
from dragoman.reading.grammar.wordlist import words

_LINKS = words("amod compound nmod:poss nmod conj flat nmod:desc nmod:unmarked")
_LED = words("lead sponsor broker organise organize host")  # "a Chad-led force" is Chad's too
# where to look for a party in a phrase whose head is none: "the decision of Paris", "troops from Chad", "bases in Mali"
_OWNERS = ("of", "by", "from", "between", "among", "like", "such as", "including")
_PLACES = ("in", "at", "inside", "across", "near", "outside")
_SOCIETIES = frozenset({"group", "organisation", "organization", "party", "faction"})  # of a land, and yet not it
_DEPTH = 4


def premodifiers(noun: Token) -> list[Token]:
    """Give the words in front of a noun that describe it, in text order: "US" and "Iranian" of "US-Iranian talks"."""
    return sorted(
        {token for child in noun.children if child.i < noun.i for token in _linked(child)}, key=lambda each: each.i
    )


def _linked(token: Token) -> Iterator[Token]:
    led = token.dep_.startswith("obl") and token.head.lemma_.lower() in _LED
    if not (led or token.dep_ in _LINKS) or preposition(token):
        return
    yield token
    for child in token.children:
        yield from _linked(child)


def owners(noun: Token, cast: Cast) -> tuple[str, ...]:
    """Give the parties named in front of a noun: "Russia's offer", "the Iraqi and Syrian armies"."""
    found = (cast.parties(token) for token in premodifiers(noun) if not is_bent(token))
    return tuple(dict.fromkeys(code for codes in found for code in codes))


def parties(
    phrase: Token, cast: Cast, places: bool = True, without: frozenset[str] = frozenset(), depth: int = _DEPTH
) -> tuple[str, ...]:
    """Give the parties a phrase brings: its own, else those in front of it, else those of the phrases inside it.

    With `places` a phrase may also bring in the one it lies in ("embassies in Yemen"). Parties in `without` are passed
    over, and the search goes on inside: "its consulate in Lahore" brings the host where the guest is known.
    """
    found = [code for code in cast.parties(phrase) if code not in without]
    for token in (phrase, *phrase.conjuncts):
        found += _each(token, cast, without)
        found += _ground(token, cast, without) if places else ()
        found += () if cast.who(token) and found else _inside(token, cast, places, without, depth)
    return tuple(dict.fromkeys(found))


def _each(token: Token, cast: Cast, without: frozenset[str]) -> list[str]:
    """Give every party of a plural that one description holds together: "the ministers of Chad and Niger"."""
    if token.tag_ != "NNS" or cast.who(token) is None or token.lemma_.lower() in nouns.REBELS | _SOCIETIES:
        return []
    inner = [code for noun in obliques(token, "of", "from", "between") for code in cast.parties(noun)]
    return [code for code in (*owners(token, cast), *inner) if code not in without]


def _ground(token: Token, cast: Cast, without: frozenset[str]) -> tuple[str, ...]:
    state = cast.state_of(token) if isinstance(cast, Ground) and cast.who(token) is None else None
    return (state,) if state and state not in without else ()


def _inside(phrase: Token, cast: Cast, places: bool, without: frozenset[str], depth: int) -> tuple[str, ...]:
    named = tuple(code for code in owners(phrase, cast) if code not in without)
    if named or not depth:
        return named
    inner = [each for each in children(phrase, "nmod", "obl") if preposition(each) in _OWNERS + _PLACES * places]
    inner += children(phrase, "nmod:poss", "appos")
    return next((codes for each in inner if (codes := parties(each, cast, places, without, depth - 1))), ())
