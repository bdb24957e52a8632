"""Clusters: what hangs together by links that nobody has undone."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select, update

from dragoman.archive import schema
from dragoman.archive.linking.kinds import Kind, Node
from dragoman.archive.linking.together import chunks

_node, _member, _link = schema.node.c, schema.member.c, schema.link.c


def place(connection: Connection, kind: Kind, nodes: Sequence[Node]) -> None:
    """Give new records the cluster of their node."""
    if kind.table is None or not nodes:
        return
    known: dict[str, str] = {}
    for some in chunks(sorted({node.id for node in nodes})):
        asked = select(_node.id, _node.cluster).where(_node.kind == kind.name, _node.id.in_(some))
        known.update((id, cluster) for id, cluster in connection.execute(asked))
    (own,) = kind.table.primary_key.columns
    connection.execute(update(kind.table).where(own == bindparam("record")).values(cluster=bindparam("new")),
                       [{"record": node.record, "new": known[node.id]} for node in nodes])


def gather(connection: Connection, kind: Kind, touched: Iterable[str]) -> set[str]:
    """Find the clusters of these nodes anew; give all clusters that were or are now theirs."""
    near = _neighbours(connection, kind, set(touched))
    before = _clusters(connection, kind, near)
    after = {node: min(component) for component in _components(near) for node in component if node in before}
    for node in before:
        if after[node] != before[node]:
            _move(connection, kind, node, after[node])
    return {*before.values(), *after.values()}


def _neighbours(connection: Connection, kind: Kind, nodes: set[str]) -> dict[str, set[str]]:
    """Give the nodes and all that hangs together with them, each with those it is linked to."""
    near: dict[str, set[str]] = {node: set() for node in nodes}
    asking = sorted(nodes)
    while asking and kind.table is not None:
        found = set[str]()
        for some in chunks(asking):
            ends = _link.one.in_(some) | _link.other.in_(some)
            asked = select(_link.one, _link.other).where(_link.kind == kind.name, ~_link.undone, ends)
            for one, other in connection.execute(asked):
                found.update({one, other} - near.keys())
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
        asking = sorted(found)
    return near


def _components(near: dict[str, set[str]]) -> Iterable[set[str]]:
    left = set(near)
    while left:
        component, asking = set[str](), {left.pop()}
        while asking:
            component |= asking
            asking = {other for node in asking for other in near[node]} - component
        left -= component
        yield component


def _clusters(connection: Connection, kind: Kind, nodes: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in chunks(sorted(nodes)):
        asked = select(_node.id, _node.cluster).where(_node.kind == kind.name, _node.id.in_(some))
        found.update((id, cluster) for id, cluster in connection.execute(asked))
    return found


def _move(connection: Connection, kind: Kind, node: str, cluster: str) -> None:
    connection.execute(update(schema.node).where(_node.kind == kind.name, _node.id == node).values(cluster=cluster))
    if kind.table is not None:
        (own,) = kind.table.primary_key.columns
        records = select(_member.record).where(_member.kind == kind.name, _member.node == node)
        connection.execute(update(kind.table).where(own.in_(records)).values(cluster=cluster))

