"""Statements: who said what, through whom, about whom."""

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import ActName, IssueName, Outlet, Party, Since, Speaker, Until, Words
from dragoman.web.page import Page
from dragoman.web.site import Site


def rows(site: Site, *, by: Speaker = None, about: Party = None, act: ActName = None, issue: IssueName = None,
         since: Since = None, until: Until = None, words: Words = None,
         outlet: Outlet = None) -> Rows[desk.StatementRow]:
    """Give statements, the newest first."""
    return desk.statements(site.archive, by=by, about=about, act=act, issue=issue, since=since, until=until,
                           words=words, outlet=outlet, newest=True)


PAGE = Page("statements", "/statements", "Statements", desk.StatementRow, rows,
            filters=("by", "about", "act", "issue", "since", "until", "words", "outlet"))
