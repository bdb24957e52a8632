"""The background brief on two parties, as a page or Markdown to keep."""

from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.desk.briefing.brief import brief as written
from dragoman.export.brief_html import to_html
from dragoman.export.brief_markdown import to_markdown
from dragoman.web.asked import Dyad, Since, Until
from dragoman.web.routes import FAULTS, site_of

router = APIRouter()
_TYPES = {"html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8"}


@router.get("/brief/{dyad:path}.{form}", tags=["briefs"], summary="A background brief on two parties",
            response_class=Response, responses={200: {"content": {"text/html": {}, "text/markdown": {}}}, **FAULTS})
def brief(request: Request, dyad: Dyad, form: Literal["html", "md"], since: Since = None,
          until: Until = None) -> Response:
    """Give a brief as a file: its page carries styles of its own, which are none of the reading room's."""
    found = written(site_of(request).archive, dyad, since=since or None, until=until or None)
    text = (to_html if form == "html" else to_markdown)(found)
    return Response(text, media_type=_TYPES[form],
                    headers={"Content-Disposition": f'attachment; filename="brief.{form}"'})
