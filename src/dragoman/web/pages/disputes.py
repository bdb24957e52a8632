"""Disputes: what one side asserts and another denies."""

from typing import Annotated, Literal

from fastapi import Query

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import Since, Until, Who, Words
from dragoman.web.page import Page
from dragoman.web.site import Site

State = Annotated[Literal["open", "settled", "silent", ""] | None,
                  Query(description="open, settled, or silent where somebody's silence is told of.")]


def rows(site: Site, *, who: Who = None, state: State = None, since: Since = None, until: Until = None,
         words: Words = None) -> Rows[desk.DisputeRow]:
    """Give the disputes, the newest first."""
    return desk.disputes(site.archive, who, state=state or None, since=since, until=until, words=words, newest=True)


PAGE = Page("disputes", "/disputes", "Disputes", desk.DisputeRow, rows,
            filters=("who", "state", "since", "until", "words"))
