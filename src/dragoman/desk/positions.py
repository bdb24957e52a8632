"""Positions: where a party stands on an issue, and how that moved, by the words and acts that show it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Select, func, or_, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.counting import counter
from dragoman.desk.events import EventRow, event_rows, selected_events
from dragoman.desk.filters import Span, named_issue
from dragoman.desk.pages import paged, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow, selected_statements, statement_rows

Change = Literal["first", "holds", "shifts"]
_issue, _position, _event = schema.issue.c, schema.position.c, schema.event.c
# that two have met takes no stand, whatever they spoke of; to mediate, and to offer, plan or deny talks, may
_STAND = or_(_event.type != "CONSULT", _event.cameo == "045", _event.status.not_in(("happened", "ongoing")))


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A statement or act of a party on an issue; `change` compares its stance with the last one before it."""

    day: str
    when: str | None
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
    title: str | None
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
            held = _held(connection, code, names, span)
            if names:
                yield from _moved(_rows(connection, code, held))
                return
            listed = dict(held)
            rows = [*_rows(connection, code, listed.items()), *_views(connection, code, listed, span)]
        yield from _moved(sorted(rows, key=attrgetter("issue", "day", "report", "key")))

    def count(connection: Connection) -> int:
        names = _names(archive, issue)
        held = _on(code, names, span)
        shown = _counted(connection, held.where(func.substr(_issue.record, 1, 1) == "s")) + _counted(
            connection, held.join(schema.event, _event.key == _issue.record).where(_event.leading, _STAND))
        return shown if names else shown + _counted(connection, _viewed(code, span).where(
            _position.statement.not_in(_on(code, names, span))))

    return Rows(PositionRow, ask, counter(archive, ("positions", code, issue, span), count))


class _Held(NamedTuple):
    """The issue that a record is on, its stance there, and its day."""

    issue: str
    stance: str | None
    day: str


def _names(archive: Archive, issue: str | None) -> tuple[str, ...] | None:
    if issue is None:
        return None
    name = named_issue(archive, issue)
    return (name, *archive.issues.beside.get(name, ()))


def _held(connection: Connection, code: str, names: tuple[str, ...] | None,
          span: Span) -> Iterator[tuple[str, _Held]]:
    """Give what each record of a party is on, by day: the issue it has a stance on, else the first named."""
    asked = _on(code, names, span).add_columns(_issue.name, _issue.stance, _issue.day)
    rows = (row for page in pages(connection, asked.order_by(_issue.day, _issue.record)) for row in page)
    for record, several in groupby(rows, key=itemgetter("record")):
        held = (_Held(row["name"], row["stance"], row["day"]) for row in several)
        yield record, min(held, key=lambda each: (each.stance is None, names.index(each.issue) if names else 0,
                                                  each.issue))


def _on(code: str, names: tuple[str, ...] | None, span: Span) -> Select[Any]:
    """Ask for the records of a party on some issues; of all issues for those with a stance, since it speaks of all."""
    asked = select(_issue.record).where(_issue.code == code, *span.holds(_issue.day))
    return asked.where(_issue.stance.is_not(None) if names is None else _issue.name.in_(names))


def _counted(connection: Connection, records: Select[Any]) -> int:
    return connection.execute(select(func.count()).select_from(records.distinct().subquery())).scalar_one()


def _rows(connection: Connection, code: str, held: Iterable[tuple[str, _Held]]) -> Iterator[PositionRow]:
    """Give what the party said, did, is said to have done or denied doing, some at a time."""
    for page in paged(held):
        on = dict(page)
        said = selected_statements().where(schema.statement.c.key.in_(on))
        done = selected_events().where(_event.key.in_(on), _event.leading, _STAND)
        rows = [*(_said(code, row, on[row.key]) for row in statement_rows(connection, said)),
                *(_done(code, row, on[row.key]) for row in event_rows(connection, done))]
        yield from sorted(rows, key=attrgetter("day", "report", "key"))


def _views(connection: Connection, code: str, but: Container[str], span: Span) -> Iterator[PositionRow]:
    """Give the standing views that reports tell of, by their own words for the issue."""
    asked = _viewed(code, span).add_columns(_position.issue, _position.stance, _position.day)
    views = {key: _Held(*told) for key, *told in connection.execute(asked) if key not in but}
    return _rows(connection, code, sorted(views.items(), key=lambda each: (each[1].day, each[0])))


def _viewed(code: str, span: Span) -> Select[Any]:
    return select(_position.statement).where(_position.actor == code, _position.statement.is_not(None),
                                             *span.holds(_position.day))


def _said(code: str, row: StatementRow, held: _Held) -> PositionRow:
    return PositionRow(row.day, row.when, code, held.issue, held.stance, None, "statement", row.key, row.speaker,
                       row.act, None, row.text, row.report, row.outlet, row.published, row.title, row.spans)


def _done(code: str, row: EventRow, held: _Held) -> PositionRow:
    return PositionRow(row.day, row.when, code, held.issue, None, None, "event", row.key,
                       ", ".join(row.according_to), row.type, row.status, row.text, row.report, row.outlet,
                       row.published, row.title, [row.span])


def _moved(rows: Iterable[PositionRow]) -> Iterator[PositionRow]:
    """Tell for each stance whether it is the first on its issue, holds or shifts."""
    last: dict[str, str] = {}
    for row in rows:
        change: Change | None = None
        if row.stance:
            before = last.get(row.issue)
            change = "first" if before is None else "holds" if before == row.stance else "shifts"
            last[row.issue] = row.stance
        yield replace(row, change=change)
