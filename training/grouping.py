"""Groups of about equal length, so that little of a batch is padding."""

import random
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def grouped(
    items: Iterable[T], length: Callable[[T], int], subwords: int, rng: random.Random | None = None
) -> Iterator[list[T]]:
    """Yield groups of similar length, at most ``subwords`` after padding; in random order if a generator is given."""
    groups, group = list[list[T]](), list[T]()
    noise = rng.random if rng else lambda: 0.0
    for one in sorted(items, key=lambda each: length(each) * (1 + 0.1 * noise())):
        if group and max(length(each) for each in (one, *group)) * (len(group) + 1) > subwords:
            groups.append(group)
            group = []
        group.append(one)
    groups += [group] if group else []
    if rng:
        rng.shuffle(groups)
    yield from groups
