"""Spoken: how often two parties spoke of one another, period by period."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from sqlalchemy import func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.parties import parties
from dragoman.desk.relations import By, period_named, period_of
from dragoman.desk.rows import Rows

_about = schema.about.c


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """How many statements of one party are about the other in a period."""

    by: str
    about: str
    period: str
    statements: int


def spoken(archive: Archive, dyad: str, *, by: By = "year", since: str | None = None,
           until: str | None = None) -> Rows[SpokenRow]:
    """Count what each of two parties said of the other, for each period in which there is any.

    Raises NotFound where a party is not known, and DateError.
    """
    span, pair = Span.of(since, until), parties().pair(dyad)

    def ask() -> Iterator[SpokenRow]:
        period = period_of(_about.day, by)
        with archive.asking() as connection:
            for speaker, about in permutations(pair):
                asked = select(period, func.count()).where(
                    _about.code == about, _about.by == speaker, *span.holds(_about.day)).group_by(period)
                counts: dict[str, int] = {}
                for when, count in connection.execute(asked):
                    name = period_named(when, by)
                    counts[name] = counts.get(name, 0) + count
                yield from (SpokenRow(speaker, about, name, counts[name]) for name in sorted(counts))

    return Rows(SpokenRow, ask)
