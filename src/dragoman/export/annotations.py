"""Records as W3C Web Annotations (JSON-LD): each points at its words by position and by quotation.

The position counts code points of the stored text, whose SHA-256 stands beside it; the quotation, with what is before
and after it, finds the words again where a page has changed (W3C Web Annotation Data Model, 2017).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dragoman.archive.archive import Archive
from dragoman.desk.events import EventRow
from dragoman.desk.statements import StatementRow
from dragoman.export.tables import json_chunks
from dragoman.records import Report

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of the text before and after a quotation


def to_annotations(archive: Archive, rows: Iterable[StatementRow | EventRow]) -> Iterator[bytes]:
    """Write one annotation a record, as one JSON array."""
    return (chunk.encode() for chunk in json_chunks(_annotations(archive, rows)))


def _annotations(archive: Archive, rows: Iterable[StatementRow | EventRow]) -> Iterator[dict[str, Any]]:
    report: Report | None = None
    for row in rows:
        if report is None or report.id != row.report:  # those of one report mostly follow one another
            report = archive.reading(row.report).report
        spans = row.spans if isinstance(row, StatementRow) else [row.span]
        yield {
            "@context": _CONTEXT, "id": f"urn:dragoman:{row.key}", "type": "Annotation", "motivation": "tagging",
            "body": {"type": "TextualBody", "format": "text/plain", "value": _said(row)},
            "target": [_target(report, span) for span in spans]}


def _target(report: Report, span: Sequence[int]) -> dict[str, Any]:
    start, end = span
    return {
        "source": report.url or f"urn:dragoman:report:{report.id}",
        "state": {"type": "HttpRequestState", "value": f"sha256 {report.text_sha256}"},
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": report.text[start:end],
             "prefix": report.text[max(0, start - _AROUND):start], "suffix": report.text[end:end + _AROUND]}]}


def _said(row: StatementRow | EventRow) -> str:
    if isinstance(row, StatementRow):
        return f"{row.act}: {row.speaker or 'somebody'}" + (f" for {row.for_}" if row.for_ else "")
    return f"{row.type} {row.status}: {', '.join(row.sources)} > {', '.join(row.targets)}"
