"""Counting: how many rows an answer has, without making them; remembered until the archive changes.

A page says how many rows its export gives each time that it is shown; a count over very many is made once.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from dragoman.archive import schema, words
from dragoman.archive.archive import Archive
from dragoman.archive.query import Query, parsed
from dragoman.desk.filters import Condition, Span
from dragoman.desk.kept import Kept

Links = Sequence[tuple[FromClause, Condition]]
_TABLES = {"report": schema.report, "statement": schema.statement, "event": schema.event, "claim": schema.claim}
_MOST = 10_000  # questions whose counts are remembered
_WALK = 8  # times the work of gathering one by its index that it takes to look whether it is one
_counts: Kept[dict[Hashable, int]] = Kept(lambda _: {})


def counter(archive: Archive, question: Hashable, count: Callable[[Connection], int],
            limit: int | None = None) -> Callable[[], int]:
    """Make what counts the rows of an answer, see `Rows`; a question is the answer's name and all it was asked for."""
    def counted() -> int:
        with archive.asking() as connection:
            found = _remembered(archive, question, lambda: count(connection))
        return found if limit is None else min(found, limit)

    return counted


def count_found(archive: Archive, connection: Connection, asked: str, kind: str, span: Span) -> int:
    """Count the records of a kind that a search finds; raises DragomanError where there is no word in it."""
    query = parsed(asked)
    records = _remembered(archive, ("records", kind), lambda: count_in(connection, _TABLES[kind], ()))
    if _held(archive, connection, kind) == records:
        return count_passages(archive, connection, query, kind, span)
    ids = words.found(connection, query, kind, span.since, span.until).subquery()  # long texts have several
    asked_for = select(func.count(schema.passage.c.record.distinct())).join(ids, ids.c.id == schema.passage.c.id)
    return connection.execute(asked_for).scalar_one()


def count_passages(archive: Archive, connection: Connection, query: Query, kind: str, span: Span) -> int:
    """Count the passages of a kind that a search finds."""
    return _remembered(archive, ("found", query, kind, span), lambda: words.count(
        connection, query, kind, span.since, span.until))


def first_found(archive: Archive, connection: Connection, query: Query, kind: str, span: Span,
                most: int) -> Select[int]:
    """Ask for the ids of what a search finds, of which no more are wanted than these, the newest or the oldest."""
    few = False
    if words.has_two_ways(connection, kind):
        count = count_passages(archive, connection, query, kind, span)
        few = count * count < _WALK * most * _held(archive, connection, kind)
    return words.first_found(connection, query, kind, span.since, span.until, few=few)


def _held(archive: Archive, connection: Connection, kind: str) -> int:
    return _remembered(archive, ("passages", kind), lambda: words.held(connection, kind))


def _remembered(archive: Archive, question: Hashable, count: Callable[[], int]) -> int:
    found = _counts.of(archive)
    if question not in found:
        if len(found) >= _MOST:
            found.clear()
        found[question] = count()
    return found[question]


def count_in(connection: Connection, table: FromClause, conditions: Sequence[Condition], links: Links = (),
             by: Sequence[ColumnElement[Any]] = ()) -> int:
    """Count the rows of a table of which all this holds, joined with no more tables than it asks of.

    `links` join each of the others, and come before those of the tables that they lead through. Rows that are the same
    `by` some columns count once.
    """
    asked: Select[Any] = (select(*by).distinct() if by else select(func.count())).select_from(table).where(*conditions)
    for other, link in links:
        if other is not table and other in asked.get_final_froms():
            asked = asked.where(link)
    found: int = connection.execute(select(func.count()).select_from(asked.subquery()) if by else asked).scalar_one()
    return found
