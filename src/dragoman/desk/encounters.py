"""Encounters: meetings, visits, talks and calls between parties, each once however many reports tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, or_

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.events import between, event_rows, selected_events
from dragoman.desk.filters import Span, in_order
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_event = schema.event.c
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
    span: list[int]
    happening: str
    reports: int
    independent: int


def encounters(archive: Archive, who: str | None = None, *, since: str | None = None, until: str | None = None,
               newest: bool = False, limit: int | None = None) -> Rows[EncounterRow]:
    """Give who met whom, for one party or two (RUS-PAK), in the order of days; dates are EDTF.

    Raises NotFound where a party is not known, and DateError.
    """
    span = Span.of(since, until)
    codes = parties().codes(who) if who else ()

    def ask() -> Iterator[EncounterRow]:
        with archive.asking() as connection:
            asked = in_order(_asked(codes, span), schema.event, newest, limit)
            for row in event_rows(connection, asked):
                yield EncounterRow(
                    row.key, row.day, row.when, _KINDS.get(row.cameo or "", "meeting"),
                    sorted({*row.sources, *row.targets}), row.people, row.place, row.country, row.text,
                    row.according_to, row.report, row.outlet, row.published, row.span, row.happening,
                    row.reports, row.independent)

    return Rows(EncounterRow, ask)


def _asked(codes: tuple[str, ...], span: Span) -> Select[Any]:
    met = or_(_event.type == "CONSULT", _event.cameo.in_(tuple(_KINDS)))
    asked = selected_events().where(met, _event.leading, _event.status.in_(_DONE), *span.holds(_event.day))
    return between(asked, codes, span) if codes else asked
