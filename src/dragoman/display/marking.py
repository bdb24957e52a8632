"""A text cut where records begin and end, so that each piece can be shown with all that it is part of.

Spans are [start, end) code points; the pieces put together are the text. The work grows with text and marks alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

# what would be seen as nothing, or turn the text around it about (Unicode TR 36), stands as a sign of its own
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


class Mark(NamedTuple):
    """A record's place in the text; `end` of an empty one is its start, and nothing is shown of it."""

    start: int
    end: int
    key: str
    kind: str  # statement | cue | event | time | actor
    note: str = ""  # shown when the piece is pointed at


class Piece(NamedTuple):
    """Part of the text and the marks that it lies in, the widest first; `first` are those that begin with it."""

    text: str
    marks: tuple[Mark, ...]
    first: tuple[Mark, ...]
    last: tuple[Mark, ...]


def pieces(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Cut the text from `start` to `end` at every place where a mark begins or ends."""
    end = len(text) if end is None else end
    own = sorted((mark for mark in marks if mark.start < mark.end and mark.start < end and mark.end > start),
                 key=lambda mark: (mark.start, -mark.end))
    edges = sorted({start, end, *(place for mark in own for place in (mark.start, mark.end) if start < place < end)})
    within: list[tuple[int, int, Mark]] = []  # by where they end
    coming = 0
    for here, there in pairwise(edges):
        while within and within[0][0] <= here:
            heappop(within)
        while coming < len(own) and own[coming].start <= here:
            heappush(within, (own[coming].end, coming, own[coming]))
            coming += 1
        yield _piece(text, here, there, start, [mark for _, _, mark in within])


def _piece(text: str, here: int, there: int, start: int, within: Sequence[Mark]) -> Piece:
    widest = tuple(sorted(within, key=lambda mark: (mark.start - mark.end, mark.start, mark.key)))
    first = tuple(mark for mark in widest if mark.start == here or (here == start and mark.start < here))
    return Piece(shown(text[here:there]), widest, first, tuple(mark for mark in widest if mark.end == there))


def shown(text: str) -> str:
    """Put a sign for every character that would be seen as nothing, or turn what stands around it about."""
    return _UNSEEN.sub("\ufffd", text)
