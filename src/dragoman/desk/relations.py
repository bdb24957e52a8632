"""Relations: cooperation and conflict over time between a party and each other, each happening counted once."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

import numpy as np
from sqlalchemy import ColumnElement, Connection, func, or_, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.monthly import DONE, KINDS, UNDATED, Monthly, kind_of, month_named, monthly
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError

By = Literal["month", "quarter", "year", "all"]
_LENGTHS = {"month": 7, "quarter": 7, "year": 4, "all": 0}  # characters of an ISO day that name the period
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "all": 1_000_000}  # of a period
_dyad = schema.dyad.c


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What was between two parties in a period; `goldstein` sums what was done, from -10 to 10 an event.

    The four quads count what was done; what is only claimed, denied, planned or called off stands apart.
    """

    one: str
    other: str
    period: str
    verbal_cooperation: int = 0
    material_cooperation: int = 0
    verbal_conflict: int = 0
    material_conflict: int = 0
    goldstein: float = 0.0
    claimed: int = 0
    denied: int = 0
    planned: int = 0
    cancelled: int = 0


@dataclass
class _Sum:
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    goldstein: float = 0.0

    def add(self, kind: int, count: int, goldstein: float) -> None:
        self.counts[KINDS[kind]] += count
        if kind < DONE:
            self.goldstein += goldstein


def relations(archive: Archive, who: str, *, by: By = "year", since: str | None = None,
              until: str | None = None) -> Rows[RelationRow]:
    """Give the sums of a dyad (RUS-PAK), or of a party (RUS) with each other, for each period in which there is any.

    Raises NotFound where a party is not known, DateError, and DragomanError for a period that is none.
    """
    if by not in get_args(By):
        raise DragomanError(f"There is no such period: {by}", "", f"It is one of {', '.join(get_args(By))}.")
    codes, span = parties().codes(who), Span.of(since, until)

    def ask() -> Iterator[RelationRow]:
        counted = monthly.ready(archive) if _is_of_months(span) else None
        if counted is not None:
            sums = _added(counted, codes, by, span)
        else:
            with archive.asking() as connection:
                sums = _sums(connection, codes, by, span)
        for (one, other, period), found in sorted(sums.items()):
            if found.counts:
                yield RelationRow(one, other, period, goldstein=round(found.goldstein, 1), **found.counts)

    return Rows(RelationRow, ask)


def _sums(connection: Connection, codes: tuple[str, ...], by: By, span: Span) -> dict[tuple[str, str, str], _Sum]:
    period = period_of(_dyad.day, by)
    asked = select(_dyad.one, _dyad.other, period, _dyad.status, _dyad.quad, func.count(), func.sum(_dyad.goldstein))
    if len(codes) > 1:
        one, other = sorted(codes)
        asked = asked.where(_dyad.one == one, _dyad.other == other)
    else:
        asked = asked.where(or_(_dyad.one == codes[0], _dyad.other == codes[0]))
    asked = asked.where(_dyad.leading, *span.holds(_dyad.day))
    sums: dict[tuple[str, str, str], _Sum] = defaultdict(_Sum)
    groups = asked.group_by(_dyad.one, _dyad.other, period, _dyad.status, _dyad.quad)
    for one, other, when, status, quad, count, goldstein in connection.execute(groups):
        kind = kind_of(status, quad)
        if kind is not None:
            sums[*_ends((one, other), codes), period_named(when, by)].add(kind, count, goldstein or 0.0)
    return sums


def _added(counted: Monthly, codes: tuple[str, ...], by: By, span: Span) -> dict[tuple[str, str, str], _Sum]:
    """Add up what is kept of each month, to the same as `_sums` gives."""
    pairs = [place for place, pair in enumerate(counted.pairs) if all(code in pair for code in codes)]
    own = np.flatnonzero(counted.pair == pairs[0] if len(pairs) == 1 else np.isin(counted.pair, pairs))
    chosen = own[counted.since_until(span, own)]
    pair, month, kind = (each[chosen] for each in (counted.pair, counted.month, counted.kind))
    begun = np.where(month == UNDATED, UNDATED, month - month % _MONTHS[by])  # the first month of each period
    groups, place = np.unique(np.stack([pair, begun]), axis=1, return_inverse=True)
    size, place = groups.shape[1], place.reshape(-1)
    counts = np.bincount(place * len(KINDS) + kind, counted.count[chosen], size * len(KINDS)).reshape(size, len(KINDS))
    done = kind < DONE
    goldstein = np.bincount(place[done], counted.goldstein[chosen[done]], size)
    sums: dict[tuple[str, str, str], _Sum] = defaultdict(_Sum)
    for number, (which, when) in enumerate(groups.T.tolist()):
        period = "" if when == UNDATED else month_named(when)[:_LENGTHS[by]]
        found = sums[*_ends(counted.pairs[which], codes), period_named(period, by)]
        for name, count in zip(KINDS, counts[number].astype(int).tolist(), strict=True):
            if count:
                found.counts[name] += count
        found.goldstein += float(goldstein[number])
    return sums


def _ends(pair: tuple[str, str], codes: tuple[str, ...]) -> tuple[str, str]:
    """Put a party that is asked for alone first; two stand as they are sorted."""
    return pair if pair[0] == codes[0] or len(codes) > 1 else (pair[1], pair[0])


def _is_of_months(span: Span) -> bool:
    """Tell whether a span is one of whole months."""
    until = span.until
    ends = not until or int(until[8:]) == monthrange(int(until[:4]), int(until[5:7]))[1]
    return ends and (not span.since or span.since.endswith("-01"))


def period_of(day: ColumnElement[str], by: By) -> ColumnElement[str]:
    """Ask for the beginning of a day that tells its period, see `period_named`."""
    return func.substr(day, 1, _LENGTHS[by])


def period_named(period: str, by: By) -> str:
    """Name a period: 2017-06, 2017-Q2 or 2017; the undated have none."""
    if by == "quarter" and period:
        return f"{period[:4]}-Q{(int(period[5:7]) + 2) // 3}"
    return period
