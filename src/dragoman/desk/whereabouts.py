"""Whereabouts: in which report a record stands, and where its words begin there."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.keys import kind_of
from dragoman.archive.whereabouts import report_of
from dragoman.desk.rows import Rows


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
            report = _itself(connection, key, kind)
            yield Whereabouts(key, kind, report_of(connection, key) if report is None else report)

    return Rows(Whereabouts, ask)


def _itself(connection: Connection, key: str, kind: str) -> str | None:
    """Give the report that the key is the id of, or that the correction is made in."""
    report, correction = schema.report.c, schema.correction.c
    asked = (select(correction.report).where(correction.key == key) if kind == "correction" else
             select(report.id).where(report.id == key))
    return connection.execute(asked).scalar()
