"""Things in a row that stand nearly in the order of their places: the last ones before a place."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """Looked through once, asked often: each answer begins where it is found and looks at none behind it."""

    def __init__(self, things: Iterable[T], place: Callable[[T], int]) -> None:
        """Take things in their order, each with its place."""
        self._things = list(things)
        self._places = [place(each) for each in self._things]
        self._least = list(accumulate(reversed(self._places), min))[::-1]  # of a thing and all that come after it

    def before(self, place: int) -> Iterator[T]:
        """Give the things whose place lies before another, the last in the row first."""
        for number in range(bisect_left(self._least, place) - 1, -1, -1):
            if self._places[number] < place:
                yield self._things[number]
