"""Positions: where parties stand on issues, year by year; a cell opens the words and acts that show it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import IssueName, Party, Since, Until
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site

_WIDE, _HIGH = 12, 40  # issues and parties of the table


def rows(site: Site, *, party: Party = None, issue: IssueName = None, since: Since = None,
         until: Until = None) -> Rows[Any]:
    """Give the stances of each party on each issue; of one on one, the words and acts that show them."""
    if party and issue:
        return desk.positions(site.archive, party, issue=issue, since=since, until=until)
    return desk.matrix(site.archive, party, issue, since=since, until=until)


def view(site: Site, listing: Listing, *, party: str | None = None, issue: str | None = None, since: str | None = None,
         until: str | None = None) -> Mapping[str, Any]:
    """Give the table; of one party on one issue its row there, and what stands behind it."""
    if party and issue:
        own = desk.matrix(site.archive, party, issue, since=since, until=until).first()
        return {"cells": None, "cell": own[0] if own else None, "issues": (), "hidden": 0}
    found = listing.all.to_list()
    issues = [name for name, _ in _busiest(found, "issue").most_common(_WIDE)]
    parties = [name for name, _ in _busiest(found, "party").most_common(_HIGH)]
    cells = {(row.party, row.issue): row for row in found}
    table = [(name, [cells.get((name, each)) for each in issues]) for name in parties]
    shown = sum(row is not None for _, line in table for row in line)
    return {"cells": table, "cell": None, "issues": issues, "hidden": len(found) - shown}


def _busiest(rows: Sequence[desk.StanceRow], field: str) -> Counter[str]:
    found = Counter[str]()
    for row in rows:
        found[getattr(row, field)] += row.for_ + row.against + row.neutral
    return found


PAGE = Page("positions", "/positions", "Positions", desk.StanceRow | desk.PositionRow, rows, view,
            filters=("party", "issue", "since", "until"))
