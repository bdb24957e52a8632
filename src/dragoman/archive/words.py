"""The index of words: FTS5 in SQLite, a tsvector with GIN in PostgreSQL, found by the ids of `passage`.

An id carries the day in its upper bits: whatever is found comes in the order of days without being sorted. Words are
cut and folded here and not by the database, without stemming, so that both find the same.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import BigInteger, Connection, Select, column, delete, func, select, table, text

from dragoman.archive import bulk
from dragoman.archive.query import Query
from dragoman.archive.schema import passage
from dragoman.lexicon.folding import folded_words

CREATE = {
    "sqlite": ("CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize=\"unicode61 remove_diacritics 0\")",),
    "postgresql": ("CREATE TABLE words (id bigint PRIMARY KEY, vector tsvector NOT NULL)",
                   "CREATE INDEX words_vector ON words USING gin (vector)"),
}
_INSERT = {"sqlite": text("INSERT INTO words (rowid, text) VALUES (:id, :words)"),
           "postgresql": text("INSERT INTO words (id, vector) VALUES (:id, CAST(:words AS tsvector))")}
_DELETE = {"sqlite": text("INSERT INTO words (words, rowid, text) VALUES ('delete', :id, :words)"),
           "postgresql": text("DELETE FROM words WHERE id = :id")}
_BITS = 40  # below the day: a number of the record's own
DAY = 1 << _BITS  # from the first id of a day to that of the next
_PART = 16_000  # words that one tsvector can number
_FEW = 20_000  # passages that are rather found by their words than in the order of days
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
    write = _writer(connection)
    rows, indexed = [], []
    for each in passages:
        for id, words in _parts(each):
            rows.append({"id": id, "kind": each.kind, "record": each.record, "report": each.report})
            indexed.append({"id": id, "words": write(words)})
    if rows:
        bulk.put(connection, passage, rows)
        connection.execute(_INSERT[connection.dialect.name], indexed)


def take_out(connection: Connection, report: str, passages: Sequence[Passage]) -> None:
    """Take out a report's passages, the same that were put in."""
    if passages:
        write = _writer(connection)
        connection.execute(_DELETE[connection.dialect.name],
                           [{"id": id, "words": write(words)} for each in passages for id, words in _parts(each)])
        connection.execute(delete(passage).where(passage.c.report == report))


def found(connection: Connection, query: Query) -> Select[int]:
    """Ask for the ids of the passages that a query finds; they come in order of days where they are ordered by."""
    asked = query.to(connection.dialect.name)
    if connection.dialect.name == "sqlite":
        match = text("words MATCH :query").bindparams(query=asked)
        return select(column("rowid", BigInteger).label("id")).select_from(table("words")).where(match)
    match = text("vector @@ CAST(:query AS tsquery)").bindparams(query=asked)
    ids = select(column("id", BigInteger)).select_from(table("words")).where(match)
    # PostgreSQL would look through all passages by their days for a word that hardly any has
    few = select(func.count()).select_from(ids.limit(_FEW + 1).subquery())
    if connection.execute(few).scalar_one() > _FEW:
        return ids
    return select(ids.cte("found").prefix_with("MATERIALIZED").c.id)




def _writer(connection: Connection) -> Callable[[list[str]], str]:
    return " ".join if connection.dialect.name == "sqlite" else _vector


def _parts(each: Passage) -> Iterator[tuple[int, list[str]]]:
    words = words_in(each.text)
    for part, start in enumerate(range(0, max(len(words), 1), _PART)):
        yield passage_id(each.day, each.record, part), words[start:start + _PART]


def _vector(words: list[str]) -> str:
    """Write words as PostgreSQL writes a tsvector: each with its place."""
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, 1))
