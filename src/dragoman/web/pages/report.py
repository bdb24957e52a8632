"""A report: its text with every record marked in place, and a card beside each."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from dragoman import desk
from dragoman.archive.corrections import corrections
from dragoman.archive.fields import FIELDS
from dragoman.desk.rows import Rows
from dragoman.web.asked import Key, ReportId
from dragoman.web.page import Listing, Page
from dragoman.web.reportpage.view import view_of
from dragoman.web.routes import FAULTS, site_of
from dragoman.web.site import Site, path_of

router = APIRouter()
Part = Annotated[int | None, Query(ge=1, le=1_000_000, description="The part of a long report, from 1.")]
Place = Annotated[int | None, Query(ge=0, le=1_000_000_000, description="A code point of the text to be seen.")]
At = Annotated[str | None, Query(max_length=40, description="The key of a record that is to be seen.")]


def rows(site: Site, *, id: ReportId, part: Part = None, at: At = None,  # noqa: ARG001
         place: Place = None) -> Rows[desk.RecordRow]:  # noqa: ARG001
    """Give all records of the report, whichever part is looked at."""
    return desk.records(site.archive, id)


def view(site: Site, listing: Listing, *, id: str, part: int | None = None, at: str | None = None,  # noqa: ARG001
         place: int | None = None) -> Mapping[str, Any]:
    """Give the part that is asked for."""
    read, reading = site.archive.both_readings(id)
    shown = view_of(read, reading, list(desk.echoes(site.archive, id)), part, at, place)
    return {"report": reading.report, "view": shown, "title": reading.report.title or f"Report {id}",
            "corrections": list(corrections(site.archive, id)), "settable": FIELDS}


PAGE = Page("report", "/report/{id:path}", "Report", desk.RecordRow, rows, view)


@router.get("/record/{key:path}", include_in_schema=False)
def record(request: Request, key: Key) -> Response:
    """Go to the words of a record in its report."""
    (found,) = desk.whereabouts(site_of(request).archive, key)
    there = path_of(f"/report/{found.report}")
    return RedirectResponse(there if found.kind == "report" else f"{there}?at={key}#{key}", 303)


@router.get("/reading/{id:path}.json", tags=["rows"], summary="A report's reading, contract dragoman/1",
            response_class=Response, responses={200: {"content": {"application/json": {}}}, **FAULTS})
def reading(request: Request, id: ReportId) -> Response:
    """Give the whole reading of a report, hand corrections applied, as `dragoman schema` describes it."""
    import orjson

    found = site_of(request).archive.reading(id)
    return Response(orjson.dumps(found.to_dict(), option=orjson.OPT_INDENT_2), media_type="application/json")
