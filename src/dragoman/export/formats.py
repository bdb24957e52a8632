"""The formats that answers can be exported in: what each takes, and what writes it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from dragoman.archive.archive import Archive
from dragoman.desk.rows import Rows

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


def _csv(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.tables import csv_chunks

    return (chunk.encode() for chunk in csv_chunks(rows.dicts(), rows.columns))


def _excel_csv(archive: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    yield b"\xef\xbb\xbf"  # by which Excel knows UTF-8
    yield from _csv(archive, rows)


def _jsonl(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.tables import line_chunks

    return (chunk.encode() for chunk in line_chunks(rows.dicts()))


def _plover(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.plover import to_plover

    return to_plover(rows)


def _gdelt(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.gdelt import to_gdelt

    return to_gdelt(rows)


def _annotations(archive: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.annotations import to_annotations

    return to_annotations(archive, rows)


def _schema_org(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.desk.statements import StatementRow
    from dragoman.export.schema_org import to_claims, to_quotations

    return to_quotations(rows) if rows.kind is StatementRow else to_claims(rows)


def _gexf(_: Archive, rows: Rows[Any]) -> list[bytes]:
    from dragoman.export.networks import to_gexf

    return [to_gexf(rows)]


def _graphml(_: Archive, rows: Rows[Any]) -> list[bytes]:
    from dragoman.export.networks import to_graphml

    return [to_graphml(rows)]


def _calendar(_: Archive, rows: Rows[Any]) -> list[bytes]:
    from dragoman.export.calendar import to_calendar

    return [to_calendar(rows)]


def _atom(_: Archive, rows: Rows[Any]) -> list[bytes]:
    from dragoman.desk.statements import StatementRow
    from dragoman.export.atom import disputes_feed, statements_feed

    return [statements_feed(rows) if rows.kind is StatementRow else disputes_feed(rows)]


def _csl(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.citations import to_csl

    return to_csl(rows)


def _bibtex(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.citations import to_bibtex

    return to_bibtex(rows)


def _ris(_: Archive, rows: Rows[Any]) -> Iterator[bytes]:
    from dragoman.export.citations import to_ris

    return to_ris(rows)


FORMATS: dict[str, Format] = {each.name: each for each in (
    Format("csv", _ALL, _csv, "a table, comma-separated, UTF-8"),
    Format("excel-csv", _ALL, _excel_csv, "the same with the mark by which Excel knows UTF-8"),
    Format("jsonl", _ALL, _jsonl, "one JSON object a line"),
    Format("plover", ("events",), _plover, "PLOVER 2.0 JSON lines"),
    Format("gdelt", ("events",), _gdelt, "CAMEO rows in the manner of GDELT, tab-separated"),
    Format("annotations", ("statements", "events"), _annotations, "W3C Web Annotations, JSON-LD"),
    Format("schema.org", ("statements", "disputes"), _schema_org, "Quotation and Claim, JSON-LD"),
    Format("gexf", ("relations",), _gexf, "who deals with whom, for Gephi"),
    Format("graphml", ("relations",), _graphml, "who deals with whom, for Cytoscape and others"),
    Format("ics", ("diary",), _calendar, "iCalendar"),
    Format("atom", ("disputes", "statements"), _atom, "an Atom feed"),
    Format("csl", ("reports",), _csl, "citations, CSL-JSON"),
    Format("bibtex", ("reports",), _bibtex, "citations, BibTeX"),
    Format("ris", ("reports",), _ris, "citations, RIS"))}
