"""What all dyads of an archive did month by month, each happening once, as arrays that are summed in no time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.kept import Kept

# what is counted: deeds and words done, by quad, then what is not said to be done
KINDS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "claimed", "denied",
         "planned", "cancelled")
DONE = 4  # the first kinds, which are done
_STATUS = {"claimed": 4, "denied": 5, "planned": 6, "offered": 6, "cancelled": 7}  # by its place among the kinds
UNDATED = -1
_dyad = schema.dyad.c
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Monthly:
    """Parallel arrays, one entry for each dyad, month and kind of which there is any.

    `pairs` are the dyads that `pair` numbers; months count from year 0, UNDATED where a day is not known.
    """

    pairs: tuple[tuple[str, str], ...]
    pair: Ints
    month: Ints
    kind: Ints
    count: Ints
    goldstein: NDArray[np.float64]

    def within(self, span: Span) -> NDArray[np.bool_]:
        """Choose the months that a span of days touches; without bounds the undated too."""
        everywhere = np.arange(len(self.month))
        chosen = self.since_until(span, everywhere)
        return chosen & (self.month != UNDATED) if span.until else chosen

    def since_until(self, span: Span, places: Ints) -> NDArray[np.bool_]:
        """Choose among some of them as the archive does, for which the undated come before all days."""
        months = self.month[places]
        chosen = np.ones(len(months), dtype=bool)
        if span.since:
            chosen &= months >= month_of(span.since)
        if span.until:
            chosen &= months <= month_of(span.until)
        return chosen

    def sums(self, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Add up, for each pair, the counts of each kind, and the Goldstein values of what is done."""
        size = len(self.pairs)
        places = self.pair[chosen] * len(KINDS) + self.kind[chosen]
        counts: Ints = np.bincount(places, self.count[chosen], size * len(KINDS)).astype(np.int64)
        done = chosen & (self.kind < DONE)
        goldstein: NDArray[np.float64] = np.bincount(self.pair[done], self.goldstein[done], size).astype(np.float64)
        return counts.reshape(size, len(KINDS)), goldstein


def kind_of(status: str, quad: int) -> int | None:
    """Say as which of the kinds an event counts; None where it is only conditional."""
    return quad - 1 if status in ("happened", "ongoing") else _STATUS.get(status)


def month_of(day: str) -> int:
    """Number a month by an ISO day in it."""
    return int(day[:4]) * 12 + int(day[5:7] or 1) - 1 if day else UNDATED


def month_named(number: int) -> str:
    """Write a month as ISO does."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _count(archive: Archive) -> Monthly:
    month = func.substr(_dyad.day, 1, 7)
    asked = select(_dyad.one, _dyad.other, month, _dyad.status, _dyad.quad, func.count(),
                   func.sum(_dyad.goldstein)).where(_dyad.leading).group_by(
        _dyad.one, _dyad.other, month, _dyad.status, _dyad.quad)
    numbers: dict[tuple[str, str], int] = {}
    rows: list[tuple[int, int, int, int, float]] = []
    with archive.asking() as connection:
        for one, other, when, status, quad, count, goldstein in connection.execute(asked):
            kind = kind_of(status, quad)
            if kind is not None:
                pair = numbers.setdefault((one, other), len(numbers))
                rows.append((pair, month_of(when), kind, count, goldstein or 0.0))
    pairs, months, kinds, counts, goldsteins = zip(*rows, strict=True) if rows else [()] * 5
    return Monthly(tuple(numbers), _ints(pairs), _ints(months), _ints(kinds), _ints(counts),
                   np.array(goldsteins, dtype=np.float64))


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)


monthly = Kept(_count)
