"""One dispute: every quotation behind it, by the side that it takes and the source that it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Connection, Select, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import sources
from dragoman.desk.events import EventRow, event_rows, selected_events
from dragoman.desk.pages import gathered
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow, selected_statements, statement_rows
from dragoman.errors import NotFound

Side = Literal["asserted", "denied", "silent", "told"]
_claim, _side, _statement, _event, _report = (
    table.c for table in (schema.claim, schema.claim_side, schema.statement, schema.event, schema.report))
_SIDES: dict[str, Side] = {"claimed": "asserted", "denied": "denied", "happened": "told", "ongoing": "told"}


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Words that assert or deny a claim, tell of a silence about it, or tell themselves that it is so (`told`).

    `source` numbers the independent sources: what copies one text, or credits one agency, is of one source.
    """

    side: Side
    party: str | None
    kind: Literal["statement", "event", "claim"]
    key: str
    speaker: str | None
    cue: str | None  # the word that attributes, as "denied"
    text: str
    day: str
    when: str | None
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    spans: list[list[int]]
    source: int = 0


def dispute(archive: Archive, key: str) -> Rows[EvidenceRow]:
    """Give the words behind a dispute in the order of days; `key` is its own, or that of a claim in it.

    Raises NotFound.
    """
    def ask() -> Iterator[EvidenceRow]:
        with archive.asking() as connection:
            claims = _claims(connection, key)
            rows = [*_said(connection, claims), *_told(connection, claims)]
            rows += _unsaid(connection, claims, rows)
            yield from _numbered(connection, sorted(rows, key=lambda row: (row.day, row.report, row.spans, row.key)))

    return Rows(EvidenceRow, ask)


def dispute_of(archive: Archive, key: str) -> str:
    """Give the key of the dispute that a claim is part of, or that is itself one; raises NotFound."""
    with archive.asking() as connection:
        claim = _claims(connection, key)[0]
        return str(connection.execute(select(_claim.cluster).where(_claim.key == claim)).scalar_one())


def _claims(connection: Connection, key: str) -> Sequence[str]:
    # asked first: of two conditions either of which may hold, a database looks through all
    own = connection.execute(select(_claim.cluster).where(_claim.key == key)).scalar()
    found = connection.execute(select(_claim.key).where(_claim.cluster == (own or key)).order_by(
        _claim.day, _claim.key)).scalars().all()
    if not found:
        raise NotFound("The archive holds no such dispute.", key, "List them: dragoman disputes")
    return found


def _taken(connection: Connection, claims: Sequence[str]) -> dict[str, dict[str, Side]]:
    """Give for each claim the side that each party takes."""
    found: dict[str, dict[str, Side]] = {}
    asked = select(_side.claim, _side.party, _side.side).where(_side.claim.in_(claims))
    for claim, party, side in connection.execute(asked):
        found.setdefault(claim, {})[party] = side
    return found


def _said(connection: Connection, claims: Sequence[str]) -> Iterator[EvidenceRow]:
    """Give the statements by which claims are made or denied."""
    said, taken = schema.claim_statement.c, _taken(connection, claims)
    of = gathered(connection, said.statement, said.claim, _keys(connection, select(said.statement).where(
        said.claim.in_(claims))))
    asked = selected_statements().where(_statement.key.in_(of))
    for row in statement_rows(connection, asked.order_by(_statement.day, _statement.key)):
        sides = {party: side for claim in of[row.key] for party, side in taken.get(claim, {}).items()}
        yield EvidenceRow(_side_of(row, sides), row.for_ or row.speaker, "statement", row.key, row.speaker, row.cue,
                          row.text, row.day, row.when, row.report, row.outlet, row.published, row.title, row.spans)


def _side_of(row: StatementRow, sides: dict[str, Side]) -> Side:
    own = next((sides[party] for party in (row.for_, row.speaker) if party in sides), None)
    return own if own and own != "silent" else "denied" if row.act in ("deny", "reject") else "asserted"


def _told(connection: Connection, claims: Sequence[str]) -> Iterator[EvidenceRow]:
    """Give what reports without such a claim tell of the same happenings."""
    of = schema.claim_event.c
    own = select(_claim.report).where(_claim.key.in_(claims))
    happenings = select(_event.cluster).join(schema.claim_event, of.event == _event.key).where(of.claim.in_(claims))
    asked = selected_events().where(_event.cluster.in_(happenings), _event.report.not_in(own),
                                    _event.status.in_(_SIDES)).order_by(_event.day, _event.key)
    return map(_of_event, event_rows(connection, asked))


def _of_event(row: EventRow) -> EvidenceRow:
    speaker = ", ".join(name for name in row.according_to if name != "narrator") or None
    return EvidenceRow(_SIDES[row.status], speaker, "event", row.key, speaker, row.status_cue, row.text, row.day,
                       row.when, row.report, row.outlet, row.published, row.title, [row.span])


def _unsaid(connection: Connection, claims: Sequence[str], rows: Sequence[EvidenceRow]) -> list[EvidenceRow]:
    """Give the sentences that tell of a side none of whose words are listed, as of one that keeps silent."""
    listed = {(row.report, row.side, party) for row in rows for party in (row.party, row.speaker)}
    asked = select(_claim.key, _side.side, _side.party, _claim.told, _claim.day, _claim.report, _report.outlet,
                   _report.published, _report.title, _claim.span).join(
        schema.claim_side, _side.claim == _claim.key).join(schema.report, _report.id == _claim.report)
    found = connection.execute(asked.where(_claim.key.in_(claims)).order_by(_claim.key, _side.side, _side.party))
    return [EvidenceRow(row.side, row.party, "claim", row.key, None, None, row.told, row.day, None, row.report,
                        row.outlet, row.published, row.title, [row.span])
            for row in found if (row.report, row.side, row.party) not in listed]


def _numbered(connection: Connection, rows: Sequence[EvidenceRow]) -> Iterator[EvidenceRow]:
    groups = sources(connection, [row.report for row in rows]).groups
    number = {report: place for place, group in enumerate(groups, 1) for report in group}
    return (replace(row, source=number.get(row.report, 0)) for row in rows)


def _keys(connection: Connection, asked: Select[Any]) -> list[str]:
    return list(dict.fromkeys(connection.execute(asked).scalars()))
