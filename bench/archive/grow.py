"""An archive of a million events, grown from one of real readings: every report again and again, on other days.

Keys end otherwise in each copy and days lie a while later, so that nothing is shared between the copies and all that
is told between two parties grows alike. Names, texts and parties stay, and so does how they are spread.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, case, cast, column, func, insert, literal, select, text
from sqlalchemy import Date as DateType
from sqlalchemy import table as named_table

from dragoman.archive import schema, words
from dragoman.archive.archive import Archive
from dragoman.archive.rows import Rows
from dragoman.archive.storing import _passages
from dragoman.archive.words import _parts

_LATER = 61  # days between a copy and the next
_DAYS = {"first", "last", "day"}
_REPORTS = {"report"}
_KEYS = {"key", "speaker", "within", "statement", "record", "event", "actor", "claim", "source", "one", "other", "node",
         "value"}
_FILLED = (schema.report, schema.actor, schema.statement, schema.about, schema.issue, schema.event, schema.party,
           schema.dyad, schema.event_person, schema.word, schema.claim, schema.claim_event, schema.claim_statement,
           schema.claim_side, schema.position, schema.agreement, schema.membership, schema.node, schema.member)
_PLAIN = {(schema.dyad, "one"), (schema.dyad, "other"), (schema.position, "actor")}


def grow(archive: Archive, events: int) -> Iterator[int]:
    """Copy what the archive holds until it has so many events; gives their number after each copy."""
    with archive.writing() as connection:
        held = connection.execute(select(func.count()).select_from(schema.event)).scalar_one()
        _keep_words(connection)
    for copy in range(1, -(-events // held)):
        with archive.writing() as connection:
            for each in _FILLED:
                connection.execute(_copied(each, copy, connection.dialect.name))
            _copy_links(connection, copy)
            _copy_words(connection, copy)
        yield held * (copy + 1)
    with archive.writing() as connection:
        connection.execute(text("DROP TABLE base_words"))
    with archive.asking() as connection:
        connection.execute(text("ANALYZE"))


def _suffix(copy: int) -> str:
    return chr(ord("g") + copy // 20) + chr(ord("g") + copy % 20)  # no hex digits, so that no key is another's copy


def _copied(table: Table, copy: int, dialect: str) -> Any:
    base = _is_base(table)
    columns = [_changed(table, each, copy, dialect) for each in table.c]
    return insert(table).from_select(list(table.c.keys()), select(*columns).where(base), include_defaults=False)


def _is_base(table: Table) -> ColumnElement[bool]:
    """Keep to the rows that no copy has made."""
    if table is schema.report:
        return ~table.c.id.contains("~")
    if "report" in table.c:
        return ~table.c.report.contains("~")
    key = table.c[{"about": "statement", "issue": "record", "node": "id"}.get(
        table.name, "claim" if table.name.startswith("claim") else "event")]
    return ~func.substr(key, 15, 1).in_([chr(ord("g") + place) for place in range(20)])


def _changed(table: Table, each: ColumnElement[Any], copy: int, dialect: str) -> ColumnElement[Any]:
    name = str(each.name)
    if name in _DAYS:
        return _moved(each, copy, dialect)
    if name in _REPORTS or (table is schema.report and name in ("id", "cluster")):
        return each + literal(f"~{copy}")
    if (name in _KEYS or name == "cluster" or (table is schema.node and name == "id")) and (table, name) not in _PLAIN:
        ends = func.substr(each, 1, 14) + literal(_suffix(copy))
        if (table is schema.member and name == "record") or (table is schema.node and name == "cluster"):
            return case((table.c.kind == "copy", each + literal(f"~{copy}")), else_=ends)
        return case((func.length(each) == 16, ends), else_=each)
    return each


def _moved(day: ColumnElement[Any], copy: int, dialect: str) -> ColumnElement[Any]:
    if dialect == "sqlite":
        moved: ColumnElement[Any] = func.date(day, f"+{copy * _LATER} days")
    else:
        moved = func.to_char(cast(func.nullif(day, ""), DateType) + copy * _LATER, "YYYY-MM-DD")
    return case((day == "", ""), else_=moved)


def _copy_links(connection: Connection, copy: int) -> None:
    link, end = schema.link.c, _suffix(copy)
    rows = connection.execute(select(schema.link).where(func.substr(link.key, 15, 1) < "g")).mappings().all()
    put = [{**row, **{name: row[name][:14] + end for name in ("key", "one", "other")}, "detail": row["detail"] and {
        name: value[:14] + end if isinstance(value, str) and len(value) == 16 else value
        for name, value in row["detail"].items()}} for row in rows]
    if put:
        connection.execute(insert(schema.link), put)


def _keep_words(connection: Connection) -> None:
    """Keep the words of each passage beside, in the form in which the index takes them."""
    kind = "text" if connection.dialect.name == "sqlite" else "tsvector"
    connection.execute(text(f"CREATE TABLE base_words (id bigint PRIMARY KEY, words {kind})"))
    if connection.dialect.name == "postgresql":
        for each in words.KINDS:
            connection.execute(text(f"INSERT INTO base_words SELECT id, vector FROM words_{each}"))
        return
    for indexed in (schema.report, schema.statement, schema.event, schema.claim):
        asked = connection.execute(select(*indexed.c).execution_options(yield_per=500)).mappings()
        for some in asked.partitions():
            held: Rows = {indexed: [dict(row) for row in some]}
            rows = [{"id": id, "words": " ".join(found)} for passage in _passages(held)
                    for id, found in _parts(passage)]
            connection.execute(text("INSERT INTO base_words VALUES (:id, :words)"), rows)


def _copy_words(connection: Connection, copy: int) -> None:
    """Index the passages of a copy: their ids begin with the day, see archive/words."""
    id, passage = schema.passage.c.id, schema.passage.c
    added = case((id < words.DAY, copy << 20), else_=((copy * _LATER) << 40) + (copy << 20))
    end = literal(_suffix(copy))
    record = case((passage.kind == "report", passage.record + literal(f"~{copy}")),
                  else_=func.substr(passage.record, 1, 14) + end)
    base = named_table("base_words", column("id"), column("words"))
    kept = schema.passage.join(base, base.c.id == id)
    connection.execute(insert(schema.passage).from_select(
        ["id", "kind", "record", "report"],
        select(id + added, passage.kind, record, passage.report + literal(f"~{copy}")).select_from(kept)))
    name, index = ("rowid", "text") if connection.dialect.name == "sqlite" else ("id", "vector")
    for each in words.KINDS:
        into = named_table(f"words_{each}", column(name), column(index))
        own = select(id + added, base.c.words).select_from(kept).where(passage.kind == each)
        connection.execute(insert(into).from_select([name, index], own))
