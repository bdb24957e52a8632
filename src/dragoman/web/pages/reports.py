"""Reports: what the archive holds, the last added first."""

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import Outlet, Since, Until, Words
from dragoman.web.page import Page
from dragoman.web.site import Site


def rows(site: Site, *, since: Since = None, until: Until = None, words: Words = None,
         outlet: Outlet = None) -> Rows[desk.ReportRow]:
    """Give reports, the last added first."""
    return desk.arrivals(site.archive, words=words, outlet=outlet, since=since, until=until)


PAGE = Page("reports", "/reports", "Reports", desk.ReportRow, rows, filters=("since", "until", "words", "outlet"))
