"""Links: with which records of other reports one record is linked, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.keys import kind_of
from dragoman.desk.rows import Rows
from dragoman.errors import NotFound

_link, _member = schema.link.c, schema.member.c


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link of a record: `other` are the records at its other end; `by` is rule or hand; undone, it binds none."""

    key: str
    kind: str
    other: list[str]
    reports: list[str]
    reason: str
    score: float | None
    by: str
    undone: bool
    detail: dict[str, Any] | None


def links(archive: Archive, record: str) -> Rows[LinkRow]:
    """Give the links of a record by its key, or of a report by its id, with their reasons; raises NotFound."""
    def ask() -> Iterator[LinkRow]:
        with archive.asking() as connection:
            nodes = connection.execute(select(_member.kind, _member.node).where(_member.record == record)).all()
            if not nodes:
                raise NotFound(f"The archive links no such {kind_of(record)}.", record,
                               "Every answer gives keys: dragoman events")
            for kind, node in sorted(nodes):
                yield from _of(connection, kind, node)

    return Rows(LinkRow, ask)


def _of(connection: Connection, kind: str, node: str) -> Iterator[LinkRow]:
    asked = select(schema.link).where(_link.kind == kind, _link.by != "nature", or_(
        _link.one == node, _link.other == node)).order_by(_link.undone, _link.score.desc(), _link.key)
    for row in connection.execute(asked).mappings().all():
        end = row["other"] if row["one"] == node else row["one"]
        told = connection.execute(select(_member.record, _member.report).where(
            _member.kind == kind, _member.node == end).order_by(_member.record)).all()
        yield LinkRow(row["key"], kind, [each.record for each in told], sorted({each.report for each in told}),
                      row["reason"], row["score"], row["by"], row["undone"], row["detail"])
