"""Readings written into the tables, each report's rows replaced as one."""

import zlib
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, delete, select, update

from dragoman.archive import bulk, names, schema, vectors, words
from dragoman.archive.keys import keys_of
from dragoman.archive.made import Made
from dragoman.archive.rows import Rows, rows_of
from dragoman.archive.vectors import Encode
from dragoman.archive.words import Passage
from dragoman.lexicon.issues import Issues
from dragoman.records import Reading
from dragoman.records.plain import RENAMED
from dragoman.records.reading import SCHEMA, report_dict

# tables whose rows name their report, and those whose rows name one of its records, in the column given
_OF_REPORT = (schema.actor, schema.statement, schema.event, schema.claim, schema.position, schema.agreement,
              schema.membership)
_OF_RECORD = ((schema.about.c.statement, schema.statement), (schema.issue.c.record, schema.statement),
              (schema.issue.c.record, schema.event),
              (schema.party.c.event, schema.event), (schema.dyad.c.event, schema.event),
              (schema.event_person.c.event, schema.event), (schema.word.c.event, schema.event),
              (schema.claim_event.c.claim, schema.claim), (schema.claim_statement.c.claim, schema.claim),
              (schema.claim_side.c.claim, schema.claim))


def store(connection: Connection, readings: Sequence[tuple[Reading, Reading]], made: Made,
          issues: Issues, encode: Encode | None = None) -> None:
    """Write new reports: each as it was read and as it stands after correction; `encode` gives statements vectors."""
    gathered: Rows = {}
    for read, corrected in readings:
        for table, rows in rows_of(corrected, keys_of(read), issues).items():
            gathered.setdefault(table, []).extend(rows)
        gathered[schema.report][-1] |= {"reading": packed(read), "added": now(), **made._asdict()}
    for table, rows in gathered.items():
        bulk.put(connection, table, rows)
    words.put(connection, _passages(gathered))
    if encode is not None:
        vectors.put(connection, gathered.get(schema.statement, ()), encode)
    names.put(connection, {row["name"] for row in gathered.get(schema.actor, ()) if row["kind"] == "person"})


def replace(connection: Connection, read: Reading, corrected: Reading, made: Made,
            issues: Issues, encode: Encode | None = None) -> None:
    """Write a report that is stored already in the place of what was; when it was added is kept."""
    report = read.report.id
    added = connection.execute(select(schema.report.c.added).where(schema.report.c.id == report)).scalar()
    remove(connection, report)
    store(connection, [(read, corrected)], made, issues, encode)
    vectors.tidy(connection, report)
    connection.execute(update(schema.report).where(schema.report.c.id == report).values(added=added))


def remove(connection: Connection, report: str) -> None:
    """Take out a report with all its rows; corrections and links stay, for when it comes again."""
    words.take_out(connection, report, _passages(_stored(connection, report)))
    for column, table in _OF_RECORD:
        own = select(table.c.key).where(table.c.report == report)
        connection.execute(delete(column.table).where(column.in_(own)))
    for table in _OF_REPORT:
        connection.execute(delete(table).where(table.c.report == report))
    connection.execute(delete(schema.report).where(schema.report.c.id == report))


def made_of(connection: Connection, report: str) -> Made:
    """Say which versions made a stored reading."""
    row = schema.report.c
    asked = select(row.dragoman, row.model, row.lexicon).where(row.id == report)
    return Made(*connection.execute(asked).one())


def packed(reading: Reading) -> bytes:
    """Write a reading small, in its JSON form."""
    plain = {each.name: getattr(reading, each.name) for each in fields(reading) if each.name != "report"}
    told = {"schema": SCHEMA, "report": report_dict(reading.report), **plain}
    written = orjson.dumps(told, default=list)  # which writes records itself, save spans, and names fields as they are
    for name, contract in RENAMED.items():
        written = written.replace(f'"{name}":'.encode(), f'"{contract}":'.encode())  # no text has these two unescaped
    return zlib.compress(written, 1)


def unpacked(data: bytes, text: str) -> Reading:
    """Read what `packed` wrote, with the report's text."""
    return Reading.from_dict(orjson.loads(zlib.decompress(data)), text)


def now() -> str:
    """Give the time in UTC, as the archive writes it."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def index(connection: Connection, report: str) -> None:
    """Index the words of a stored report, of which none are indexed yet."""
    words.put(connection, _passages(_stored(connection, report)))


def _stored(connection: Connection, report: str) -> Rows:
    return {table: [dict(row) for row in connection.execute(select(table).where(column == report)).mappings()]
            for table, column in ((schema.report, schema.report.c.id), (schema.statement, schema.statement.c.report),
                                  (schema.event, schema.event.c.report), (schema.claim, schema.claim.c.report))}


def _passages(rows: Rows) -> list[Passage]:
    return [*(Passage("report", row["id"], row["id"], row["day"], f"{row['title'] or ''}\n{row['text']}")
              for row in rows.get(schema.report, ())),
            *(_passage("statement", row) for row in rows.get(schema.statement, ())),
            *(_passage("event", row) for row in rows.get(schema.event, ())),
            *(_passage("claim", row) for row in rows.get(schema.claim, ()))]


def _passage(kind: str, row: dict[str, Any]) -> Passage:
    return Passage(kind, row["key"], row["report"], row["day"], row["text"])


