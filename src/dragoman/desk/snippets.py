"""The words around what was found."""

import re
from typing import NamedTuple

from dragoman.archive.query import Query, Term
from dragoman.lexicon.folding import folded_words

_AROUND = 90  # code points shown on either side
_WORD = re.compile(r"[^\W_]+")


class Snippet(NamedTuple):
    """A piece of a text, where it begins there, and what was found in it as spans of the piece."""

    text: str
    start: int
    hits: list[tuple[int, int]]


def snippet(text: str, query: Query) -> Snippet:
    """Cut a text around the first place where words of the query stand, else from its beginning."""
    found = sorted({hit for term in query.terms for hit in hits(text, term)})
    middle = found[0][0] if found else 0
    start = _edge(text, max(0, middle - _AROUND), -1)
    end = _edge(text, min(len(text), middle + 2 * _AROUND), 1)
    return Snippet(text[start:end], start, [(a - start, b - start) for a, b in found if start <= a and b <= end])


def hits(text: str, term: Term) -> list[tuple[int, int]]:
    """Find the places, [start, end) in code points, where a term stands in a text."""
    words = [(folded, match.span()) for match in _WORD.finditer(text) for folded in folded_words(match[0])]
    length, last = len(term.words), len(term.words) - 1
    return [(words[place][1][0], words[place + last][1][1]) for place in range(len(words) - last)
            if all(_fits(words[place + step][0], term, step) for step in range(length))]


def _fits(word: str, term: Term, step: int) -> bool:
    last = step == len(term.words) - 1
    return word.startswith(term.words[step]) if term.prefix and last else word == term.words[step]


def _edge(text: str, place: int, step: int) -> int:
    """Go on to the edge of a word."""
    while 0 < place < len(text) and not (text[place - 1].isspace() or text[place].isspace()):
        place += step
    return place
