"""The diary: what is planned, and what became of it, as a calendar, a list and a feed for calendars."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.export.calendar import to_calendar
from dragoman.web.asked import Flag, Since, Until, Who
from dragoman.web.drawing.calendar import months
from dragoman.web.page import Listing, Page
from dragoman.web.routes import FAULTS, site_of
from dragoman.web.site import Site

router = APIRouter()
_DRAWN = 120  # plans that the calendar holds


def rows(site: Site, *, who: Who = None, since: Since = None, until: Until = None,
         past: Flag = None) -> Rows[desk.DiaryRow]:
    """Give what is planned from today on, or in the time that is asked for; with `past` all, the latest first."""
    if past and not (since or until):
        return desk.diary(site.archive, who, newest=True)
    return desk.diary(site.archive, who, since=since or (None if until else date.today().isoformat()), until=until)


def view(_site: Site, listing: Listing, **_: Any) -> Mapping[str, Any]:
    """Give the months in which something is planned."""
    plans = listing.all.first(max(_DRAWN, listing.shown))
    listing.first = plans[:listing.shown]
    return {"months": months(plans[:_DRAWN]), "today": date.today()}


@router.get("/diary.ics", tags=["feeds"], summary="The diary for a calendar (iCalendar, RFC 5545)",
            response_class=Response, responses={200: {"content": {"text/calendar": {}}}, **FAULTS})
def feed(request: Request, who: Who = None, since: Since = None, until: Until = None, past: Flag = None) -> Response:
    """Give the plans that have a day, or days, of their own."""
    found = rows(site_of(request), who=who or None, since=since or None, until=until or None, past=past)
    return Response(b"".join(to_calendar(found)), media_type="text/calendar; charset=utf-8")


PAGE = Page("diary", "/diary", "Diary", desk.DiaryRow, rows, view, filters=("who", "since", "until", "past"))
