"""Timeline: what two parties did and said to one another, in the order of days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice, permutations
from typing import Literal

from sqlalchemy import Connection, and_

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.counting import count_in, counter
from dragoman.desk.events import EventRow, chosen, event_rows
from dragoman.desk.filters import Condition, Span, in_order
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow, selected_statements, statement_rows

_statement, _about = schema.statement.c, schema.about.c


@dataclass(frozen=True, slots=True)
class Moment:
    """A happening, by its best telling, or a statement of one party about the other."""

    day: str
    when: str | None
    kind: Literal["event", "statement"]
    key: str
    who: list[str]
    whom: list[str]
    what: str  # the event's type, or the statement's act
    status: str | None
    according_to: list[str]
    text: str
    place: str | None
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    spans: list[list[int]]
    reports: int  # that tell of it
    independent: int  # of those, without copies of one another


def timeline(archive: Archive, dyad: str, *, since: str | None = None, until: str | None = None,
             said: bool = True, newest: bool = False, limit: int | None = None) -> Rows[Moment]:
    """Give what happened between two parties, and with `said` what they said of one another; dates are EDTF.

    Raises NotFound where the two are not known, and DateError.
    """
    span, pair = Span.of(since, until), parties().pair(dyad)

    def ask() -> Iterator[Moment]:
        with archive.asking() as connection:
            done = _done(connection, pair, span, newest, limit)
            words = _said(connection, pair, span, newest, limit) if said else ()
            yield from islice(merge(done, words, key=lambda moment: moment.day, reverse=newest), limit)

    def count(connection: Connection) -> int:
        among = chosen(pair)
        done = among.counted(connection, [among.leading, *span.holds(among.day)])
        sides = _sides(pair) if said else []
        return done + sum(count_in(connection, schema.about, [side, *span.holds(_about.day)]) for side in sides)

    return Rows(Moment, ask, counter(archive, ("timeline", pair, span, said), count, limit))


def _done(connection: Connection, pair: tuple[str, str], span: Span, newest: bool,
          limit: int | None) -> Iterator[Moment]:
    among = chosen(pair)
    asked = among.asked.where(among.leading, *span.holds(among.day))
    return map(_of_event, event_rows(connection, in_order(asked, schema.event, newest, limit, among.day)))


def _said(connection: Connection, pair: tuple[str, str], span: Span, newest: bool,
          limit: int | None) -> Iterator[Moment]:
    asked = selected_statements().join(schema.about, _about.statement == _statement.key).where(*span.holds(_about.day))
    rows = (statement_rows(connection, in_order(asked.where(side), schema.statement, newest, limit, _about.day))
            for side in _sides(pair))
    return map(_of_statement, merge(*rows, key=_in_order(newest)))


def _in_order(newest: bool) -> Callable[[StatementRow], tuple[int, str]]:
    """Order statements as they come from the archive: by day, within a day by report."""
    way = -1 if newest else 1
    return lambda row: (way * int(row.day.replace("-", "") or 0), row.report)


def _sides(pair: tuple[str, str]) -> list[Condition]:
    """Ask for what either says of the other."""
    return [and_(_about.code == about, _about.by == by) for by, about in permutations(pair)]


def _of_event(row: EventRow) -> Moment:
    return Moment(row.day, row.when, "event", row.key, row.sources, row.targets, row.type, row.status,
                  row.according_to, row.text, row.place, row.report, row.outlet, row.published, row.title,
                  [row.span], row.reports, row.independent)


def _of_statement(row: StatementRow) -> Moment:
    return Moment(row.day, row.when, "statement", row.key, [row.for_ or ""], row.about, row.act, None,
                  [row.speaker] if row.speaker else [], row.text, row.venue, row.report, row.outlet, row.published,
                  row.title, row.spans, row.reports, row.independent)
