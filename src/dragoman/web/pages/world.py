"""The world: who dealt with whom in a period, as a map, a network and a table."""

from collections.abc import Mapping
from typing import Any

from dragoman import desk
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.web.asked import Party, Since, Until
from dragoman.web.drawing.network import network
from dragoman.web.drawing.world import world
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site


def rows(site: Site, *, party: Party = None, since: Since = None, until: Until = None) -> Rows[desk.DealingRow]:
    """Give the dealings of all known parties, or of one, the busiest first."""
    return desk.dealings(site.archive, party, since=since, until=until, known=True)


def view(_site: Site, listing: Listing, *, party: str | None = None, **_: Any) -> Mapping[str, Any]:
    """Give the map and the network."""
    code = parties().must(party) if party else None
    found = listing.all.to_list()
    listing.count = len(found)
    return {"map": world(found, code), "network": network(found), "code": code, "found": found[:listing.shown]}


PAGE = Page("world", "/world", "World", desk.DealingRow, rows, view, filters=("party", "since", "until"))
