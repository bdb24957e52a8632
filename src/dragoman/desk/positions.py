"""Positions: where a party stands on an issue, and how that moved, by the words and acts that show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.events import event_rows, selected_events
from dragoman.desk.filters import Span, in_order, named_issue
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import selected_statements, statement_rows

Change = Literal["first", "holds", "shifts"]
_issue, _position = schema.issue.c, schema.position.c


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A statement or act of a party on an issue; `change` compares its stance with the last one before it."""

    day: str
    party: str
    issue: str
    stance: str | None
    change: Change | None
    kind: Literal["statement", "event"]
    key: str
    speaker: str | None  # or, of an act, on whose word it stands
    what: str  # the statement's act, or the event's type
    status: str | None
    text: str
    report: str
    outlet: str | None
    published: str | None
    spans: list[list[int]]


def positions(archive: Archive, who: str, *, issue: str | None = None, since: str | None = None,
              until: str | None = None) -> Rows[PositionRow]:
    """Give what a party said and did on an issue and those that answer it, or on each issue it has a stance on.

    Rows come in the order of days, without `issue` by issue first. Raises NotFound and DateError.
    """
    code, span = parties().must(who), Span.of(since, until)

    def ask() -> Iterator[PositionRow]:
        names = _names(archive, issue)
        with archive.asking() as connection:
            stances = _stances(connection, code, names, span)
            if names is None:  # a party speaks of everything; what it takes a stand on is told
                stances = {key: found for key, found in stances.items() if found[1]}
            rows = [*_said(connection, code, stances, span), *_done(connection, code, stances if names else {}, span)]
            if names is None:
                rows += [row for row in _held(connection, code, span) if row.key not in stances]
        order = attrgetter("day", "report", "key") if names else attrgetter("issue", "day", "report", "key")
        yield from _moved(sorted(rows, key=order))

    return Rows(PositionRow, ask)


def _names(archive: Archive, issue: str | None) -> tuple[str, ...] | None:
    if issue is None:
        return None
    name = named_issue(archive, issue)
    return (name, *archive.issues.beside.get(name, ()))


def _stances(connection: Connection, code: str, names: tuple[str, ...] | None,
             span: Span) -> dict[str, tuple[str, str | None]]:
    """Give the issue and stance of each record of a party: the issue it has a stance on, else the first named."""
    asked = select(_issue.record, _issue.name, _issue.stance).where(_issue.code == code, *span.holds(_issue.day))
    if names is not None:
        asked = asked.where(_issue.name.in_(names))
    found: dict[str, tuple[str, str | None]] = {}
    for record, name, stance in connection.execute(asked.order_by(_issue.record, _issue.name)):
        rank = (stance is None, names.index(name) if names else 0)
        known = found.get(record)
        if known is None or rank < (known[1] is None, names.index(known[0]) if names else 0):
            found[record] = (name, stance)
    return found


def _said(connection: Connection, code: str, stances: dict[str, tuple[str, str | None]],
          span: Span) -> Iterator[PositionRow]:
    own = select(_issue.record).where(_issue.code == code, *span.holds(_issue.day))
    asked = selected_statements().where(schema.statement.c.key.in_(own))
    for row in statement_rows(connection, in_order(asked, schema.statement, False, None)):
        if row.key in stances:
            name, stance = stances[row.key]
            yield PositionRow(row.day, code, name, stance, None, "statement", row.key, row.speaker, row.act, None,
                              row.text, row.report, row.outlet, row.published, row.spans)


def _done(connection: Connection, code: str, stances: dict[str, tuple[str, str | None]],
          span: Span) -> Iterator[PositionRow]:
    """Give what the party did, is said to have done or denied doing on the issue."""
    own = select(_issue.record).where(_issue.code == code, *span.holds(_issue.day))
    asked = selected_events().where(schema.event.c.key.in_(own), schema.event.c.leading)
    for row in event_rows(connection, in_order(asked, schema.event, False, None)) if stances else ():
        if row.key in stances:
            yield PositionRow(row.day, code, stances[row.key][0], None, None, "event", row.key,
                              ", ".join(row.according_to), row.type, row.status, row.text, row.report, row.outlet,
                              row.published, [row.span])


def _held(connection: Connection, code: str, span: Span) -> Iterator[PositionRow]:
    """Give the standing views that reports tell of, by their own words for the issue."""
    statement = schema.statement.c
    views = select(_position.statement, _position.issue, _position.stance).where(
        _position.actor == code, *span.holds(_position.day))
    held = {key: (issue, stance) for key, issue, stance in connection.execute(views)}
    asked = selected_statements().where(statement.key.in_(views.with_only_columns(_position.statement)))
    for row in statement_rows(connection, in_order(asked, schema.statement, False, None)):
        issue, stance = held[row.key]
        yield PositionRow(row.day, code, issue, stance, None, "statement", row.key, row.speaker, row.act, None,
                          row.text, row.report, row.outlet, row.published, row.spans)


def _moved(rows: list[PositionRow]) -> Iterator[PositionRow]:
    """Tell for each stance whether it is the first on its issue, holds or shifts."""
    last: dict[str, str] = {}
    for row in rows:
        change: Change | None = None
        if row.stance:
            before = last.get(row.issue)
            change = "first" if before is None else "holds" if before == row.stance else "shifts"
            last[row.issue] = row.stance
        yield PositionRow(row.day, row.party, row.issue, row.stance, change, row.kind, row.key, row.speaker, row.what,
                          row.status, row.text, row.report, row.outlet, row.published, row.spans)
