"""Arrivals: the reports of the archive, those added last first, and how much is told in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, exists, func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.query import parsed
from dragoman.archive.words import found
from dragoman.desk.counting import count_found, count_passages, counter
from dragoman.desk.filters import Condition, Span, every, with_words
from dragoman.desk.pages import mapped, pages
from dragoman.desk.rows import Rows

_report = schema.report.c
_MANY = 2000  # reports that are found
_BEGINS = 90  # code points of a text that stand for its title
_COUNTED = (schema.statement, schema.event, schema.claim)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report, when it was published and added (UTC), and the number of its records; `copies` carry the same text."""

    report: str
    title: str | None
    begins: str  # the first words of its text
    outlet: str | None
    published: str | None
    day: str
    place: str | None
    language: str | None
    url: str | None
    added: str
    statements: int
    events: int
    claims: int
    copies: int


def arrivals(archive: Archive, *, added: str | None = None, words: str | None = None, outlet: str | None = None,
             since: str | None = None, until: str | None = None, limit: int | None = None) -> Rows[ReportRow]:
    """Give reports, the last added first; `added` is a time in UTC as ISO writes it, after which they came.

    `since` and `until` are EDTF dates of publication. Raises DateError, and DragomanError for what cannot be searched.
    """
    span = Span.of(since, until)

    def chosen(connection: Connection) -> Select[Any]:
        return select(schema.report).where(*span.holds(_report.day), *every((
            _report.added > added if added else None, _report.outlet == outlet if outlet else None,
            _with_words(archive, connection, words, span) if words else None)))

    def ask() -> Iterator[ReportRow]:
        with archive.asking() as connection:
            asked = chosen(connection).with_only_columns(
                *(column for column in _report if column.name not in ("text", "reading")),
                func.substr(_report.text, 1, _BEGINS).label("begins"))
            for page in pages(connection, asked.order_by(_report.added.desc(), _report.id).limit(limit)):
                yield from _rows(connection, page)

    def count(connection: Connection) -> int:
        if words and not (added or outlet):
            return count_found(archive, connection, words, "report", span)
        return connection.execute(chosen(connection).with_only_columns(func.count()).select_from(
            schema.report)).scalar_one()

    return Rows(ReportRow, ask, counter(archive, ("arrivals", added, words, outlet, span), count, limit))


def _with_words(archive: Archive, connection: Connection, asked: str, span: Span) -> Condition:
    """Look for the reports that a search finds by their ids, or, where they are many, among all in their order."""
    query, passage = parsed(asked), schema.passage.c
    if count_passages(archive, connection, query, "report", span) <= _MANY:
        return with_words(connection, asked, "report", _report.id, span)
    if connection.dialect.name == "sqlite":  # whose index of words is slow to ask about one text
        return with_words(connection, asked, "report", _report.id.concat(""), span)
    ids = found(connection, query, "report", span.since, span.until).subquery().c
    return exists().where(passage.report == _report.id, passage.kind == "report", passage.id == ids.id)


def _rows(connection: Connection, page: Sequence[RowMapping]) -> Iterator[ReportRow]:
    ids, clusters = [row["id"] for row in page], {row["cluster"] for row in page}
    counts = [mapped(connection, select(table.c.report, func.count()).where(table.c.report.in_(ids)).group_by(
        table.c.report)) for table in _COUNTED]
    copies = mapped(connection, select(_report.cluster, func.count()).where(_report.cluster.in_(clusters)).group_by(
        _report.cluster))
    for row in page:
        statements, events, claims = (found.get(row["id"], 0) for found in counts)
        yield ReportRow(row["id"], row["title"], " ".join(row["begins"].split()), row["outlet"],
                        row["published"], row["day"], row["place"],
                        row["language"], row["url"], row["added"], statements, events, claims,
                        copies.get(row["cluster"], 1) - 1)
