"""Corrections made in the browser: a record is wrong, a field of it is to be this, a link is none."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from dragoman.archive import corrections, hands
from dragoman.archive.archive import Archive
from dragoman.archive.keys import kind_of
from dragoman.errors import DragomanError
from dragoman.web.routes import FAULTS, site_of
from dragoman.web.security import check_form
from dragoman.web.wordings import own_path

router = APIRouter()
Action = Literal["wrong", "set", "undo", "split", "join"]
Word = Annotated[str, Form(max_length=400)]
Long = Annotated[str, Form(max_length=2000)]


@router.post("/correct", tags=["corrections"], status_code=303, response_class=Response, summary="Correct a record",
             responses={303: {"description": "Done; the page to go to."}, **FAULTS})
def correct(request: Request, record: Word, action: Annotated[Action, Form()], csrf: Word = "", field: Word = "",
            value: Long = "", other: Word = "", note: Long = "", author: Word = "", back: Long = "") -> Response:
    """Correct a record: kept apart from what was read, and undone by its own key or the link's.

    `wrong` takes it out, `set` gives a `field` a `value`, `split` parts it from what it was linked with, `join` says
    that it is the same as `other`, `undo` takes back a correction or a link.
    """
    site = site_of(request)
    check_form(request, csrf, site.settings.secret)
    _check(record, field, value, other, note, author)
    made = _do(site.archive, action, record, field, value, other, note or None, author or None)
    return RedirectResponse(own_path(back) or f"/corrections#{made}", 303)


def _do(archive: Archive, action: Action, record: str, field: str, value: str, other: str, note: str | None,
        author: str | None) -> str:
    """Make the correction; give the key of what was made, or of the record."""
    if action == "wrong":
        return corrections.mark_wrong(archive, record, note, author).key
    if action == "set":
        return corrections.set_field(archive, record, field, value, note, author).key
    if action == "join":
        return hands.join(archive, record, other, note)
    if action == "split":
        hands.split(archive, record)
        return record
    (corrections.take_back if kind_of(record) == "correction" else hands.undo)(archive, record)
    return record


def _check(*given: str) -> None:
    """Refuse what no name or note has in it, and no database keeps."""
    if any(char < " " and char not in "\t\r\n" for words in given for char in words):
        raise DragomanError("There are control characters in this form.", "", "Take them out.")
