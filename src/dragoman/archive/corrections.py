"""Hand corrections: kept apart from readings, so that they survive when a report is read anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select

from dragoman.archive import schema, storing
from dragoman.archive.archive import Archive, read_back
from dragoman.archive.corrected import corrected
from dragoman.archive.fields import value_of
from dragoman.archive.keys import key, kind_of
from dragoman.archive.linking.linker import link
from dragoman.archive.whereabouts import CORRECTED, report_of
from dragoman.errors import NotFound
from dragoman.lexicon.issues import Issues


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user says of a record: that it is `wrong`, or that a field is to be `set`; `was` is what it was before."""

    key: str
    report: str
    kind: str
    record: str
    action: Literal["wrong", "set"]
    field: str | None
    value: Any
    was: Any
    note: str | None
    author: str | None
    made: str


def mark_wrong(archive: Archive, record: str, note: str | None = None, author: str | None = None) -> Correction:
    """Say that a record is wrong: it is no more shown or counted; raises NotFound."""
    with archive.writing() as connection:
        return _write(connection, archive.issues, record, "wrong", None, None, note, author)


def set_field(archive: Archive, record: str, field: str, value: str, note: str | None = None,
              author: str | None = None) -> Correction:
    """Set a field of a record, as status=denied; raises NotFound, or DragomanError where field or value are none."""
    with archive.writing() as connection:
        report = report_of(connection, record)
        checked = value_of(kind_of(record), field, value, read_back(connection, report))
        return _write(connection, archive.issues, record, "set", field, checked, note, author)


def take_back(archive: Archive, correction: str) -> None:
    """Undo a correction, by its key; raises NotFound."""
    with archive.writing() as connection:
        row = schema.correction.c
        report = connection.execute(select(row.report).where(row.key == correction)).scalar()
        if report is None:
            raise NotFound("There is no such correction.", correction, "List them: dragoman corrections")
        connection.execute(delete(schema.correction).where(row.key == correction))
        _refresh(connection, report, archive.issues)


def corrections(archive: Archive, report: str | None = None) -> Iterator[Correction]:
    """Give all corrections, or those of one report, in the order in which they were made."""
    row = schema.correction.c
    asked = select(schema.correction).order_by(row.made, row.key)
    with archive.asking() as connection:
        for found in connection.execute(asked if report is None else asked.where(row.report == report)).mappings():
            yield Correction(**found)


def _write(connection: Connection, issues: Issues, record: str, action: Literal["wrong", "set"], field: str | None,
           value: Any, note: str | None, author: str | None) -> Correction:
    report, made = report_of(connection, record), storing.now()
    made_of = key("correction", record, action, field, made)
    correction = Correction(made_of, report, kind_of(record), record, action, field, value,
                            _was(connection, record, field), note, author, made)
    row = {name: getattr(correction, name) for name in Correction.__slots__}
    connection.execute(insert(schema.correction), [row])
    _refresh(connection, report, issues)
    return correction


def _was(connection: Connection, record: str, field: str | None) -> Any:
    table = CORRECTED[kind_of(record)]
    column = {"for": "code", "where": "place", "claim": "text", "speaker": "speaker_name"}.get(field or "", field or "")
    if column not in table.c:
        return None
    return connection.execute(select(table.c[column]).where(table.c.key == record)).scalar()


def _refresh(connection: Connection, report: str, issues: Issues) -> None:
    """Write the rows of a report anew, with the corrections there are now."""
    reading = read_back(connection, report)
    storing.replace(connection, reading, corrected(connection, reading), storing.made_of(connection, report), issues)
    link(connection, [report])
