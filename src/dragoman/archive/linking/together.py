"""Many values asked for at once."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_MANY = 400  # values that one question may hold


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut values into as many as one question may hold."""
    for start in range(0, len(values), _MANY):
        yield values[start:start + _MANY]
