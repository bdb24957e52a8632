"""The index of words: FTS5 in SQLite, a tsvector with GIN in PostgreSQL, found by the ids of `passage`.

An id carries the day in its upper bits: whatever is found comes in the order of days without being sorted. Words are
cut and folded here and not by the database, without stemming, so that both find the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Text,
    TextClause,
    column,
    delete,
    func,
    select,
    table,
    text,
)

from dragoman.archive import bulk
from dragoman.archive.query import Query
from dragoman.archive.schema import passage
from dragoman.lexicon.folding import folded_words

KINDS = ("report", "statement", "event", "claim")  # each has an index of its own: what is searched is one of them
_TABLE = {
    "sqlite": ("CREATE VIRTUAL TABLE {0} USING fts5(text, content='', tokenize=\"unicode61 remove_diacritics 0\")",),
    "postgresql": ("CREATE TABLE {0} (id bigint PRIMARY KEY, vector tsvector NOT NULL)",
                   "CREATE INDEX {0}_vector ON {0} USING gin (vector)",
                   # so that it knows which words are rare: those are found by the index and sorted, others by going
                   # back from the newest
                   "ALTER TABLE {0} ALTER vector SET STATISTICS 500"),
}
CREATE = {dialect: tuple(each.format(f"words_{kind}") for kind in KINDS for each in made)
          for dialect, made in _TABLE.items()}
_INSERT = {"sqlite": "INSERT INTO {0} (rowid, text) VALUES (:id, :words)",
           "postgresql": "INSERT INTO {0} (id, vector) VALUES (:id, CAST(:words AS tsvector))"}
_DELETE = {"sqlite": "INSERT INTO {0} ({0}, rowid, text) VALUES ('delete', :id, :words)",
           "postgresql": "DELETE FROM {0} WHERE id = :id"}
_BITS = 40  # below the day: a number of the record's own
DAY = 1 << _BITS  # from the first id of a day to that of the next
_PART = 16_000  # words that one tsvector can number
_LONGEST = 60  # letters of a word, beyond which it is no word


class Passage(NamedTuple):
    """The words of one record, `kind` report, statement, event or claim, by which it is to be found."""

    kind: str
    record: str
    report: str
    day: str
    text: str


def passage_id(day: str, record: str, part: int = 0) -> int:
    """Give the id of a part of a record's words: its day, then what tells it from others of that day."""
    digest = sha256(f"{record}\x1f{part}".encode("utf-8", "surrogatepass")).digest()
    return first_id(day) | int.from_bytes(digest[: _BITS // 8], "big")


def first_id(day: str) -> int:
    """Give the lowest id of an ISO day, of the undated where it is ""."""
    return (date.fromisoformat(day).toordinal() if day else 0) << _BITS


def words_in(text: str) -> list[str]:
    """Cut a text into the words it is indexed by."""
    return [word[:_LONGEST] for word in folded_words(text)]


def put(connection: Connection, passages: Sequence[Passage]) -> None:
    """Index these passages."""
    bulk.put(connection, passage, [
        {"id": id, "kind": each.kind, "record": each.record, "report": each.report}
        for each in passages for id, _ in _parts(each)])
    _index(connection, _INSERT, passages)


def take_out(connection: Connection, report: str, passages: Sequence[Passage]) -> None:
    """Take out a report's passages, the same that were put in."""
    _index(connection, _DELETE, passages)
    connection.execute(delete(passage).where(passage.c.report == report))


def found(connection: Connection, query: Query, kind: str, since: str = "", until: str = "") -> Select[int]:
    """Ask for the ids of the passages of a kind that a query finds, of these ISO days, all of them or whether one is.

    They come in order of days where they are ordered by; see `first_found` where the first of them are wanted. For
    reports PostgreSQL plans without sequential scans until the transaction ends.
    """
    if connection.dialect.name == "sqlite":
        match = text(f"words_{kind} MATCH :query").bindparams(query=query.to("sqlite"))
        asked, id = select(column("rowid", BigInteger).label("id")), column("rowid", BigInteger)
        return asked.select_from(table(f"words_{kind}")).where(match, *_days(id, since, until))
    if kind == "report":  # their vectors are long and lie apart, which the database's plans know nothing of
        connection.execute(text("SET LOCAL enable_seqscan TO off"))
    return _within(kind, query.to("postgresql"), "exact", since, until)


def first_found(connection: Connection, query: Query, kind: str, since: str = "", until: str = "",
                few: bool = False) -> Select[int]:
    """Ask alike, where no more of them are wanted than the first, in the order of days.

    Reports are gone through one after another until enough are found; `few` are gathered by their index and sorted.
    """
    asked, written = found(connection, query, kind, since, until), query.to("postgresql")
    if not has_two_ways(connection, kind):
        return asked
    loose, id = query.to("postgresql", loose=True), column("id", BigInteger)
    is_plain = loose == written
    near = asked if is_plain else _within(kind, loose, "loose", since, until).add_columns(column("vector", Text))
    if few:
        near = near.with_only_columns(*near.selected_columns).offset(0).subquery().select()
    if is_plain:
        return near
    # phrases are looked for in no more of the long vectors than are wanted
    return select(id).select_from(near.order_by(id.desc()).offset(0).subquery()).where(_matches(written, "exact"))


def has_two_ways(connection: Connection, kind: str) -> bool:
    """Tell whether it makes a difference to `first_found` how many there are."""
    return connection.dialect.name == "postgresql" and kind == "report"


def _within(kind: str, query: str, name: str, since: str, until: str) -> Select[int]:
    id = column("id", BigInteger)
    return select(id).select_from(table(f"words_{kind}")).where(_matches(query, name), *_days(id, since, until))


def day_of(connection: Connection, query: Query, kind: str, since: str, until: str, place: int,
           newest: bool) -> str | None:
    """Give the day of what a query finds at a place, counted from the newest or oldest; None where it finds fewer."""
    ids = first_found(connection, query, kind, since, until).subquery()
    asked = select(ids.c.id).order_by(ids.c.id.desc() if newest else ids.c.id).offset(place).limit(1)
    id = connection.execute(asked).scalar()
    return None if id is None else date.fromordinal(id >> _BITS).isoformat() if id >= DAY else ""


def held(connection: Connection, kind: str) -> int:
    """Count all passages of a kind."""
    return connection.execute(select(func.count()).select_from(table(f"words_{kind}"))).scalar_one()


def count(connection: Connection, query: Query, kind: str, since: str = "", until: str = "") -> int:
    """Count the passages that a query finds."""
    asked = select(func.count()).select_from(found(connection, query, kind, since, until).subquery())
    return connection.execute(asked).scalar_one()


def _matches(query: str, name: str) -> TextClause:
    return text(f"vector @@ CAST(:{name} AS tsquery)").bindparams(**{name: query})


def _days(id: ColumnElement[int], since: str, until: str) -> list[ColumnElement[bool]]:
    after = [id >= first_id(since)] if since else []
    return [*after, id < first_id(until) + DAY] if until else after


def _index(connection: Connection, change: Mapping[str, str], passages: Sequence[Passage]) -> None:
    dialect = connection.dialect.name
    write = " ".join if dialect == "sqlite" else _vector
    for kind in KINDS:
        rows = [{"id": id, "words": write(words)} for each in passages if each.kind == kind
                for id, words in _parts(each)]
        if rows:
            connection.execute(text(change[dialect].format(f"words_{kind}")), rows)


def _parts(each: Passage) -> Iterator[tuple[int, list[str]]]:
    words = words_in(each.text)
    for part, start in enumerate(range(0, max(len(words), 1), _PART)):
        yield passage_id(each.day, each.record, part), words[start:start + _PART]


def _vector(words: list[str]) -> str:
    """Write words as PostgreSQL writes a tsvector: each with its place."""
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, 1))
