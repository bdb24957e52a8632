"""What is disputed between the two, or said of one and denied by the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.desk.briefing.model import Line, Section
from dragoman.desk.briefing.phrases import named, told
from dragoman.desk.briefing.scope import Scope
from dragoman.desk.disputes import DisputeRow, disputes
from dragoman.desk.parties import parties
from dragoman.lexicon.folding import folded_words
from dragoman.wording.dates import in_words

_MOST = 4  # words that prove one dispute
_claim, _statement, _report = schema.claim.c, schema.statement.c, schema.report.c


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    report: str
    outlet: str | None
    published: str | None
    spans: list[list[int]]


def contested(scope: Scope) -> Section:
    """Tell who asserts, who denies and who keeps silent, with the words of each."""
    rows = {row.key: row for one in scope.pair
            for row in disputes(scope.archive, one, since=scope.since, until=scope.until) if _concerns(scope, row)}
    with scope.archive.asking() as connection:
        lines = [line for row in sorted(rows.values(), key=lambda row: (row.since, row.key))
                 for line in _lines(scope, connection, row)]
    return scope.section("Disputes", lines)


def _concerns(scope: Scope, row: DisputeRow) -> bool:
    """Tell whether both take sides in it, or one does and the claim names the other."""
    sides = {*row.asserted_by, *row.denied_by, *row.silent}
    words = " ".join(folded_words(row.claim))
    return all(party in sides or " ".join(folded_words(parties().names.party(party))) in words
               for party in scope.pair)


def _lines(scope: Scope, connection: Connection, row: DisputeRow) -> Iterator[Line]:
    sides = (("asserted by", row.asserted_by), ("denied by", row.denied_by), ("silent:", row.silent))
    who = "; ".join(f"{name} {named(codes)}" for name, codes in sides if codes)
    proofs = _proofs(connection, row)[:_MOST]
    if proofs:
        numbers = tuple(dict.fromkeys(scope.sources.number(proof, proof.spans) for proof in proofs))
        yield Line(f"“{row.claim.rstrip('.')}”: {who} ({row.state}).", numbers,
                   in_words(row.since) if row.since else "", told(row.reports, row.independent))


def _proofs(connection: Connection, row: DisputeRow) -> list[_Words]:
    """Give the statements that assert or deny it, else the sentences that first tell of it."""
    said = schema.claim_statement.c
    spoken = select(_statement.text, _statement.report, _report.outlet, _report.published, _statement.spans).join(
        schema.claim_statement, said.statement == _statement.key).join(
        schema.report, _report.id == _statement.report).where(said.claim.in_(row.claims)).order_by(
        _statement.day, _statement.report, _statement.start)
    if found := [_Words(*each) for each in connection.execute(spoken)]:
        return list({(each.report, each.text): each for each in found}.values())
    told = select(_claim.told, _claim.report, _report.outlet, _report.published, _claim.span).join(
        schema.report, _report.id == _claim.report).where(_claim.key.in_(row.claims)).order_by(_claim.day, _claim.key)
    return [_Words(*each[:-1], [each[-1]]) for each in connection.execute(told)]
