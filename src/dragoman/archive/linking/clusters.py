"""Clusters: what hangs together by links that nobody has undone."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select, update

from dragoman.archive import schema
from dragoman.archive.linking.careful import Careful, Tie, followed
from dragoman.archive.linking.kinds import Kind, Node, Sketch
from dragoman.archive.linking.together import chunks

_node, _member, _link = schema.node.c, schema.member.c, schema.link.c


def place(connection: Connection, kind: Kind, nodes: Sequence[Node]) -> None:
    """Give new records the cluster of their node."""
    if kind.table is None or not nodes:
        return
    known = _clusters(connection, kind, {node.id for node in nodes})
    (own,) = kind.table.primary_key.columns
    connection.execute(update(kind.table).where(own == bindparam("record")).values(cluster=bindparam("new")),
                       [{"record": node.record, "new": known[node.id]} for node in nodes])


def clusters_of(connection: Connection, kind: Kind, nodes: Iterable[str]) -> set[str]:
    """Give the clusters that these nodes are in."""
    return set(_clusters(connection, kind, nodes).values())


def gather(connection: Connection, kind: Kind, touched: Iterable[str]) -> set[str]:
    """Find the clusters of these nodes anew; give all clusters that were or are now theirs."""
    nodes = set(touched)
    ties = _ties(connection, kind, nodes)
    nodes.update(end for tie in ties for end in (tie.one, tie.other))
    before = _clusters(connection, kind, nodes)
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for tie in _followed(connection, kind, ties):
        near[tie.one].add(tie.other)
        near[tie.other].add(tie.one)
    after = {node: min(component) for component in _components(near) for node in component if node in before}
    _move(connection, kind, {node: after[node] for node in before if after[node] != before[node]})
    return {*before.values(), *after.values()}


def _ties(connection: Connection, kind: Kind, nodes: Iterable[str]) -> set[Tie]:
    """Give the links by which anything hangs together with these nodes."""
    known, ties = set(nodes), set[Tie]()
    asking = sorted(known) if kind.table is not None else []
    while asking:
        found = set[str]()
        for some in chunks(asking):
            for end in (_link.one, _link.other):
                asked = select(_link.one, _link.other, _link.score, _link.by == "hand")
                for one, other, score, hand in connection.execute(
                        asked.where(_link.kind == kind.name, end.in_(some), ~_link.undone)):
                    ties.add(Tie(one, other, score or 0.0, bool(hand)))
                    found.update({one, other} - known)
        known |= found
        asking = sorted(found)
    return ties


def _followed(connection: Connection, kind: Kind, ties: set[Tie]) -> Iterable[Tie]:
    """Leave out what would bring together what cannot be the same, where the kind of link knows of such."""
    if not isinstance(kind, Careful) or not ties:
        return ties
    sketches: dict[str, Sketch] = {}
    for some in chunks(sorted({end for tie in ties for end in (tie.one, tie.other)})):
        asked = select(_node.id, _node.sketch).where(_node.kind == kind.name, _node.id.in_(some))
        sketches.update((id, sketch) for id, sketch in connection.execute(asked))
    bars = kind.bars
    return followed(ties, lambda one, other: one in sketches and other in sketches
                    and bars(sketches[one], sketches[other]))


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


def _move(connection: Connection, kind: Kind, clusters: dict[str, str]) -> None:
    """Put nodes, and their records, into other clusters."""
    if not clusters:
        return
    moved = [{"moved": node, "new": cluster} for node, cluster in clusters.items()]
    nodes = update(schema.node).where(_node.kind == kind.name, _node.id == bindparam("moved"))
    connection.execute(nodes.values(cluster=bindparam("new")), moved)
    if kind.table is not None:
        (own,) = kind.table.primary_key.columns
        records = select(_member.record).where(_member.kind == kind.name, _member.node == bindparam("moved"))
        connection.execute(update(kind.table).where(own.in_(records)).values(cluster=bindparam("new")), moved)
