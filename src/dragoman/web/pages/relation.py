"""A relation: two parties over time, what happened and was said between them, and where each of them stands."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query

from dragoman import desk
from dragoman.desk.parties import parties
from dragoman.desk.relations import By
from dragoman.desk.rows import Rows
from dragoman.web.asked import Dyad, Since, Until
from dragoman.web.drawing.series import fineness, series
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site
from dragoman.web.wordings import party

Period = Annotated[By | None, Query(description="How fine the chart is; chosen by the length of time if not given.")]
_DOTS = 120  # moments that are drawn one by one beneath the chart
_FEW = 8  # encounters, agreements and disputes that are listed


def rows(site: Site, *, dyad: Dyad, since: Since = None, until: Until = None,
         period: Period = None) -> Rows[desk.Moment]:  # noqa: ARG001
    """Give what happened between the two and what they said of one another, the latest first."""
    return desk.timeline(site.archive, dyad, since=since, until=until, newest=True)


def view(site: Site, listing: Listing, *, dyad: str, since: str | None = None, until: str | None = None,
         period: By | None = None) -> Mapping[str, Any]:
    """Give the chart with its table, and what else is known of the two."""
    archive, pair = site.archive, parties().pair(dyad)
    few = listing.count <= _DOTS
    moments = listing.all.to_list() if few else []
    by, sums = _sums(site, dyad, since, until, period)
    said = [] if few else desk.spoken(archive, dyad, by=by, since=since, until=until).to_list()
    return {
        "pair": pair, "title": f"{party(pair[0])} and {party(pair[1])}", "by": by, "sums": sums,
        "chart": series(sums, moments, said, by, pair), "few": few,
        "encounters": desk.encounters(archive, dyad, since=since, until=until, newest=True, limit=_FEW).to_list(),
        "agreements": desk.agreements(archive, dyad).first(_FEW),
        "disputes": desk.disputes(archive, dyad, since=since, until=until, newest=True, limit=_FEW).to_list(),
        "stances": _face_to_face(site, pair)}


def _sums(site: Site, dyad: str, since: str | None, until: str | None,
          period: By | None) -> tuple[By, list[desk.RelationRow]]:
    """Give the sums as fine as is asked for, else as their time is short, and how fine that is."""
    rows = desk.relations(site.archive, dyad, by=period or "year", since=since, until=until).to_list()
    by: By = period or fineness(f"{row.period}-{month}-01" for row in rows if row.period for month in ("01", "12"))
    if by != (period or "year"):
        rows = desk.relations(site.archive, dyad, by=by, since=since, until=until).to_list()
    return by, rows


def _face_to_face(site: Site, pair: tuple[str, str]) -> list[tuple[str, list[desk.StanceRow | None]]]:
    """Give the stances of both on each issue on which either has one, those on which both have first."""
    held = [{row.issue: row for row in desk.matrix(site.archive, one)} for one in pair]
    issues = sorted({*held[0], *held[1]}, key=lambda issue: (-sum(issue in own for own in held), issue))
    return [(issue, [own.get(issue) for own in held]) for issue in issues]


PAGE = Page("relation", "/relation/{dyad:path}", "Relation", desk.Moment, rows, view,
            filters=("since", "until", "period"))
