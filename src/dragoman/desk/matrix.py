"""Matrix: where parties stand on issues, year by year, and where they have moved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span, named_issue
from dragoman.desk.kept import Kept
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_issue = schema.issue.c
Month = tuple[str, str, int, str]  # the month, the stance, how many took it, the last day of these


@dataclass(frozen=True, slots=True)
class StanceRow:
    """The stances that a party took on an issue: how many, the last and its day, and the years in which it shifted.

    `by_year` has for each year the stance taken most in it; a shift is a year that differs from the one before.
    """

    party: str
    issue: str
    for_: int
    against: int
    neutral: int
    stance: str
    last: str
    shifts: list[str]
    by_year: dict[str, str]


def matrix(archive: Archive, party: str | None = None, issue: str | None = None, *, since: str | None = None,
           until: str | None = None) -> Rows[StanceRow]:
    """Give the stances of parties that the lexicon knows, or of one, on each issue, or on one; the most first.

    Dates are EDTF; months count whole. Raises NotFound and DateError.
    """
    span, code = Span.of(since, until), parties().must(party) if party else None
    name = named_issue(archive, issue) if issue else None

    def ask() -> Iterator[StanceRow]:
        rows = (_row(*cell, [month for month in months if _holds(span, month[0])])
                for cell, months in _stances.of(archive).items()
                if code in (None, cell[0]) and name in (None, cell[1]))
        found = [row for row in rows if row is not None]
        yield from sorted(found, key=lambda row: (-row.for_ - row.against - row.neutral, row.party, row.issue))

    return Rows(StanceRow, ask)


def _row(party: str, issue: str, months: Sequence[Month]) -> StanceRow | None:
    if not months:
        return None
    counts, years = defaultdict[str, int](int), defaultdict[str, dict[str, int]](lambda: defaultdict(int))
    for month, stance, count, _ in months:
        counts[stance] += count
        years[month[:4]][stance] += count
    by_year = {year: max(taken, key=lambda stance: (taken[stance], stance)) for year, taken in sorted(years.items())}
    shifts = [year for before, year in pairwise(by_year) if by_year[before] != by_year[year]]
    last = max(months, key=lambda month: (month[3], month[2]))
    return StanceRow(party, issue, counts["for"], counts["against"], counts["neutral"], last[1], last[3], shifts,
                     by_year)


def _holds(span: Span, month: str) -> bool:
    return month >= span.since[:7] and (not span.until or month <= span.until[:7])


def _count(archive: Archive) -> dict[tuple[str, str], list[Month]]:
    month = func.substr(_issue.day, 1, 7)
    asked = select(_issue.code, _issue.name, month, _issue.stance, func.count(_issue.record.distinct()),
                   func.max(_issue.day)).where(_issue.stance.is_not(None), _issue.day != "").group_by(
        _issue.code, _issue.name, month, _issue.stance)
    found: dict[tuple[str, str], list[Month]] = defaultdict(list)
    with archive.asking() as connection:
        for code, name, *told in connection.execute(asked):
            if code in parties().shown:
                found[code, name].append((told[0], told[1], told[2], told[3]))
    return found


_stances = Kept(_count)
