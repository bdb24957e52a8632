"""Agreements: the pacts that reports name, each once, between whom and how often."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Text, cast, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.lexicon.folding import folded_words

_agreement, _report = schema.agreement.c, schema.report.c


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A pact by name, the year where one is told, its parties by any report, and where it is first named."""

    name: str
    year: str | None
    parties: list[str]
    reports: int
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    spans: list[list[int]]


def agreements(archive: Archive, who: str | None = None) -> Rows[AgreementRow]:
    """Give the pacts of the parties asked for (RUS, RUS-PAK), the most told of first; raises NotFound."""
    codes = parties().codes(who) if who else ()

    def ask() -> Iterator[AgreementRow]:
        asked = select(schema.agreement, _report.outlet, _report.published, _report.title).join(
            schema.report, _report.id == _agreement.report).where(
            *(cast(_agreement.parties, Text).like(f'%"{code}"%') for code in codes)).order_by(
            _report.day, _agreement.key)
        with archive.asking() as connection:
            told = _apart(connection.execute(asked).all())
        yield from sorted(map(_row, told), key=lambda row: (-row.reports, row.name, row.year or ""))

    return Rows(AgreementRow, ask)


def _apart(rows: Sequence[Row[Any]]) -> Iterable[list[Row[Any]]]:
    """Keep pacts of one name and different years apart; one told of without its year is of the only year, if any."""
    names = [" ".join(folded_words(row.name)) for row in rows]
    years: dict[str, set[str]] = defaultdict(set)
    for name, row in zip(names, rows, strict=True):
        years[name] |= {row.year} if row.year else set()
    told: dict[tuple[str, str | None], list[Row[Any]]] = defaultdict(list)
    for name, row in zip(names, rows, strict=True):
        told[name, row.year or (min(years[name]) if len(years[name]) == 1 else None)].append(row)
    return told.values()


def _row(told: Sequence[Row[Any]]) -> AgreementRow:
    first = told[0]
    return AgreementRow(
        first.name, next((each.year for each in told if each.year), None),
        list(dict.fromkeys(party for each in told for party in each.parties)), len({each.report for each in told}),
        first.report, first.outlet, first.published, first.title, first.spans)
