"""How many tell of it, from how many sources: copies of one text are one, and so are those that credit one agency."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.linking.agencies import agencies, is_agency, usual
from dragoman.archive.linking.together import chunks

_report = schema.report.c


class Told(NamedTuple):
    """How many reports tell of something, and from how many sources."""

    reports: int
    independent: int


class Sources(NamedTuple):
    """The reports, and which of them are one source: `groups`, the largest first."""

    reports: int
    groups: tuple[tuple[str, ...], ...]

    @property
    def independent(self) -> int:
        """How many sources there are."""
        return len(self.groups)


class _Texts:
    """The texts that tell of one thing, by the cluster of their copies: the reports, and the agencies credited."""

    def __init__(self) -> None:
        self.reports: dict[str, set[str]] = defaultdict(set)
        self.origins: dict[str, set[str]] = defaultdict(set)

    def add(self, id: str, copies: str, credits: Iterable[Mapping[str, Any]] | None, outlet: str | None) -> None:
        """Take a report."""
        self.reports[copies].add(id)
        self.origins[copies] |= agencies(credits) | ({usual(outlet)} if outlet and is_agency(outlet) else set())

    def sources(self) -> Sources:
        """Sort the reports by source.

        A text that credits several agencies is of the first of them that stands behind another text: it adds no source,
        and does not make one of the agencies.
        """
        groups: dict[str, set[str]] = {}
        for copies in sorted(self.reports, key=lambda each: (len(self.origins[each]) or 1, each)):
            own = self.origins[copies]
            name = next((each for each in sorted(own) if each in groups), min(own, default=copies))
            groups.setdefault(name, set()).update(self.reports[copies])
        found: Sequence[set[str]] = sorted(groups.values(), key=lambda each: (-len(each), min(each)))
        return Sources(sum(map(len, found)), tuple(tuple(sorted(each)) for each in found))


def sources(connection: Connection, reports: Iterable[str]) -> Sources:
    """Sort reports by source; those that the archive does not hold are left out."""
    texts = _Texts()
    for some in chunks(sorted(set(reports))):
        asked = select(_report.id, _report.cluster, _report.credits, _report.outlet).where(_report.id.in_(some))
        for row in connection.execute(asked):
            texts.add(*row)
    return texts.sources()


def told_by(connection: Connection, table: Table, clusters: Iterable[str]) -> dict[str, Told]:
    """Count the reports that tell of each cluster of events, statements or claims, and their sources."""
    row, texts = table.c, defaultdict[str, _Texts](_Texts)
    for some in chunks(sorted(set(clusters))):
        asked = select(row.cluster, _report.id, _report.cluster, _report.credits, _report.outlet)
        asked = asked.select_from(table).join(schema.report, _report.id == row.report).where(row.cluster.in_(some))
        for cluster, *told in connection.execute(asked):
            texts[cluster].add(*told)
    return {cluster: Told(found.reports, found.independent) for cluster, each in texts.items()
            for found in (each.sources(),)}
