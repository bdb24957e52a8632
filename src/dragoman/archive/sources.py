"""How many sources stand behind reports: copies of one text are one, and so are those that credit one agency."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from dragoman.archive.linking.agencies import agencies, is_agency, usual
from dragoman.archive.linking.together import chunks
from dragoman.archive.schema import report


class Sources(NamedTuple):
    """The reports, and which of them are one source: `groups`, the largest first."""

    reports: int
    groups: tuple[tuple[str, ...], ...]

    @property
    def independent(self) -> int:
        """How many sources there are."""
        return len(self.groups)


def sources(connection: Connection, reports: Iterable[str]) -> Sources:
    """Sort reports by source; those that the archive does not hold are left out.

    A report that credits several agencies is of the first of them that stands behind another report: it adds no source,
    and does not make one of the agencies.
    """
    texts: dict[str, set[str]] = defaultdict(set)
    origins: dict[str, set[str]] = defaultdict(set)
    row = report.c
    for some in chunks(sorted(set(reports))):
        asked = select(row.id, row.cluster, row.credits, row.outlet).where(row.id.in_(some))
        for id, cluster, credits, outlet in connection.execute(asked):
            texts[cluster].add(id)
            origins[cluster] |= agencies(credits) | ({usual(outlet)} if outlet and is_agency(outlet) else set())
    return _sorted(texts, origins)


def _sorted(texts: dict[str, set[str]], origins: dict[str, set[str]]) -> Sources:
    groups: dict[str, set[str]] = {}
    for cluster in sorted(texts, key=lambda each: (len(origins[each]) or 1, each)):
        own = origins[cluster]
        name = next((each for each in sorted(own) if each in groups), min(own, default=cluster))
        groups.setdefault(name, set()).update(texts[cluster])
    found: Sequence[set[str]] = sorted(groups.values(), key=lambda each: (-len(each), min(each)))
    return Sources(sum(map(len, found)), tuple(tuple(sorted(each)) for each in found))
