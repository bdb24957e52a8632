"""Facets: how what a search finds is spread over kinds of records, years and outlets."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.query import parsed
from dragoman.desk.counting import count_passages, first_found
from dragoman.desk.filters import Span
from dragoman.desk.rows import Rows
from dragoman.desk.search import Kind

_passage, _report = schema.passage.c, schema.report.c
_LOOKED = 2000  # of what is found, the newest, over which years and outlets are counted
_MOST = 12  # outlets


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A value and how many of what was found have it, among the newest `of`."""

    facet: Literal["kind", "year", "outlet"]
    value: str
    count: int
    of: int


def facets(archive: Archive, query: str, *, kind: Kind | None = None, since: str | None = None,
           until: str | None = None) -> Rows[FacetRow]:
    """Count what a search finds: by kind all of it, by year and outlet the newest 2,000 of one kind.

    Raises DragomanError where there is no word to find by, DateError.
    """
    wanted, span = parsed(query), Span.of(since, until)

    def ask() -> Iterator[FacetRow]:
        with archive.asking() as connection:
            for each in get_args(Kind):
                count = count_passages(archive, connection, wanted, each, span)
                yield FacetRow("kind", each, count, count)
            ids = first_found(archive, connection, wanted, kind or "report", span, _LOOKED).subquery()
            newest = select(ids.c.id).order_by(ids.c.id.desc()).limit(_LOOKED).subquery()
            found = connection.execute(select(_report.day, _report.outlet).select_from(newest).join(
                schema.passage, _passage.id == newest.c.id).join(
                schema.report, _report.id == _passage.report)).all()
        years = Counter(day[:4] for day, _ in found if day)
        outlets = Counter(outlet for _, outlet in found if outlet)
        yield from (FacetRow("year", year, years[year], len(found)) for year in sorted(years, reverse=True))
        yield from (FacetRow("outlet", name, count, len(found)) for name, count in outlets.most_common(_MOST))

    return Rows(FacetRow, ask)
