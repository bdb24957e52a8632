"""Search: words in reports, statements, events and claims, and the way to parties, relations and people."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Annotated, Any, Literal

from fastapi import Query

from dragoman import desk
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError
from dragoman.web.asked import Outlet, Since, Until
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site
from dragoman.web.wordings import party

_PEOPLE = 5  # of a name, that are offered
Words = Annotated[str | None, Query(max_length=400, description='Words, "a phrase", begin*, one OR other, -without.')]
KindName = Annotated[Literal["report", "statement", "event", "claim", ""] | None,
                     Query(description="In which kind of record; reports if not given.")]


def rows(site: Site, *, q: Words = None, kind: KindName = None, since: Since = None, until: Until = None,
         outlet: Outlet = None) -> Rows[desk.Found]:
    """Give what is found, the newest first."""
    if not q:
        return Rows(desk.Found, lambda: iter(()))
    return desk.search(site.archive, q, kind=kind or None, since=since, until=until, outlet=outlet)


def view(site: Site, listing: Listing, *, q: str | None = None, kind: Any = None, since: str | None = None,  # noqa: ARG001
         until: str | None = None, outlet: str | None = None) -> Mapping[str, Any]:  # noqa: ARG001
    """Give how the finds are spread, and the pages that the words may name."""
    if not q:
        return {"facets": {}, "jumps": [], "title": "Search"}
    found: dict[str, list[desk.FacetRow]] = {"kind": [], "year": [], "outlet": []}
    for each in desk.facets(site.archive, q, kind=kind, since=since, until=until):
        found[each.facet].append(each)
    return {"facets": found, "jumps": list(_jumps(site, q)), "title": q}


def _jumps(site: Site, words: str) -> Iterator[tuple[str, str, str]]:
    """Name the pages of parties, of two of them, and of people that these words name: what, name, path."""
    code = parties().code(words)
    if code:
        yield "Party", party(code), f"/actor/{code}"
    with suppress(DragomanError):
        one, other = parties().pair(words)
        yield "Relation", f"{party(one)} and {party(other)}", f"/relation/{one}-{other}"
    with suppress(DragomanError):
        people = desk.actor(site.archive, words).first(_PEOPLE)
        yield from (("Person", row.name, f"/actor/{row.key}") for row in people if row.kind == "person")



PAGE = Page("search", "/search", "Search", desk.Found, rows, view, filters=("q", "kind", "since", "until", "outlet"))
