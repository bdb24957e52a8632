"""What became of plans, as the links tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, and_, or_, select

from dragoman.archive import schema
from dragoman.archive.linking.together import chunks

_event, _member, _link = schema.event.c, schema.member.c, schema.link.c
_ORDER = ("held", "moved", "cancelled")  # the first of these that any report tells


class Outcome(NamedTuple):
    """What a plan became: held, moved or cancelled, the event that tells it, why they are linked, and by which link."""

    outcome: str
    became: str | None
    reason: str
    link: str


def outcomes(connection: Connection, happenings: Iterable[str]) -> dict[str, Outcome]:
    """Give what became of planned happenings, by cluster; of those of which nothing is told there is none."""
    plans = _plans(connection, happenings)
    best: dict[str, Row[Any, Any, Any]] = {}
    for some in chunks(sorted(plans)):
        asked = select(_link.key, _link.detail, _link.reason).where(
            ~_link.undone, or_(*(and_(_link.kind == "outcome", end.in_(some)) for end in (_link.one, _link.other))))
        for row in connection.execute(asked):
            for happening in plans.get(row.detail["planned"], ()):
                best[happening] = min(best.get(happening, row), row, key=_rank)
    later = _first(connection, {row.detail["later"] for row in best.values()})
    return {happening: Outcome(row.detail["outcome"], later.get(row.detail["later"]), row.reason, row.key)
            for happening, row in best.items()}


def _rank(row: Row[Any, Any, Any]) -> tuple[int, str]:
    return _ORDER.index(row.detail["outcome"]), row.key


def _plans(connection: Connection, happenings: Iterable[str]) -> dict[str, set[str]]:
    """Give the happenings that each planned node is a telling of."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(set(happenings))):
        tellings = dict(_pairs(connection, select(_event.key, _event.cluster).where(_event.cluster.in_(some))))
        for few in chunks(sorted(tellings)):
            asked = select(_member.node, _member.record).where(_member.kind == "outcome", _member.record.in_(few))
            for node, record in _pairs(connection, asked):
                found[node].add(tellings[record])
    return found


def _pairs(connection: Connection, asked: Select[str, str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one, other in connection.execute(asked))


def _first(connection: Connection, nodes: Iterable[str]) -> dict[str, str]:
    """Give the earliest record of each node."""
    found: dict[str, str] = {}
    for some in chunks(sorted(nodes)):
        asked = select(_member.node, _event.key).join(schema.member, _member.record == _event.key).where(
            _member.kind == "outcome", _member.node.in_(some)).order_by(_event.day, _event.key)
        for node, key in connection.execute(asked):
            found.setdefault(node, key)
    return found
