"""The words around what was found."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from dragoman.archive.query import Query, Term
from dragoman.lexicon.folding import folded_words

_AROUND = 90  # code points shown on either side
_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.compile("[“”‘’–—…•«»€£\u00a0]")  # that stand in plain English and in no word
_Word = tuple[str, tuple[int, int]]  # folded, and where it stands


class Snippet(NamedTuple):
    """A piece of a text, where it begins there, and what was found in it as spans of the piece."""

    text: str
    start: int
    hits: list[tuple[int, int]]


def snippet(text: str, query: Query) -> Snippet:
    """Cut a text around the first place where most of what was asked for stands, else from its beginning."""
    places = _places(text)
    found = sorted({(*hit, place) for place, group in enumerate(query.groups) for term in group
                    for hit in places(term)})
    middle = max(found, key=lambda hit: (_asked_near(hit[0], found), -hit[0]))[0] if found else 0
    start = _edge(text, max(0, middle - _AROUND), -1)
    end = _edge(text, min(len(text), middle + 2 * _AROUND), 1)
    spans = dict.fromkeys((a - start, b - start) for a, b, _ in found if start <= a and b <= end)
    return Snippet(text[start:end], start, list(spans))


def _asked_near(start: int, found: Sequence[tuple[int, int, int]]) -> int:
    """Count the groups of the query that stand in what would be shown after a place."""
    here = bisect_left(found, (start,))
    near = takewhile(lambda hit: hit[1] <= start + 2 * _AROUND, found[here:])
    return len({group for _, _, group in near})


def hits(text: str, term: Term) -> list[tuple[int, int]]:
    """Find the places, [start, end) in code points, where a term stands in a text."""
    return _places(text)(term)


def _places(text: str) -> Callable[[Term], list[tuple[int, int]]]:
    """Give what finds terms in a text; where no letter has to be folded, a search for them as they are is quick."""
    plain = text if text.isascii() else _SIGNS.sub(" ", text)
    if plain.isascii():
        return lambda term: [match.span(1) for match in _pattern(term).finditer(plain)]
    words = _words(text)
    return lambda term: _hits(words, term)


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    words = r"[\W_]+".join(map(re.escape, term.words)) + (r"[^\W_]*" if term.prefix else "")
    return re.compile(rf"(?<![^\W_])(?=({words})(?![^\W_]))", re.IGNORECASE)  # looked ahead for: hits may overlap


def _words(text: str) -> list[_Word]:
    return [(folded, match.span()) for match in _WORD.finditer(text) for folded in _folded(match[0])]


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> list[str]:
    return folded_words(word)


def _hits(words: Sequence[_Word], term: Term) -> list[tuple[int, int]]:
    begin, last = term.words[0], len(term.words) - 1
    exact = last > 0 or not term.prefix
    return [(words[place][1][0], words[place + last][1][1]) for place in range(len(words) - last)
            if (words[place][0] == begin if exact else words[place][0].startswith(begin))
            and (not last or _follow(words[place:place + last + 1], term))]


def _follow(words: Sequence[_Word], term: Term) -> bool:
    *before, end = (word for word, _ in words)
    *wanted, last = term.words
    return before == wanted and (end.startswith(last) if term.prefix else end == last)


def _edge(text: str, place: int, step: int) -> int:
    """Go on to the edge of a word."""
    while 0 < place < len(text) and not (text[place - 1].isspace() or text[place].isspace()):
        place += step
    return place
