"""The formats that answers can be exported in: what each takes, and what writes it."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

from dragoman.archive.archive import Archive
from dragoman.desk.rows import Rows
from dragoman.export.annotations import to_annotations
from dragoman.export.atom import to_feed
from dragoman.export.calendar import to_calendar
from dragoman.export.citations import to_bibtex, to_csl, to_ris
from dragoman.export.gdelt import to_gdelt
from dragoman.export.networks import to_gexf, to_graphml
from dragoman.export.plover import to_plover
from dragoman.export.schema_org import to_schema_org
from dragoman.export.tables import csv_chunks, line_chunks

What = Literal["statements", "events", "disputes", "reports", "diary", "encounters", "relations"]
Write = Callable[[Archive, Rows[Any]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name: which answers it can hold, the first of them unless told otherwise, and what it is."""

    name: str
    takes: tuple[What, ...]
    write: Write
    about: str


_ALL: tuple[What, ...] = ("statements", "events", "disputes", "reports", "diary", "encounters", "relations")


def _csv(rows: Rows[Any]) -> Iterator[bytes]:
    return _encoded(csv_chunks(rows.dicts(), rows.columns))


def _encoded(chunks: Iterable[str]) -> Iterator[bytes]:
    return (chunk.encode() for chunk in chunks)


FORMATS: dict[str, Format] = {each.name: each for each in (
    Format("csv", _ALL, lambda _, rows: _csv(rows), "a table, comma-separated, UTF-8"),
    Format("excel-csv", _ALL, lambda _, rows: chain([BOM_UTF8], _csv(rows)),
           "the same with the mark by which Excel knows UTF-8"),
    Format("jsonl", _ALL, lambda _, rows: _encoded(line_chunks(rows.dicts())), "one JSON object a line"),
    Format("plover", ("events",), lambda _, rows: to_plover(rows), "PLOVER 2.0 JSON lines"),
    Format("gdelt", ("events",), lambda _, rows: to_gdelt(rows), "CAMEO rows in the manner of GDELT, tab-separated"),
    Format("annotations", ("statements", "events"), to_annotations, "W3C Web Annotations, JSON-LD"),
    Format("schema.org", ("statements", "disputes"), lambda _, rows: to_schema_org(rows),
           "Quotation and Claim, JSON-LD"),
    Format("gexf", ("relations",), lambda _, rows: [to_gexf(rows)], "who deals with whom, for Gephi"),
    Format("graphml", ("relations",), lambda _, rows: [to_graphml(rows)],
           "who deals with whom, for Cytoscape and others"),
    Format("ics", ("diary",), lambda _, rows: [to_calendar(rows)], "iCalendar"),
    Format("atom", ("disputes", "statements"), lambda _, rows: [to_feed(rows)], "an Atom feed"),
    Format("csl", ("reports",), lambda _, rows: to_csl(rows), "citations, CSL-JSON"),
    Format("bibtex", ("reports",), lambda _, rows: to_bibtex(rows), "citations, BibTeX"),
    Format("ris", ("reports",), lambda _, rows: to_ris(rows), "citations, RIS"))}
