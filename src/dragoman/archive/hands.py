"""Links that a user makes or undoes: joined records stay joined and undone links undone, whatever is read later."""

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.keys import key, kind_of
from dragoman.archive.linking.clusters import gather
from dragoman.archive.linking.kinds import Kind
from dragoman.archive.linking.linker import link
from dragoman.archive.linking.table import KINDS
from dragoman.errors import DragomanError, NotFound

# which link makes records of a kind the same
_OF = {"actor": "person", "event": "happening", "claim": "dispute", "statement": "quotation", "report": "copy"}
_member, _link = schema.member.c, schema.link.c


def join(archive: Archive, one: str, other: str, note: str | None = None) -> str:
    """Say that two records are the same person, happening, dispute or quotation; give the key of the link.

    Raises NotFound, and DragomanError where the two are not of one kind.
    """
    with archive.writing() as connection:
        kind = _kind(one)
        if _kind(other) is not kind:
            raise DragomanError("Only records of one kind can be joined.", f"{one} {other}",
                                "Join two actors, two events, two claims or two statements.")
        first, second = sorted((_node(connection, kind, one), _node(connection, kind, other)))
        if first == second:
            raise DragomanError("These two are the same already.", f"{one} {other}")
        return _make(connection, kind, first, second, note)


def split(archive: Archive, record: str) -> None:
    """Say that a record is not the same as those it was linked with; raises NotFound."""
    with archive.writing() as connection:
        kind = _kind(record)
        node = _node(connection, kind, record)
        mates = connection.execute(select(_member.record).where(_member.kind == kind.name, _member.node == node)).all()
        if len(mates) > 1:
            node = _apart(connection, kind, record, node)
        for found in connection.execute(select(_link.key).where(_ends(kind, node), ~_link.undone)).scalars().all():
            _undo(connection, kind, found)


def undo(archive: Archive, link_key: str) -> None:
    """Undo a link: it stays undone, also when its reports are read anew; raises NotFound."""
    with archive.writing() as connection:
        name = connection.execute(select(_link.kind).where(_link.key == link_key)).scalar()
        kind = next((each for each in KINDS if each.name == name), None)
        if kind is None:
            raise NotFound("There is no such link.", link_key, "A record's links are listed by: dragoman links KEY")
        _undo(connection, kind, link_key)


def redo(archive: Archive, link_key: str) -> None:
    """Take back the undoing of a link; raises NotFound."""
    with archive.writing() as connection:
        found = connection.execute(select(_link.kind, _link.one).where(_link.key == link_key)).first()
        if found is None:
            raise NotFound("There is no such link.", link_key)
        connection.execute(update(schema.link).where(_link.key == link_key).values(undone=False))
        _settle(connection, next(each for each in KINDS if each.name == found.kind), {found.one})


def _kind(record: str) -> Kind:
    name = _OF.get(kind_of(record))
    found = next((each for each in KINDS if each.name == name), None)
    if found is None:
        raise NotFound("Records of this kind are not linked.", record)
    return found


def _node(connection: Connection, kind: Kind, record: str) -> str:
    asked = select(_member.node).where(_member.kind == kind.name, _member.record == record)
    node = connection.execute(asked).scalar()
    return _alone(connection, kind, record) if node is None else str(node)


def _alone(connection: Connection, kind: Kind, record: str) -> str:
    """Give a node to a record that no rule compares, such as an actor without a name, so that a user can link it."""
    report = None
    if kind.table is not None and "report" in kind.table.c:
        (own,) = kind.table.primary_key.columns
        report = connection.execute(select(kind.table.c.report).where(own == record)).scalar()
    if report is None:
        raise NotFound("The archive holds no such record.", record,
                       "Every answer gives keys: dragoman events")
    connection.execute(insert(schema.node), [{"kind": kind.name, "id": record, "sketch": {}, "cluster": record}])
    connection.execute(insert(schema.member), [{"kind": kind.name, "record": record, "report": report, "node": record}])
    return record


def _ends(kind: Kind, node: str) -> ColumnElement[bool]:
    return (_link.kind == kind.name) & ((_link.one == node) | (_link.other == node))


def _make(connection: Connection, kind: Kind, one: str, other: str, note: str | None) -> str:
    own = key("link", kind.name, one, other)
    row = {"key": own, "kind": kind.name, "one": one, "other": other, "reason": note or "joined by hand", "score": 1.0,
           "by": "hand", "detail": None, "undone": False}
    connection.execute(delete(schema.link).where(_link.key == own))
    connection.execute(insert(schema.link), [row])
    _settle(connection, kind, {one})
    return own


def _apart(connection: Connection, kind: Kind, record: str, node: str) -> str:
    """Give a record a node of its own, which no rule joins with the one it had."""
    connection.execute(insert(schema.apart), [{"kind": kind.name, "record": record}])
    one, other = sorted((record, node))
    connection.execute(insert(schema.link), [{
        "key": key("link", kind.name, one, other), "kind": kind.name, "one": one, "other": other,
        "reason": "split by hand", "score": 0.0, "by": "hand", "detail": None, "undone": True}])
    report = connection.execute(select(_member.report).where(_member.kind == kind.name, _member.record == record))
    link(connection, [str(report.scalar_one())], [kind])
    return record


def _undo(connection: Connection, kind: Kind, link_key: str) -> None:
    ends = connection.execute(select(_link.one, _link.other).where(_link.key == link_key)).one()
    connection.execute(update(schema.link).where(_link.key == link_key).values(undone=True))
    _settle(connection, kind, set(ends))


def _settle(connection: Connection, kind: Kind, nodes: set[str]) -> None:
    kind.settle(connection, gather(connection, kind, nodes))
