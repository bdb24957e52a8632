"""An actor: offices with dates, what it says and where it stands, with whom it deals, where its words were denied."""

from collections.abc import Mapping
from typing import Any

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import Name, Since, Until, Words
from dragoman.web.drawing.network import NARROW, network
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site

_FEW, _NEAR = 8, 14  # events and disputes that are listed; parties of the network


def rows(site: Site, *, name: Name, since: Since = None, until: Until = None,
         words: Words = None) -> Rows[desk.StatementRow]:
    """Give what the actor said, the latest first."""
    return desk.statements(site.archive, by=name, since=since, until=until, words=words, newest=True)


def view(site: Site, listing: Listing, *, name: str, since: str | None = None, until: str | None = None,  # noqa: ARG001
         words: str | None = None) -> Mapping[str, Any]:  # noqa: ARG001
    """Give who it is, and what else is known of it."""
    archive = site.archive
    found = desk.actor(archive, name).first(_FEW)
    who = found[0] if name == found[0].key else next((row for row in found if row.kind == "party"), found[0])
    party = who.key if who.kind == "party" else None
    near = desk.dealings(archive, party, since=since, until=until, known=True, limit=_NEAR).to_list() if party else []
    return {
        "who": who, "others": [row for row in found if row is not who], "title": who.name, "near": near,
        "network": network(_among(site, party, near), NARROW) if party and near else None,
        "stances": desk.matrix(archive, party).first(2 * _FEW) if party else [],
        "events": desk.events(archive, parties=party, since=since, until=until, once=True, newest=True,
                              limit=_FEW).to_list() if party else [],
        "denied": desk.disputes(archive, asserted_by=party or who.name, newest=True, limit=_FEW).to_list()}


def _among(site: Site, party: str, near: list[desk.DealingRow]) -> list[desk.DealingRow]:
    """Give the dealings of a party with those nearest to it, and of these with one another."""
    ends = {party, *(row.other for row in near)}
    rows = desk.dealings(site.archive, known=True)
    return [row for row in rows if row.one in ends and row.other in ends]


PAGE = Page("actor", "/actor/{name:path}", "Actor", desk.StatementRow, rows, view, filters=("since", "until", "words"))
