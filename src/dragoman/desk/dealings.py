"""Dealings: who deals with whom in a period, by cooperation and conflict, each happening counted once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.monthly import KINDS, monthly
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows


@dataclass(frozen=True, slots=True)
class DealingRow:
    """What was between two parties in a period, counted as in relations; `events` are all of these together."""

    one: str
    other: str
    events: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    claimed: int
    denied: int
    planned: int
    cancelled: int
    goldstein: float

    @property
    def cooperation(self) -> int:
        """Words and deeds that bring together."""
        return self.verbal_cooperation + self.material_cooperation

    @property
    def conflict(self) -> int:
        """Words and deeds that drive apart."""
        return self.verbal_conflict + self.material_conflict


def dealings(archive: Archive, who: str | None = None, *, since: str | None = None, until: str | None = None,
             known: bool = False, limit: int | None = None) -> Rows[DealingRow]:
    """Give the sums of every dyad, or of one party (`who`) with each other, the busiest first; EDTF dates.

    Months count whole. With `known` only parties that the lexicon has. Raises NotFound, DateError.
    """
    span, code = Span.of(since, until), parties().must(who) if who else None

    def ask() -> Iterator[DealingRow]:
        sums = monthly.of(archive)
        counts, goldstein = sums.sums(sums.within(span))
        total = counts.sum(axis=1)
        given = 0
        for place in np.argsort(-total, kind="stable"):
            if not total[place] or given == limit:
                return
            ends = _ends(sums.pairs[place], code)
            if ends and (not known or all(end in parties().shown for end in ends)):
                given += 1
                by_kind = dict(zip(KINDS, counts[place].tolist(), strict=True))
                yield DealingRow(*ends, int(total[place]), goldstein=round(float(goldstein[place]), 1), **by_kind)

    return Rows(DealingRow, ask)


def _ends(pair: tuple[str, str], code: str | None) -> tuple[str, str] | None:
    """Put the party that is asked for first; None where it is none of the two."""
    if code is None or pair[0] == code:
        return pair
    return (pair[1], pair[0]) if pair[1] == code else None
