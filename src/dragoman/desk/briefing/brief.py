"""The background brief on two parties, put together from the desk's answers."""

from collections.abc import Sequence

from dragoman.archive.archive import Archive
from dragoman.desk.briefing.chronology import acted, done, met
from dragoman.desk.briefing.contested import contested
from dragoman.desk.briefing.model import Brief
from dragoman.desk.briefing.outlook import outlook
from dragoman.desk.briefing.phrases import counted, named
from dragoman.desk.briefing.scope import Scope
from dragoman.desk.briefing.stances import stands
from dragoman.desk.events import EventRow
from dragoman.desk.parties import parties
from dragoman.desk.relations import RelationRow, relations
from dragoman.errors import NotFound
from dragoman.wording.dates import in_words

_MOST = 60  # lines of a section


def brief(archive: Archive, dyad: str, *, since: str | None = None, until: str | None = None,
          most: int = _MOST) -> Brief:
    """Write the background brief on two parties; a section has `most` lines at most, dates are EDTF.

    Raises NotFound where the two are not known or the archive has nothing on them, and DateError.
    """
    scope = Scope(archive, parties().pair(dyad), since, until, most)
    one, other = scope.pair
    rows = done(scope)
    sections = (met(scope), acted(scope, rows), stands(scope, one, other), stands(scope, other, one),
                contested(scope), outlook(scope))
    shown = tuple(section for section in sections if section.lines)
    if not shown:
        raise NotFound(f"The archive has nothing on {named(scope.pair)}.", archive.address,
                       "Other dates, or other parties? `dragoman relations PARTY` shows with whom there is any.")
    chart = _every_year(list(relations(archive, scope.dyad, by="year", since=since, until=until)))
    with archive.asking() as connection:
        sources = scope.sources.listed(connection)
    return Brief(named(scope.pair), _lead(rows), shown, sources, chart)


def _every_year(rows: Sequence[RelationRow]) -> tuple[RelationRow, ...]:
    """Put in the years between the first and the last in which there was nothing, so that a chart keeps its scale."""
    known = {row.period: row for row in rows}
    years = [int(row.period) for row in rows if row.period]
    if not years:
        return tuple(rows)
    between = (f"{year:04d}" for year in range(min(years), max(years) + 1))
    undated = [known[""]] if "" in known else []
    return (*undated, *(known.get(year) or RelationRow(rows[0].one, rows[0].other, year) for year in between))


def _lead(rows: Sequence[EventRow]) -> str:
    dated = sorted((row for row in rows if row.day), key=lambda row: row.day)
    if not dated:
        return "The archive tells of nothing done between them, only of what was said or planned."
    ends = [in_words((row.when or row.day).partition("/")[0]) for row in (dated[0], dated[-1])]
    plain = sum(row.status in ("happened", "ongoing") for row in rows)
    open_ = len(rows) - plain
    rest = f" {counted(open_, 'more is', 'more are')} only claimed or denied." if open_ else ""
    return f"{counted(plain, 'happening', 'happenings')} between them, {' to '.join(dict.fromkeys(ends))}.{rest}"
