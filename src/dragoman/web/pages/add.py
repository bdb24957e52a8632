"""Reports added by hand: files, a pasted text, or the sample reports of an empty archive."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, Request, UploadFile
from starlette.responses import RedirectResponse, Response

from dragoman.errors import DragomanError
from dragoman.intake.draft import Draft
from dragoman.intake.kinds import kinds
from dragoman.intake.prepare import prepare_all
from dragoman.intake.published import published_date
from dragoman.intake.reports import reports_in
from dragoman.web.faults import Told
from dragoman.web.routes import FAULTS, site_of
from dragoman.web.security import check_form

router = APIRouter()
_LARGEST = 64 * 1024 * 1024  # bytes of what is handed over at once
_DONE: dict[int | str, dict[str, Any]] = {
    303: {"description": "Taken; the page that tells what comes of it."}, 413: {"model": Told}, **FAULTS}
Files = Annotated[list[UploadFile], File(description="Text, HTML, JSON, CSV and more, gzipped or not.")]
Word = Annotated[str, Form(max_length=400)]


@router.get("/add", include_in_schema=False)
def form(request: Request) -> Response:
    """Show where files can be dropped."""
    return site_of(request).render(request, "add.html", {"title": "Add reports"})


@router.post("/add", tags=["adding"], status_code=303, response_class=Response, max_body_size=_LARGEST,
             summary="Read reports into the archive", responses=_DONE)
def add(request: Request, files: Files = [], text: Annotated[str, Form()] = "", title: Word = "",  # noqa: B006
        published: Word = "", outlet: Word = "", csrf: Word = "") -> Response:
    """Read files, or a text, into the archive; what is read is told on a page of its own."""
    site = site_of(request)
    check_form(request, csrf, site.settings.secret)
    date = published_date(published) if published else None
    files = [each for each in files if each.filename]
    if text.strip():
        draft = Draft(text, date, outlet or None, title or None, where="the pasted text")
        batch = site.adding.start(title or "A pasted text", lambda reader: prepare_all([draft], reader.lexicon))
    elif files:
        folder, paths = _kept(files)
        batch = site.adding.start(
            _name(files), lambda reader: (each for _, each in reports_in(paths, date, outlet or None, reader.lexicon)),
            lambda: shutil.rmtree(folder, ignore_errors=True))
    else:
        raise DragomanError("Nothing was handed over.", "", "Choose a file, or paste a text.")
    return RedirectResponse(f"/adding/{batch.id}", 303)


@router.post("/add/samples", tags=["adding"], status_code=303, response_class=Response,
             summary="Read the sample reports into the archive", responses=_DONE)
def samples(request: Request, csrf: Word = "") -> Response:
    """Read the sample reports, which we wrote ourselves, into the archive."""
    from dragoman.samples import sample_reports

    site = site_of(request)
    check_form(request, csrf, site.settings.secret)
    batch = site.adding.start("The sample reports", lambda reader: sample_reports(reader.lexicon))
    return RedirectResponse(f"/adding/{batch.id}", 303)


@router.get("/adding/{batch}", include_in_schema=False)
def adding(request: Request, batch: str) -> Response:
    """Tell what has come of a batch so far."""
    found = site_of(request).adding.batch(batch)
    if found is None:
        raise HTTPException(404)
    return site_of(request).render(request, "adding.html", {"title": "Adding reports", "batch": found})


def _kept(files: Iterable[UploadFile]) -> tuple[Path, list[str]]:
    """Keep files in a folder of their own until they are read, under names of ours: only their endings tell."""
    known = {".gz", *(suffix for kind in kinds().values() for suffix in kind.suffixes)}
    folder = Path(tempfile.mkdtemp(prefix="dragoman-"))
    paths = []
    for number, each in enumerate(files):
        ends = [end for end in Path(each.filename or "").suffixes[-2:] if end.lower() in known]
        path = folder / f"{number}{''.join(ends).lower()}"
        with path.open("wb") as file:
            shutil.copyfileobj(each.file, file)
        paths.append(str(path))
    return folder, paths


def _name(files: list[UploadFile]) -> str:
    return files[0].filename or "A file" if len(files) == 1 else f"{len(files)} files"
