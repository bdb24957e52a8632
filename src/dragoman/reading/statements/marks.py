"""The quotations of a report as a cue sees them, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from dragoman.reading.statements.quotations import Quotation
from dragoman.records import Span


class Marks:
    """All quotations of a text: the one a cue may itself stand in, and whole ones beside it."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        """Take the quotations in the order in which they open."""
        self.text, self.quotations = text, tuple(quotations)
        self._starts = [each.outer.start for each in self.quotations]
        self._ends = sorted(each.outer.end for each in self.quotations)
        self._levels = _levels(self.quotations)
        self._parents = list(_parents(self.quotations))

    def around(self, at: int) -> Quotation | None:
        """Give the innermost quotation in which a character stands."""
        return next((each for each in self._before(at + 1) if each.outer.end > at), None)

    def beside(self, at: int) -> "Beside":
        """Give the outermost quotations that do not contain a character but lie in the same one as it does."""
        depth = bisect_right(self._starts, at) - bisect_right(self._ends, at)
        return Beside(self._levels[depth] if depth < len(self._levels) else [], at)

    def touching(self, span: Span) -> list[Quotation]:
        """Give all quotations that share a character with a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        around = [each for each in self._before(span.start) if each.outer.overlaps(span)]
        return [*around, *self.quotations[first:last]]

    def leads_in(self, quotation: Quotation) -> bool:
        """Tell whether a colon leads up to a quotation."""
        return self.text[max(quotation.outer.start - 3, 0) : quotation.outer.start].rstrip().endswith(":")

    def chain(self, first: Quotation) -> list[Quotation]:
        """Give a quotation with those that carry it on in the next paragraphs."""
        at = bisect_left(self._starts, first.outer.start)
        chain = [first]
        for each in self.quotations[at + 1 :]:
            if each.depth > first.depth:
                continue
            if not each.follows:
                break
            chain.append(each)
        return chain

    def _before(self, end: int) -> Iterator[Quotation]:
        """Give the last quotation that opens before a place, then those it lies in, outwards."""
        number = bisect_left(self._starts, end) - 1
        while number >= 0:
            yield self.quotations[number]
            number = self._parents[number]


class Beside:
    """Quotations of one depth, none within another, in the order of the text."""

    def __init__(self, level: Sequence[Quotation], at: int) -> None:
        """Take all of one depth; the one that contains a character is left out."""
        self._level, self._at = level, at

    def touching(self, span: Span) -> list[Quotation]:
        """Give those that share a character with a span."""
        first, last = self._ended(span.start), bisect_left(self._level, span.end, key=_start)
        return self._apart(self._level[first:last])

    def ending(self, end: int) -> list[Quotation]:
        """Give the last one that ends at a place or before it."""
        last = self._ended(end)
        return self._apart(self._level[max(last - 1, 0) : last])

    def opening(self, start: int) -> Iterator[Quotation]:
        """Give those that open at a place or behind it, the nearest first."""
        level = self._level
        behind = (level[number] for number in range(bisect_left(level, start, key=_start), len(level)))
        return (each for each in behind if not self._contains(each))

    def _ended(self, place: int) -> int:
        """Count those that end at a place or before it."""
        return bisect_right(self._level, place, key=_end)

    def _apart(self, quotations: Sequence[Quotation]) -> list[Quotation]:
        return [each for each in quotations if not self._contains(each)]

    def _contains(self, quotation: Quotation) -> bool:
        return quotation.outer.start <= self._at < quotation.outer.end


def _start(quotation: Quotation) -> int:
    return quotation.outer.start


def _end(quotation: Quotation) -> int:
    return quotation.outer.end


def _levels(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    levels: list[list[Quotation]] = []
    for each in quotations:
        levels += [[] for _ in range(each.depth + 1 - len(levels))]
        levels[each.depth].append(each)
    return levels


def _parents(quotations: Sequence[Quotation]) -> Iterator[int]:
    """Give for each quotation the number of the one it lies in, -1 for none."""
    latest: dict[int, int] = {-1: -1}
    for number, each in enumerate(quotations):
        latest[each.depth] = number
        yield latest[each.depth - 1]
