"""The formats that answers can be exported in: what each takes, and what writes it."""

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

from dragoman import hooks
from dragoman.archive.archive import Archive
from dragoman.desk.arrivals import ReportRow
from dragoman.desk.dealings import DealingRow
from dragoman.desk.diary import DiaryRow
from dragoman.desk.disputes import DisputeRow
from dragoman.desk.encounters import EncounterRow
from dragoman.desk.events import EventRow
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow
from dragoman.errors import DragomanError
from dragoman.export.annotations import to_annotations
from dragoman.export.atom import to_feed
from dragoman.export.calendar import to_calendar
from dragoman.export.citations import to_bibtex, to_csl, to_ris
from dragoman.export.excel import to_excel
from dragoman.export.ftm import to_ftm
from dragoman.export.gdelt import to_gdelt
from dragoman.export.networks import to_gexf, to_graphml
from dragoman.export.parquet import to_parquet
from dragoman.export.plover import to_plover
from dragoman.export.schema_org import to_schema_org
from dragoman.export.tables import csv_chunks, line_chunks

What = Literal["statements", "events", "disputes", "reports", "diary", "encounters", "relations"]
Write = Callable[[Archive, Rows[Any]], Iterable[bytes]]
WHAT: dict[type, What] = {StatementRow: "statements", EventRow: "events", DisputeRow: "disputes", ReportRow: "reports",
                          DiaryRow: "diary", EncounterRow: "encounters", DealingRow: "relations"}


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name: which answers it can hold, the first of them unless told otherwise, and what it is.

    `write(archive, rows)` gives its bytes, some at a time; `suffix` and `media` are those of its files.
    """

    name: str
    takes: tuple[What, ...]
    write: Write
    about: str
    suffix: str = ""
    media: str = "application/octet-stream"


_ALL: tuple[What, ...] = ("statements", "events", "disputes", "reports", "diary", "encounters", "relations")
_JSON, _LINES, _CSV = "application/json", "application/x-ndjson", "text/csv; charset=utf-8"
_LINKED = "application/ld+json"


def _csv(rows: Rows[Any], spreadsheet: bool = False) -> Iterator[bytes]:
    return _encoded(csv_chunks(rows.dicts(), rows.columns, spreadsheet))


def _encoded(chunks: Iterable[str]) -> Iterator[bytes]:
    return (chunk.encode() for chunk in chunks)


FORMATS: dict[str, Format] = {each.name: each for each in (
    Format("csv", _ALL, lambda _, rows: _csv(rows), "a table, comma-separated, UTF-8", "csv", _CSV),
    Format("excel-csv", _ALL, lambda _, rows: chain([BOM_UTF8], _csv(rows, spreadsheet=True)),
           "the same for Excel: with the mark by which it knows UTF-8, and nothing that it would run", "csv", _CSV),
    Format("excel", _ALL, lambda _, rows: to_excel(rows), "an Excel workbook (needs the extra excel)", "xlsx",
           "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    Format("jsonl", _ALL, lambda _, rows: _encoded(line_chunks(rows.dicts())), "one JSON object a line", "jsonl",
           _LINES),
    Format("parquet", _ALL, lambda _, rows: to_parquet(rows), "Parquet, typed and nested (needs the extra arrow)",
           "parquet", "application/vnd.apache.parquet"),
    Format("plover", ("events",), lambda _, rows: to_plover(rows), "PLOVER 2.0 JSON lines", "jsonl", _LINES),
    Format("gdelt", ("events",), lambda _, rows: to_gdelt(rows), "CAMEO rows in the manner of GDELT, tab-separated",
           "tsv", "text/tab-separated-values; charset=utf-8"),
    Format("ftm", ("events", "statements", "reports"), lambda _, rows: to_ftm(rows),
           "FollowTheMoney entities, JSON lines", "ftm.json", _LINES),
    Format("annotations", ("statements", "events"), to_annotations, "W3C Web Annotations, JSON-LD", "jsonld", _LINKED),
    Format("schema.org", ("statements", "disputes"), lambda _, rows: to_schema_org(rows),
           "Quotation and Claim, JSON-LD", "jsonld", _LINKED),
    Format("gexf", ("relations",), lambda _, rows: [to_gexf(rows)], "who deals with whom, for Gephi", "gexf",
           "application/xml"),
    Format("graphml", ("relations",), lambda _, rows: [to_graphml(rows)],
           "who deals with whom, for Cytoscape and others", "graphml", "application/xml"),
    Format("ics", ("diary",), lambda _, rows: to_calendar(rows), "iCalendar", "ics", "text/calendar; charset=utf-8"),
    Format("atom", ("disputes", "statements"), lambda _, rows: to_feed(rows), "an Atom feed", "xml",
           "application/atom+xml"),
    Format("csl", ("reports",), lambda _, rows: to_csl(rows), "citations, CSL-JSON", "json", _JSON),
    Format("bibtex", ("reports",), lambda _, rows: to_bibtex(rows), "citations, BibTeX", "bib", "application/x-bibtex"),
    Format("ris", ("reports",), lambda _, rows: to_ris(rows), "citations, RIS", "ris",
           "application/x-research-info-systems"))}


@hooks.hookimpl(trylast=True)
def dragoman_formats() -> Iterable[Format]:
    """Give our own formats."""
    return FORMATS.values()


def formats() -> dict[str, Format]:
    """Give all formats there are by name, ours first and then those of plug-ins."""
    found = hooks.named("dragoman_formats", sys.modules[__name__])
    return {**FORMATS, **found}


def formats_for(kind: Any) -> list[Format]:
    """Give the formats that rows of this kind can be written in."""
    return [each for each in formats().values() if kind in WHAT and WHAT[kind] in each.takes]


def format_named(name: str) -> Format:
    """Find a format by its name; raises DragomanError for one that is not there."""
    found = formats().get(name)
    if found is None:
        raise DragomanError(f"There is no such format: {name}", "", f"It is one of {', '.join(formats())}, notes.")
    return found
