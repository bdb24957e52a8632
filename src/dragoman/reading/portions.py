"""Portions of a text too long to be read at once, cut where the least is torn apart."""

import re
from collections.abc import Iterator

from dragoman.records import Span

LONGEST = 80_000  # characters; few reports have a tenth of it, and a parse takes up some 500 bytes for each
_LEAST, _MOST = 0.6, 1.4  # of its fair share that each portion has
# a paragraph, a line, a sentence, a word ends here
_ENDS = (
    re.compile(r"\n[^\S\n]*\n\s*"),
    re.compile(r"\n\s*"),
    re.compile(r"(?<=[^\W\d_A-Z][.!?])['\"”’)]*\s+(?=[\"“‘(]?[A-Z])"),
    re.compile(r"\s+"),
)


def portions(text: str, longest: int = LONGEST) -> list[Span]:
    """Cut a text into stretches that follow on one another; one of ordinary length stays whole."""
    return list(_cut(text, longest))


def _cut(text: str, longest: int) -> Iterator[Span]:
    start = 0
    while len(text) - start > longest:
        rest = len(text) - start
        share = -(-rest // -(-rest // longest))
        end = _end(text, start + max(int(share * _LEAST), 1), start + share, start + min(int(share * _MOST), longest))
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _end(text: str, first: int, best: int, last: int) -> int:
    """Choose the place between two at which to cut, nearest to the best one, at the best kind of end there is."""
    kinds = ([match.end() for match in pattern.finditer(text, first, last)] for pattern in _ENDS)
    found = next((ends for ends in kinds if ends), [best])
    return min(found, key=lambda end: abs(end - best))
