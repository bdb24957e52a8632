"""Web archives: WARC, and WACZ which is WARC with an index in a ZIP file; each article page is a report."""

from collections.abc import Iterator
from typing import IO, Any
from zipfile import ZipFile

from dragoman.errors import BadRecord, DragomanError, InputError
from dragoman.extras import library
from dragoman.intake.draft import Draft
from dragoman.intake.html import read_html
from dragoman.intake.understood import understood

_PAGE = 1 << 25  # bytes of a page
_KINDS = ("text/html", "application/xhtml+xml", "text/plain")
_TYPES = ("response", "resource", "conversion")


def read_warc(file: Any, where: str) -> Iterator[Draft | DragomanError]:
    """Give a draft, or the error that stands for it, for each page.

    Pictures, scripts and pages that the server did not give are no reports. The day on which a
    page was archived is not that on which it was published, and is not taken for it.
    """
    iterator = library("warcio.archiveiterator", "warc")
    with understood("The web archive", where, "Is it whole? Fetch it anew."):
        for record in iterator.ArchiveIterator(file):
            if _holds_page(record):
                yield _draft(record, where)


def read_wacz(file: IO[bytes], where: str) -> Iterator[Draft | DragomanError]:
    """Give the reports of all WARC files in a WACZ, one page in memory at a time."""
    with understood("The web archive", where, "Is it whole? Fetch it anew."), ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.endswith((".warc", ".warc.gz"))]
        for name in names:
            with archive.open(name) as member:
                yield from read_warc(member, f"{where}, {name}")
    if not names:
        raise InputError("There is no web archive in this ZIP file.", where,
                         "A WACZ holds its pages as archive/*.warc.gz.")


def _holds_page(record: Any) -> bool:
    if record.rec_type not in _TYPES:
        return False
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    headers = record.http_headers or record.rec_headers
    return status == "200" and (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _KINDS


def _draft(record: Any, where: str) -> Draft | DragomanError:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{where}, {url}" if where else url
    data = record.content_stream().read(_PAGE + 1)
    if len(data) > _PAGE:
        return BadRecord(f"This page is larger than {_PAGE >> 20} MB.", place, "It is no report.")
    try:
        draft = read_html(data, place)
    except DragomanError as error:
        return error
    return Draft(draft.text, draft.published, draft.outlet, draft.title, url or None, where=place)
