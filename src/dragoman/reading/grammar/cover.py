"""Things that take up stretches of a text, found by place: which of them cover a character."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from dragoman.records import Span

T = TypeVar("T")


class Cover(Generic[T]):
    """Sorted once, asked often: each answer looks at little more than the stretches that it gives."""

    def __init__(self, things: Iterable[T], spans: Callable[[T], Iterable[Span]]) -> None:
        """Take things, each with the spans it takes up; answers keep the order in which they come."""
        self._things = list(things)
        placed = sorted([(span, number) for number, thing in enumerate(self._things) for span in spans(thing)])
        self._numbers = [number for _, number in placed]
        self._starts = [span.start for span, _ in placed]
        self._ends = [span.end for span, _ in placed]
        self._longer = _longer(self._ends)

    def at(self, place: int) -> list[T]:
        """Give the things that cover a character."""
        return self._about(bisect_right(self._starts, place), place)

    def touching(self, span: Span) -> list[T]:
        """Give the things that share a character with a span."""
        return self._about(bisect_left(self._starts, span.end), span.start)

    def _about(self, end: int, place: int) -> list[T]:
        """Give the things among the first `end` stretches that go on beyond a place."""
        found = set()
        at = end - 1
        while at >= 0:
            if self._ends[at] > place:
                found.add(self._numbers[at])
                at -= 1
            else:
                at = self._longer[at]
        return [self._things[number] for number in sorted(found)]


def _longer(ends: Sequence[int]) -> list[int]:
    """Give for each of the ends the number of the last one before it that lies farther on, -1 where none does."""
    found, waiting = list[int](), list[int]()
    for number, end in enumerate(ends):
        while waiting and ends[waiting[-1]] <= end:
            waiting.pop()
        found.append(waiting[-1] if waiting else -1)
        waiting.append(number)
    return found
