"""Diary: what is planned, for when and on whose word, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, or_

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.outcomes import Outcome, outcomes
from dragoman.desk.counting import counter
from dragoman.desk.events import Chosen, EventRow, chosen, chosen_to_count, event_rows
from dragoman.desk.filters import Condition, Span, in_order
from dragoman.desk.pages import paged
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_event = schema.event.c
# a plan told of with a day that had passed by then has the day on which it was made or announced
_AHEAD = or_(_event.first == "", _event.last >= schema.report.c.first)


@dataclass(frozen=True, slots=True)
class DiaryRow:
    """Something planned; `outcome` is held, moved or cancelled as `became` (an event's key) tells, or None."""

    key: str
    day: str
    when: str | None
    type: str
    sources: list[str]
    targets: list[str]
    people: list[str]
    place: str | None
    country: str | None
    text: str
    according_to: list[str]
    outcome: str | None
    became: str | None
    because: str | None  # the link's reason
    link: str | None
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    span: list[int]
    reports: int
    independent: int


def diary(archive: Archive, who: str | None = None, *, since: str | None = None, until: str | None = None,
          dated: bool = True, newest: bool = False, limit: int | None = None) -> Rows[DiaryRow]:
    """Give what reports say lies ahead, in the order of the days it is planned for; dates are EDTF.

    With `dated` only what has a date of its own. `who` is one party, or two as RUS-PAK. Raises NotFound, DateError.
    """
    span = Span.of(since, until)
    codes = parties().codes(who) if who else ()

    def ask() -> Iterator[DiaryRow]:
        with archive.asking() as connection:
            for page in paged(event_rows(connection, _asked(codes, span, dated, newest, limit))):
                became = outcomes(connection, [row.happening for row in page])
                yield from (_row(row, became.get(row.happening)) for row in page)

    def count(connection: Connection) -> int:
        among = chosen_to_count(connection, codes, few=True)
        return among.counted(connection, _conditions(among, span, dated))

    return Rows(DiaryRow, ask, counter(archive, ("diary", codes, span, dated), count, limit))


def _asked(codes: tuple[str, ...], span: Span, dated: bool, newest: bool, limit: int | None) -> Select[Any]:
    among = chosen(codes)
    return in_order(among.asked.where(*_conditions(among, span, dated)), schema.event, newest, limit, among.day)


def _conditions(among: Chosen, span: Span, dated: bool) -> list[Condition]:
    own = [among.status == "planned", among.leading, *span.holds(among.day), _AHEAD]
    return [*own, _event.first != ""] if dated else own


def _row(row: EventRow, became: Outcome | None) -> DiaryRow:
    return DiaryRow(row.key, row.day, row.when, row.type, row.sources, row.targets, row.people, row.place, row.country,
                    row.text, row.according_to, became and became.outcome, became and became.became,
                    became and became.reason, became and became.link, row.report, row.outlet, row.published, row.title,
                    row.span, row.reports, row.independent)
