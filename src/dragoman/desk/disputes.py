"""Disputes: what one side asserts and another denies, who keeps silent, and whether it has been settled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Connection, RowMapping, Select, func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.filters import Span, with_words
from dragoman.desk.pages import gathered, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError

State = Literal["open", "settled", "silent"]
_claim, _side, _event, _word = schema.claim.c, schema.claim_side.c, schema.event.c, schema.word.c


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute over one claim, however many reports carry it; the claims and events behind it by their keys.

    It is settled when a later report tells itself that what was denied has happened; `silent` are those whose silence
    a report tells.
    """

    key: str
    claim: str
    state: Literal["open", "settled"]
    asserted_by: list[str]
    denied_by: list[str]
    silent: list[str]
    since: str
    last: str
    claims: list[str]
    events: list[str]
    reports: int
    independent: int


def disputes(archive: Archive, who: str | None = None, *, state: State | None = None, since: str | None = None,
             until: str | None = None, words: str | None = None, newest: bool = False,
             limit: int | None = None) -> Rows[DisputeRow]:
    """Give disputes in the order of the day they were first told; `who` is one party to them, or two as RUS-PAK.

    Raises NotFound, DateError, and DragomanError for a state that is none.
    """
    if state is not None and state not in get_args(State):
        raise DragomanError(f"A dispute has no such state: {state}", "", f"It is one of {', '.join(get_args(State))}.")
    span = Span.of(since, until)
    codes = parties().codes(who) if who else ()

    def ask() -> Iterator[DisputeRow]:
        given = 0
        with archive.asking() as connection:
            for page in pages(connection, _asked(connection, codes, span, words, newest)):
                for row in _rows(connection, [each["cluster"] for each in page]):
                    if _wanted(row, state) and (limit is None or given < limit):
                        given += 1
                        yield row
                if limit is not None and given >= limit:
                    return

    return Rows(DisputeRow, ask)


def _asked(connection: Connection, codes: Sequence[str], span: Span, words: str | None, newest: bool) -> Select[Any]:
    first = func.min(_claim.day)
    asked = select(_claim.cluster, first.label("first")).where(*span.holds(_claim.day))
    for code in codes:
        sides = select(_side.claim).where(_side.party == code)
        asked = asked.where(_claim.cluster.in_(select(_claim.cluster).where(_claim.key.in_(sides))))
    if words:
        asked = asked.where(with_words(connection, words, "claim", _claim.key))
    return asked.group_by(_claim.cluster).order_by(first.desc() if newest else first, _claim.cluster)


def _wanted(row: DisputeRow, state: State | None) -> bool:
    return state is None or (bool(row.silent) if state == "silent" else row.state == state)


def _rows(connection: Connection, clusters: Sequence[str]) -> Iterator[DisputeRow]:
    asked = select(schema.claim).where(_claim.cluster.in_(clusters)).order_by(_claim.day, _claim.key)
    by_cluster: dict[str, list[RowMapping]] = {cluster: [] for cluster in clusters}
    for row in connection.execute(asked).mappings():
        by_cluster[row["cluster"]].append(row)
    told = told_by(connection, schema.claim, clusters)
    for cluster, claims in by_cluster.items():
        keys = [row["key"] for row in claims]
        events = _events(connection, keys)
        sides = _sides(connection, keys, events)
        yield DisputeRow(
            cluster, claims[0]["text"], "settled" if _settled(events) else "open", *sides, claims[0]["day"],
            claims[-1]["day"], keys, [row["key"] for row in events], *told[cluster])


def _events(connection: Connection, claims: Sequence[str]) -> Sequence[RowMapping]:
    """Give every telling of what the claims are about, in whatever report."""
    row = schema.claim_event.c
    own = select(_event.cluster).join(schema.claim_event, row.event == _event.key).where(row.claim.in_(claims))
    asked = select(schema.event).where(_event.cluster.in_(own)).order_by(_event.day, _event.key)
    return connection.execute(asked).mappings().all()


def _sides(connection: Connection, claims: Sequence[str],
           events: Sequence[RowMapping]) -> tuple[list[str], list[str], list[str]]:
    found: dict[str, dict[str, None]] = {"asserted": {}, "denied": {}, "silent": {}}
    asked = select(_side.side, _side.party).where(_side.claim.in_(claims)).order_by(_side.claim, _side.party)
    for side, party in connection.execute(asked):
        found[side][party] = None
    codes = gathered(connection, _word.event, _word.code, [row["key"] for row in events])
    for row in events:
        if row["status"] == "claimed":
            found["asserted"].update(dict.fromkeys(code for code in codes.get(row["key"], ()) if code))
    asserted = [party for party in found["asserted"] if party not in found["denied"]]
    return asserted, list(found["denied"]), [party for party in found["silent"] if party not in found["denied"]]


def _settled(events: Sequence[RowMapping]) -> bool:
    """Tell whether a report that came after the last denial tells itself that it happened."""
    denied = max((row["day"] for row in events if row["status"] == "denied"), default="")
    return bool(denied) and any(row["status"] == "happened" and row["day"] > denied for row in events)
