"""New readings linked with what the archive holds: nodes made, compared where they share a block, and linked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select

from dragoman.archive import bulk, schema
from dragoman.archive.keys import key
from dragoman.archive.linking.clusters import clusters_of, gather, place
from dragoman.archive.linking.kinds import Judgement, Kind, Node
from dragoman.archive.linking.table import KINDS
from dragoman.archive.linking.together import chunks

_node, _member, _block, _link = schema.node.c, schema.member.c, schema.block.c, schema.link.c


def link(connection: Connection, reports: Sequence[str], kinds: Sequence[Kind] = KINDS) -> None:
    """Link the records of these reports, as they are stored now, with all others; what is gone of them is let go."""
    for kind in kinds:
        _Linking(connection, kind).link(reports)


class _Linking:
    def __init__(self, connection: Connection, kind: Kind) -> None:
        self.connection, self.kind = connection, kind

    def link(self, reports: Sequence[str]) -> None:
        old = self._members(reports)
        new = {node.record: node for node in self.kind.nodes(self.connection, reports)}
        new = self._apart(new) | self._alone({record for record, node in old.items() if record == node} - new.keys())
        gone = {record: node for record, node in old.items() if record not in new or new[record].id != node}
        fresh = [node for record, node in new.items() if old.get(record) != node.id]
        self._forget(gone)
        self._put(fresh)
        made = self._made(fresh)
        self._judge(made)
        changed = clusters_of(self.connection, self.kind, {*gone.values(), *(node.id for node in new.values())})
        # what was there before can only come to be elsewhere by links that came or went
        moved = {*(node.id for node in made), *self._let_go(set(gone.values()))}
        # rows written anew stand alone until they are placed, also where their node is what it was
        place(self.connection, self.kind, list(new.values()))
        self.kind.settle(self.connection, changed | gather(self.connection, self.kind, moved))

    def _members(self, reports: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for some in chunks(reports):
            asked = select(_member.record, _member.node)
            rows = self.connection.execute(asked.where(_member.kind == self.kind.name, _member.report.in_(some)))
            found.update((record, node) for record, node in rows)
        return found

    def _apart(self, new: dict[str, Node]) -> dict[str, Node]:
        """Give a node of its own, which only a user can link, to each record that a user has split off."""
        apart = schema.apart.c
        for some in chunks(list(new)):
            asked = select(apart.record).where(apart.kind == self.kind.name, apart.record.in_(some))
            for record in self.connection.execute(asked).scalars():
                new[record] = new[record]._replace(id=record, blocks=frozenset(), within=None)
        return new

    def _alone(self, records: set[str]) -> dict[str, Node]:
        """Keep the nodes of records that only a user has linked, where the records are still there."""
        found: dict[str, Node] = {}
        if self.kind.table is not None and "report" in self.kind.table.c:
            (own,) = self.kind.table.primary_key.columns
            for some in chunks(sorted(records)):
                for record, report in self.connection.execute(
                        select(own, self.kind.table.c.report).where(own.in_(some))):
                    found[record] = Node(record, report, record, {}, frozenset())
        return found

    def _forget(self, gone: Iterable[str]) -> None:
        for some in chunks(list(gone)):
            self.connection.execute(delete(schema.member).where(_member.kind == self.kind.name,
                                                                _member.record.in_(some)))

    def _put(self, fresh: Sequence[Node]) -> None:
        rows = [{"kind": self.kind.name, "record": node.record, "report": node.report, "node": node.id}
                for node in fresh]
        bulk.put(self.connection, schema.member, rows)

    def _made(self, fresh: Sequence[Node]) -> list[Node]:
        """Store the nodes that are not there yet, and give them."""
        nodes = {node.id: node for node in fresh}
        for some in chunks(list(nodes)):
            asked = select(_node.id).where(_node.kind == self.kind.name, _node.id.in_(some))
            for known in self.connection.execute(asked).scalars().all():
                del nodes[known]
        made = list(nodes.values())
        name = self.kind.name
        rows = [{"kind": name, "id": node.id, "sketch": node.sketch, "cluster": node.id} for node in made]
        blocks = [{"kind": name, "value": value, "node": node.id} for node in made for value in sorted(node.blocks)]
        bulk.put(self.connection, schema.node, rows)
        bulk.put(self.connection, schema.block, blocks)
        return made

    def _judge(self, made: Sequence[Node]) -> None:
        """Compare each new node with all that share a block, and write down what is the same."""
        pairs = self._pairs(made)
        compared, own = {id for pair in pairs for id in pair}, {node.id: node.sketch for node in made}
        opened = {id: self.kind.opened(sketch) for id, sketch in own.items() if id in compared}
        for some in chunks(sorted(compared - own.keys())):
            asked = select(_node.id, _node.sketch).where(_node.kind == self.kind.name, _node.id.in_(some))
            opened.update((id, self.kind.opened(sketch)) for id, sketch in self.connection.execute(asked))
        judged = ((pair, self.kind.judge(*(opened[id] for id in pair))) for pair in sorted(pairs))
        found = [self._link(pair, why) for pair, why in judged if why is not None]
        found += [self._link(_pair(node.id, node.within.node), Judgement(node.within.reason, 1.0), "nature")
                  for node in made if node.within]
        self._write(found)

    def _link(self, pair: tuple[str, str], why: Judgement, by: str = "rule") -> dict[str, object]:
        one, other = pair
        return {"key": key("link", self.kind.name, one, other), "kind": self.kind.name, "one": one, "other": other,
                "reason": why.reason, "score": why.score, "by": by, "detail": why.detail, "undone": False}

    def _write(self, links: Sequence[dict[str, object]]) -> None:
        """Write new links; what a user has joined or undone stays as it is."""
        known: set[str] = set()
        for some in chunks([str(each["key"]) for each in links]):
            known.update(self.connection.execute(select(_link.key).where(_link.key.in_(some))).scalars())
        rows = [each for each in links if each["key"] not in known]
        bulk.put(self.connection, schema.link, rows)

    def _pairs(self, made: Sequence[Node]) -> set[tuple[str, str]]:
        asking: dict[str, set[str]] = defaultdict(set)
        for node in made:
            for value in node.blocks:
                asking[value].add(node.id)
        pairs = set[tuple[str, str]]()
        for some in chunks(sorted(asking)):
            asked = select(_block.value, _block.node).where(_block.kind == self.kind.name, _block.value.in_(some))
            for value, other in self.connection.execute(asked):
                pairs.update(_pair(one, other) for one in asking[value] if one != other)
        return pairs

    def _let_go(self, nodes: set[str]) -> set[str]:
        """Drop those of the nodes that no record has any more, with the links that rules made; give the neighbours."""
        empty = set(nodes)
        for some in chunks(sorted(nodes)):
            asked = select(_member.node).where(_member.kind == self.kind.name, _member.node.in_(some)).distinct()
            empty.difference_update(self.connection.execute(asked).scalars())
        neighbours = set[str]()
        for some in chunks(sorted(empty)):
            ends = (_link.kind == self.kind.name) & (_link.one.in_(some) | _link.other.in_(some))
            for pair in self.connection.execute(select(_link.one, _link.other).where(ends)).all():
                neighbours.update(pair)
            self.connection.execute(delete(schema.link).where(ends, _link.by != "hand", ~_link.undone))
            for table, column in ((schema.node, _node.id), (schema.block, _block.node)):
                self.connection.execute(delete(table).where(table.c.kind == self.kind.name, column.in_(some)))
        return neighbours - empty


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def relink(connection: Connection, reports: Sequence[str], kinds: Sequence[Kind] = KINDS) -> None:
    """Forget every link that a rule made, and link these reports, all there are, anew: for when the rules change."""
    names = [kind.name for kind in kinds]
    connection.execute(delete(schema.link).where(_link.kind.in_(names), _link.by != "hand", ~_link.undone))
    for table in (schema.node, schema.block, schema.member):
        connection.execute(delete(table).where(table.c.kind.in_(names)))
    for some in chunks(reports):
        link(connection, some, kinds)
