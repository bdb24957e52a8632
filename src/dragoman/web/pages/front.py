"""The front page: what is new, what is disputed, what lies ahead, and which relations move."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any

from fastapi import Cookie, Query, Request
from starlette.responses import Response

from dragoman import desk
from dragoman.desk.rows import Rows
from dragoman.web.drawing.spark import spark
from dragoman.web.page import Listing, Page
from dragoman.web.site import Site

_FEW, _AHEAD = 6, 14  # rows of a part; days of the diary
_YEAR = 365 * 24 * 3600
_REST = timedelta(minutes=30)  # after which whoever comes back visits anew
Added = Annotated[str | None, Query(max_length=40, description="A time in UTC, 2026-11-26T08:00: reports added since.")]
Visit = Annotated[str | None, Cookie(max_length=80, description="When this browser was here, and the time before.")]


def rows(site: Site, *, added: Added = None, visit: Visit = None) -> Rows[desk.ReportRow]:
    """Give the reports added since the last visit, or since a time; all on the first visit."""
    return desk.arrivals(site.archive, added=added or _before(visit) or None)


def view(site: Site, listing: Listing, *, added: str | None = None, visit: str | None = None) -> Mapping[str, Any]:
    """Give the parts of the page."""
    archive, today = site.archive, date.today()
    moved = desk.movers(archive, limit=_FEW).to_list()
    return {
        "title": "Dragoman", "since": added or _before(visit), "held": archive.reports() if not listing.first else None,
        "few": listing.first[:_FEW],
        "disputes": desk.disputes(archive, state="open", newest=True, limit=_FEW).to_list(),
        "ahead": desk.diary(archive, since=today.isoformat(), until=(today + timedelta(_AHEAD)).isoformat(),
                            limit=_FEW).to_list(),
        "movers": [(row, spark(row.cooperation_by_month, row.conflict_by_month)) for row in moved],
        "busy": desk.dealings(archive, known=True, limit=_FEW).to_list() if not moved else []}


def remember(request: Request, response: Response) -> None:
    """Keep in the browser when it was here, and when the time before; nothing is kept of it anywhere else."""
    now, (before, last) = datetime.now(UTC).replace(tzinfo=None), _times(request.cookies.get("visit"))
    if not last or now - datetime.fromisoformat(last) > _REST:
        before = last
    response.set_cookie("visit", f"{before}|{now.isoformat(timespec='seconds')}", max_age=_YEAR, httponly=True,
                        samesite="strict")


def _before(visit: str | None) -> str:
    """Give the time of the visit before this one."""
    before, last = _times(visit)
    rested = last and datetime.now(UTC).replace(tzinfo=None) - datetime.fromisoformat(last) > _REST
    return last if rested else before


def _times(visit: str | None) -> tuple[str, str]:
    before, _, last = (visit or "").partition("|")
    return _time(before), _time(last)


def _time(written: str) -> str:
    try:
        return datetime.fromisoformat(written).replace(tzinfo=None).isoformat(timespec="seconds")
    except ValueError:
        return ""


PAGE = Page("front", "/", "Dragoman", desk.ReportRow, rows, view, remember)
