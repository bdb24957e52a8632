"""What went wrong, told as a page to people and in one shape to programs.

The shape: {"error": {"status": 404, "what": "…", "where": "…", "hint": "…"}}.
"""

import logging
from dataclasses import asdict, dataclass

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteFault
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from dragoman.errors import ArchiveError, ArchiveFull, ArchiveLocked, DragomanError, NotFound

log = logging.getLogger("dragoman.web")
_PROGRAMS = (".json", ".csv", ".ics")
_WHAT = {404: "There is no such page.", 405: "This address does not take that."}


@dataclass(frozen=True, slots=True)
class Fault:
    """What happened, where, and what to do."""

    status: int
    what: str
    where: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The one shape in which programs are told of a fault."""

    error: Fault


def refused(asked: HTTPConnection, status: int, what: str, hint: str = "", where: str = "") -> Response:
    """Tell of a fault in the form that was asked for."""
    fault = Fault(status, what, where, hint)
    path = asked.url.path
    if path.endswith(_PROGRAMS) or "text/html" not in asked.headers.get("accept", "text/html, */*"):
        return JSONResponse(asdict(Told(fault)), status)
    site = asked.scope["app"].state.site
    response: Response = site.bare("fault.html", status, fault=fault)
    return response


def explain_faults(app: FastAPI) -> None:
    """Answer every fault that a request can meet in this way."""
    app.add_exception_handler(DragomanError, _ours)
    app.add_exception_handler(RequestValidationError, _misasked)
    app.add_exception_handler(StarletteFault, _http)
    app.add_exception_handler(Exception, _unforeseen)


def status_of(fault: DragomanError) -> int:
    """Give the HTTP status of a fault."""
    if isinstance(fault, NotFound):
        return 404
    if isinstance(fault, ArchiveLocked | ArchiveFull):
        return 503
    return 500 if isinstance(fault, ArchiveError) else 400


async def _ours(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, DragomanError)
    return refused(request, status_of(fault), fault.what, fault.hint, fault.where)


async def _misasked(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, RequestValidationError)
    first = fault.errors()[0]
    return refused(request, 400, f"This cannot be asked: {first['msg']}.", "", ".".join(map(str, first["loc"][:2])))


async def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException | StarletteFault)
    response = refused(request, fault.status_code, _WHAT.get(fault.status_code, str(fault.detail)), "",
                       request.url.path)
    response.headers.update(fault.headers or {})
    return response


async def _unforeseen(request: Request, fault: Exception) -> Response:
    log.error("%s %s", request.method, request.url.path, exc_info=fault)
    return refused(request, 500, "Dragoman failed here by a fault of its own.", "What happened stands in its log.",
                   request.url.path)

