"""Whereabouts: in which report a record stands, and where its words begin there."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.keys import kind_of
from dragoman.desk.rows import Rows
from dragoman.errors import NotFound

_TABLES = {"statement": schema.statement, "event": schema.event, "actor": schema.actor, "claim": schema.claim,
           "position": schema.position}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a record stands; of one that a correction took out, the report in which it stood."""

    key: str
    kind: str
    report: str


def whereabouts(archive: Archive, key: str) -> Rows[Whereabouts]:
    """Give the report of a record by its key, or of a report by its id; raises NotFound."""
    def ask() -> Iterator[Whereabouts]:
        kind = kind_of(key)
        with archive.asking() as connection:
            for asked in _asked(key, kind):
                report = connection.execute(asked).scalar()
                if report is not None:
                    yield Whereabouts(key, kind, report)
                    return
        raise NotFound("The archive holds no such record.", key, "Every answer gives keys: dragoman events")

    return Rows(Whereabouts, ask)


def _asked(key: str, kind: str) -> Iterator:  # type: ignore[type-arg]
    table = _TABLES.get(kind)
    if table is not None:
        yield select(table.c.report).where(table.c.key == key)
    yield select(schema.report.c.id).where(schema.report.c.id == key)
    correction = schema.correction.c
    yield select(correction.report).where((correction.record == key) | (correction.key == key)).limit(1)
