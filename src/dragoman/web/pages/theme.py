"""The theme that a reader chooses, kept in a cookie of the browser."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from dragoman.web.wordings import own_path

router = APIRouter(include_in_schema=False)
_YEAR = 365 * 24 * 3600


@router.get("/theme")
def theme(to: Literal["auto", "light", "dark"],
          back: Annotated[str, Query(max_length=2000)] = "/") -> Response:
    """Choose a theme, and go back to the page; an address elsewhere is not gone to."""
    response = RedirectResponse(own_path(back) or "/", 303)
    response.set_cookie("theme", to, max_age=_YEAR, samesite="strict")
    return response
