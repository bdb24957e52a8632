"""Things that take up stretches of a text, found by place: which of them cover a character."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from dragoman.records import Span

T = TypeVar("T")


class Cover(Generic[T]):
    """Sorted once, asked often: each answer looks no farther than the stretches about the place."""

    def __init__(self, things: Iterable[T], spans: Callable[[T], Iterable[Span]]) -> None:
        """Take things, each with the spans it takes up; answers keep the order in which they come."""
        self._things = list(things)
        placed = sorted((span, number) for number, thing in enumerate(self._things) for span in spans(thing))
        self._numbers = [number for _, number in placed]
        self._spans = [span for span, _ in placed]
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def at(self, place: int) -> list[T]:
        """Give the things that cover a character."""
        return self._about(bisect_right(self._starts, place), place)

    def touching(self, span: Span) -> list[T]:
        """Give the things that share a character with a span."""
        return self._about(bisect_left(self._starts, span.end), span.start)

    def _about(self, end: int, place: int) -> list[T]:
        """Give the things among the first `end` stretches that go on beyond a place."""
        found = set()
        while end and self._reach[end - 1] > place:
            end -= 1
            if self._spans[end].end > place:
                found.add(self._numbers[end])
        return [self._things[number] for number in sorted(found)]
