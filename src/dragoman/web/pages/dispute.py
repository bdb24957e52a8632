"""A dispute: the claim, who asserts, denies and keeps silent, since when, each with their words and outlet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman import desk
from dragoman.desk.dispute import dispute_of
from dragoman.desk.disputes import one_dispute
from dragoman.desk.rows import Rows
from dragoman.web.asked import Key
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site

_COLUMNS = (("asserted", "claimed", "Asserted"), ("denied", "denied", "Denied"), ("silent", "silent", "Silent"),
            ("told", "happened", "Told as fact"))
_MOST = 12  # claims whose links are shown, as many as are named


def rows(site: Site, *, key: Key) -> Rows[desk.EvidenceRow]:
    """Give the words behind the dispute."""
    return desk.dispute(site.archive, key)


def view(site: Site, listing: Listing, *, key: str) -> Mapping[str, Any]:
    """Give the dispute, and its words by the side that they take."""
    row = one_dispute(site.archive, dispute_of(site.archive, key))
    sides = defaultdict(list)
    for each in listing.first:
        sides[each.side].append(each)
    told = {(each.report, each.source) for each in listing.all}
    columns = [(side, status, name, sides[side]) for side, status, name in _COLUMNS if sides[side]]
    return {"row": row, "reports": len(told), "sources": len({source for _, source in told}), "columns": columns,
            "title": row.claim, "links": _links(site, row.claims)}


def _links(site: Site, claims: Sequence[str]) -> list[tuple[str, desk.LinkRow]]:
    """Give the links that join the claims, each once though it has two ends, with the claim at one of them."""
    found: dict[str, tuple[str, desk.LinkRow]] = {}
    for claim in claims[:_MOST]:
        for link in desk.links(site.archive, claim):
            found.setdefault(link.key, (claim, link))
    return sorted(found.values(), key=lambda each: each[1].undone)


PAGE = Page("dispute", "/dispute/{key}", "Dispute", desk.EvidenceRow, rows, view)
