"""Encounters: meetings, visits, talks and calls between parties, each once however many reports tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.counting import counter
from dragoman.desk.events import Chosen, EventRow, chosen, event_rows
from dragoman.desk.filters import Condition, Span, in_order
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_SPARE = 4  # times as many rows as are wanted, since some are of one party alone
_KINDS = {"041": "call", "042": "visit", "043": "visit", "044": "meeting", "045": "mediation", "046": "talks"}
_DONE = ("happened", "ongoing")


@dataclass(frozen=True, slots=True)
class EncounterRow:
    """An encounter by its best telling: `kind` is visit, meeting, talks, call or mediation."""

    key: str
    day: str
    when: str | None
    kind: str
    parties: list[str]
    people: list[str]
    place: str | None
    country: str | None
    text: str
    according_to: list[str]
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    span: list[int]
    happening: str
    reports: int
    independent: int


def encounters(archive: Archive, who: str | None = None, *, since: str | None = None, until: str | None = None,
               newest: bool = False, limit: int | None = None) -> Rows[EncounterRow]:
    """Give who met whom, for one party or two (RUS-PAK), in the order of days; dates are EDTF.

    An encounter is of two parties that the lexicon knows: what a text tells of one and an unnamed other is an event.
    Raises NotFound where a party is not known, and DateError.
    """
    span = Span.of(since, until)
    codes = parties().codes(who) if who else ()

    def ask() -> Iterator[EncounterRow]:
        with archive.asking() as connection:
            rows = event_rows(connection, _asked(codes, span, newest, None if limit is None else limit * _SPARE))
            yield from islice((_row(row) for row in rows if _is_mutual(row)), limit)

    def count(connection: Connection) -> int:
        among = chosen(codes)
        return among.counted(connection, _conditions(among, span))

    # of two parties that are known every encounter is mutual; else each is looked at
    counted = counter(archive, ("encounters", codes, span), count, limit) if len(codes) > 1 else None
    return Rows(EncounterRow, ask, counted)


def _is_mutual(row: EventRow) -> bool:
    known = {party for party in (*row.sources, *row.targets) if party in parties().shown}
    return len(known) > 1


def _row(row: EventRow) -> EncounterRow:
    return EncounterRow(
        row.key, row.day, row.when, _KINDS.get(row.cameo or "", "meeting"), sorted({*row.sources, *row.targets}),
        row.people, row.place, row.country, row.text, row.according_to, row.report, row.outlet, row.published,
        row.title, row.span, row.happening, row.reports, row.independent)


def _asked(codes: tuple[str, ...], span: Span, newest: bool, limit: int | None) -> Select[Any]:
    among = chosen(codes)
    return in_order(among.asked.where(*_conditions(among, span)), schema.event, newest, limit, among.day)


def _conditions(among: Chosen, span: Span) -> list[Condition]:
    return [among.type == "CONSULT", among.leading, among.status.in_(_DONE), *span.holds(among.day)]
