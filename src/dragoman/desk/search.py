"""Search over the texts of reports, statements and events, the newest first, each with its words in their place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, Select, func, literal, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.query import Query, parsed
from dragoman.desk.counting import count_passages, counter, first_found
from dragoman.desk.filters import Span
from dragoman.desk.pages import FIRST, pages
from dragoman.desk.rows import Rows
from dragoman.desk.snippets import Snippet, snippet

Kind = Literal["report", "statement", "event", "claim"]
_passage, _report = schema.passage.c, schema.report.c
_TABLES = {"statement": schema.statement, "event": schema.event, "claim": schema.claim}


@dataclass(frozen=True, slots=True)
class Found:
    """A record in whose words the search was found; `hits` are code points of `snippet`, `start` its place."""

    kind: str
    key: str
    day: str
    snippet: str
    hits: list[list[int]]
    start: int | None  # where the snippet begins, in code points of the report's text; in the title where negative
    report: str
    outlet: str | None
    published: str | None
    title: str | None


def search(archive: Archive, query: str, *, kind: Kind | None = None, since: str | None = None,
           until: str | None = None, outlet: str | None = None, limit: int | None = None) -> Rows[Found]:
    """Find words in reports, or in one kind of record; how to write a query, see archive/query.

    Raises DragomanError where there is no word to find by, DateError.
    """
    wanted, span = parsed(query), Span.of(since, until)

    def ask() -> Iterator[Found]:
        with archive.asking() as connection:
            asked = _asked(archive, connection, wanted, kind or "report", span)
            if outlet:
                asked = asked.where(_report.outlet == outlet)
            for page in pages(connection, asked.limit(limit)):
                yield from _found(connection, page, wanted)

    def count(connection: Connection) -> int:
        if not outlet:
            return count_passages(archive, connection, wanted, kind or "report", span)
        found = _asked(archive, connection, wanted, kind or "report", span).where(_report.outlet == outlet)
        return connection.execute(select(func.count()).select_from(found.order_by(None).subquery())).scalar_one()

    return Rows(Found, ask, counter(archive, ("search", query, kind, span, outlet), count, limit))


def _asked(archive: Archive, connection: Connection, wanted: Query, kind: Kind, span: Span) -> Select[Any]:
    ids = first_found(archive, connection, wanted, kind, span, FIRST).subquery()
    asked = select(_passage.kind, _passage.record, _report.id, _report.outlet, _report.published, _report.title,
                   _report.day).select_from(ids).join(schema.passage, _passage.id == ids.c.id).join(
        schema.report, _report.id == _passage.report)
    return asked.order_by(ids.c.id.desc())


def _found(connection: Connection, page: Sequence[RowMapping], wanted: Query) -> Iterator[Found]:
    texts = _texts(connection, page)
    for row in page:
        text, start, day = texts[row["record"]]
        cut: Snippet = snippet(text, wanted)
        yield Found(row["kind"], row["record"], day, cut.text, [list(hit) for hit in cut.hits], _moved(start, cut),
                    row["id"], row["outlet"], row["published"], row["title"])


def _texts(connection: Connection, page: Sequence[RowMapping]) -> dict[str, tuple[str, int | None, str]]:
    """Give for each record its text, where that begins in the report, and its day."""
    found: dict[str, tuple[str, int | None, str]] = {}
    for kind in {row["kind"] for row in page}:
        records = [row["record"] for row in page if row["kind"] == kind]
        if kind == "report":
            asked = select(_report.id, _report.text, _report.title, _report.day).where(_report.id.in_(records))
            for id, text, title, day in connection.execute(asked):
                head = f"{title}\n" if title else ""
                found[id] = (head + text, -len(head), day)
        else:
            row = _TABLES[kind].c
            start = row.start if "start" in row else literal(None)  # a claim is put in words of its own
            rows = connection.execute(select(row.key, row.text, start, row.day).where(row.key.in_(records)))
            found.update((key, (text, place, day)) for key, text, place, day in rows)
    return found


def _moved(start: int | None, cut: Snippet) -> int | None:
    return None if start is None else start + cut.start
