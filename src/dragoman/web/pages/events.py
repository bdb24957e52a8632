"""Events: who did what to whom, whether it happened, and on whose word."""

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.asked import Flag, Outlet, Party, Since, StatusName, TypeName, Until, Who, Words
from dragoman.web.page import Page
from dragoman.web.site import Site


def rows(site: Site, *, who: Who = None, source: Party = None, target: Party = None, type: TypeName = None,
         status: StatusName = None, on_word_of: Party = None, since: Since = None, until: Until = None,
         words: Words = None, outlet: Outlet = None, once: Flag = None) -> Rows[desk.EventRow]:
    """Give events, the newest first."""
    return desk.events(site.archive, parties=who, source=source, target=target, type=type, status=status,
                       on_word_of=on_word_of, since=since, until=until, words=words, outlet=outlet, once=bool(once),
                       newest=True)


PAGE = Page("events", "/events", "Events", desk.EventRow, rows,
            filters=("who", "source", "target", "type", "status", "on_word_of", "since", "until", "words", "outlet",
                     "once"))
