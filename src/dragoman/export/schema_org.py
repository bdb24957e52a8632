"""Statements and disputes as schema.org JSON-LD: Quotation and Claim.

A claim says who makes it and who denies it; what Dragoman does not judge, whether it is true, is not said.
"""

from collections.abc import Iterator
from typing import Any

from dragoman.desk.disputes import DisputeRow
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow
from dragoman.export.tables import json_chunks

_CONTEXT = "https://schema.org"


def to_schema_org(rows: Rows[StatementRow] | Rows[DisputeRow]) -> Iterator[bytes]:
    """Write statements, each a Quotation in its NewsArticle, or disputes, each a Claim that others interpret."""
    made = (_quotation(row) if isinstance(row, StatementRow) else _claim(row) for row in rows)
    return (chunk.encode() for chunk in json_chunks(made))


def _quotation(row: StatementRow) -> dict[str, Any]:
    return _full({
        "@context": _CONTEXT, "@type": "Quotation", "@id": f"urn:dragoman:{row.key}", "text": row.text,
        "creator": {"@type": "Person", "name": row.speaker} if row.speaker else None,
        "spokenByCharacter": {"@type": "Organization", "name": parties().names.party(row.for_)}
        if row.for_ else None,
        "dateCreated": row.when, "about": [_party(code) for code in row.about],
        "isPartOf": _full({"@type": "NewsArticle", "identifier": row.report, "headline": row.title,
                           "datePublished": row.published, "publisher": {"@type": "Organization", "name": row.outlet}
                           if row.outlet else None})})


def _claim(row: DisputeRow) -> dict[str, Any]:
    return _full({
        "@context": _CONTEXT, "@type": "Claim", "@id": f"urn:dragoman:{row.key}", "text": row.claim,
        "author": [_party(each) for each in row.asserted_by], "claimInterpreter": [_party(each) for each in
                                                                                   row.denied_by],
        "dateCreated": row.since or None, "appearance": [{"@type": "CreativeWork", "identifier": key}
                                                         for key in row.claims]})


def _party(code: str) -> dict[str, str]:
    known = code in parties().shown
    return {"@type": "Organization", "name": parties().names.party(code), **({"identifier": code} if known else {})}


def _full(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, [])}
