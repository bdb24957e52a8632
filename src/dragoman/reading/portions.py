"""Portions of a text too long to be read at once, cut where the least is torn apart."""

import re
from collections.abc import Iterator

from dragoman.records import Span

LONGEST = 80_000  # characters; few reports have a tenth of it, and a parse takes up some 500 bytes for each
_SPARED = 0.6  # of its fair share that each portion has at least
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
        share = rest / -(-rest // longest)
        end = _end(text, start + max(int(share * _SPARED), 1), start + min(int(share * (2 - _SPARED)), longest))
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _end(text: str, first: int, last: int) -> int:
    """Choose the place between two at which to cut, the last of the best kind."""
    found = (list(pattern.finditer(text, first, last)) for pattern in _ENDS)
    return next((matches[-1].end() for matches in found if matches), last)
