"""Echoes: what other reports tell of the records of one: the same words or happening, a dispute, what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, Table, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.outcomes import outcomes
from dragoman.archive.sources import told_by
from dragoman.desk.pages import mapped
from dragoman.desk.rows import Rows

_event, _statement, _claim = schema.event.c, schema.statement.c, schema.claim.c


@dataclass(frozen=True, slots=True)
class EchoRow:
    """How many reports tell of a record, from how many sources; the dispute that it is part of, what became of it."""

    key: str
    kind: str
    reports: int
    independent: int
    dispute: str | None  # the key of the dispute
    outcome: str | None  # of a plan: held, moved or cancelled
    became: str | None  # the key of the event that tells it


def echoes(archive: Archive, report: str) -> Rows[EchoRow]:
    """Give the echoes of a report's statements, events and claims."""
    def ask() -> Iterator[EchoRow]:
        with archive.asking() as connection:
            disputes = _disputes(connection, report)
            yield from _of(connection, "statement", schema.statement, report, disputes)
            yield from _of(connection, "event", schema.event, report, disputes)
            yield from _of(connection, "claim", schema.claim, report, disputes)

    return Rows(EchoRow, ask)


def _of(connection: Connection, kind: str, table: Table, report: str, disputes: dict[str, str]) -> Iterator[EchoRow]:
    own = connection.execute(select(table.c.key, table.c.cluster).where(table.c.report == report)).all()
    told = told_by(connection, table, [row.cluster for row in own])
    became = outcomes(connection, _planned(connection, report, own)) if kind == "event" else {}
    for row in own:
        outcome = became.get(row.cluster)
        yield EchoRow(row.key, kind, *told[row.cluster], disputes.get(row.key) if kind != "claim" else row.cluster,
                      outcome and outcome.outcome, outcome and outcome.became)


def _planned(connection: Connection, report: str, own: Sequence[Row[str, str]]) -> list[str]:
    asked = select(_event.key).where(_event.report == report, _event.status == "planned")
    planned = set(connection.execute(asked).scalars())
    return [row.cluster for row in own if row.key in planned]


def _disputes(connection: Connection, report: str) -> dict[str, str]:
    """Give the dispute that each event and statement of a report is part of."""
    found: dict[str, str] = {}
    for table, column in ((schema.claim_event, schema.claim_event.c.event),
                          (schema.claim_statement, schema.claim_statement.c.statement)):
        asked = select(column, _claim.cluster).join(schema.claim, _claim.key == table.c.claim)
        found |= mapped(connection, asked.where(_claim.report == report))
    return found
