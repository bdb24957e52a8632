"""How many tell of it, and how many of those are not copies of one another."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.linking.together import chunks


class Told(NamedTuple):
    """How many reports tell of something, and from how many sources: copies of one text count once."""

    reports: int
    independent: int


def told_by(connection: Connection, table: Table, clusters: Iterable[str]) -> dict[str, Told]:
    """Count the reports that tell of each cluster of events, statements or claims, and their sources."""
    row, report = table.c, schema.report.c
    reports: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(set(clusters))):
        asked = select(row.cluster, row.report, report.cluster).join(schema.report, report.id == row.report)
        for cluster, own, copies in connection.execute(asked.where(row.cluster.in_(some))):
            reports[cluster].add(own)
            sources[cluster].add(copies)
    return {cluster: Told(len(found), len(sources[cluster])) for cluster, found in reports.items()}
