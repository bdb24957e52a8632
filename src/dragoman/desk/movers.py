"""Movers: the relations whose balance of conflict and cooperation has changed most of late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.monthly import DONE, Ints, Monthly, month_named, month_of, monthly
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_BEFORE = 12  # months that the last ones are compared with
_SERIES = 24  # months of the small chart
_SURE = 1.0  # standard errors that a change must be worth


@dataclass(frozen=True, slots=True)
class MoverRow:
    """A dyad, what was done between its parties of late and before, and how far that moved: below 0 for the worse.

    `moved` is the log odds ratio of cooperation to conflict between the two spans, in standard errors (with 0.5 added
    to each count, Haldane 1956), so that few events weigh little. The months of the series run up to `until`.
    """

    one: str
    other: str
    until: str
    cooperation: int
    conflict: int
    cooperation_before: int
    conflict_before: int
    moved: float
    cooperation_by_month: list[int]
    conflict_by_month: list[int]


def movers(archive: Archive, *, until: str | None = None, months: int = 3, limit: int | None = 10) -> Rows[MoverRow]:
    """Give the dyads of known parties that moved most in some months up to `until`, against the year before them.

    `until` is EDTF, by default the last month up to today's of which anything is told. Raises DateError.
    """
    last = Span.of(None, until).until

    def ask() -> Iterator[MoverRow]:
        sums = monthly.of(archive)
        end = month_of(last) if last else _last(sums)
        now, before = (_balance(sums, *span) for span in ((end - months, end), (end - months - _BEFORE, end - months)))
        moved = _moved(now, before)
        given = 0
        for place in np.argsort(-np.abs(moved), kind="stable"):
            if abs(moved[place]) < _SURE or given == limit:
                return
            if all(end in parties().shown for end in sums.pairs[place]):
                given += 1
                one, other = sums.pairs[place]
                (good, bad), (good_before, bad_before) = now[place].tolist(), before[place].tolist()
                yield MoverRow(one, other, month_named(end), good, bad, good_before, bad_before,
                               round(float(moved[place]), 2), *_series(sums, int(place), end))

    return Rows(MoverRow, ask)


def _last(sums: Monthly) -> int:
    """Give the last month up to today's in which anything was done."""
    this = month_of(date.today().isoformat())
    done = sums.month[(sums.kind < DONE) & (sums.month <= this)]
    return int(done.max(initial=0))


def _balance(sums: Monthly, after: int, until: int) -> Ints:
    """Count, for each pair, cooperation and conflict that was done after a month and until another."""
    counts, _ = sums.sums((sums.month > after) & (sums.month <= until) & (sums.month >= 0))
    return np.stack([counts[:, 0] + counts[:, 1], counts[:, 2] + counts[:, 3]], axis=1)


def _moved(now: Ints, before: Ints) -> NDArray[np.float64]:
    """Compare two balances: the log odds ratio in standard errors; none where either span is empty."""
    own, old = now + 0.5, before + 0.5
    ratio = np.log(own[:, 0] / own[:, 1]) - np.log(old[:, 0] / old[:, 1])
    error = np.sqrt((1 / own).sum(axis=1) + (1 / old).sum(axis=1))
    told = (now.sum(axis=1) > 0) & (before.sum(axis=1) > 0)
    moved: NDArray[np.float64] = np.where(told, ratio / error, 0.0)
    return moved


def _series(sums: Monthly, pair: int, end: int) -> tuple[list[int], list[int]]:
    chosen = (sums.pair == pair) & (sums.kind < DONE) & (sums.month > end - _SERIES) & (sums.month <= end)
    place = sums.month[chosen] - (end - _SERIES + 1)
    good = np.where(sums.kind[chosen] < 2, sums.count[chosen], 0)
    bad = np.where(sums.kind[chosen] >= 2, sums.count[chosen], 0)
    one, other = (np.bincount(place, each, _SERIES).astype(int).tolist() for each in (good, bad))
    return one, other
