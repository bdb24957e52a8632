"""Long reports cut into parts that a browser can hold, and parts into paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.records import Span

LONGEST = 40_000  # code points of a part
_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")


def parts(text: str, longest: int = LONGEST) -> list[Span]:
    """Cut a text at ends of lines, else between words, else anywhere; one part where it is short."""
    cut, start = [], 0
    while len(text) - start > longest:
        end = _break(text, start, start + longest)
        cut.append(Span(start, end))
        start = end
    return [*cut, Span(start, len(text))]


def part_of(place: int, cut: Sequence[Span]) -> int:
    """Give the number of the part, from 1, in which a place lies."""
    return max(bisect_right([part.start for part in cut], place), 1)


def paragraphs(text: str, part: Span) -> Iterator[Span]:
    """Give the lines of a part that are not blank."""
    for line in _LINE.finditer(text, part.start, part.end):
        yield Span(*line.span())


def _break(text: str, start: int, most: int) -> int:
    for sign in ("\n", " "):
        found = text.rfind(sign, start + (most - start) // 2, most)
        if found > 0:
            return found + 1
    return most
