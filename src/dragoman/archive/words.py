"""The index of words: FTS5 in SQLite, a tsvector with GIN in PostgreSQL, found by the ids of `passage`.

An id carries the day in its upper bits: whatever is found comes in the order of days without being sorted. Words are
cut and folded here and not by the database, without stemming, so that both find the same.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, text

from dragoman.archive.schema import passage

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
_PART = 16_000  # words that one tsvector can number
_LONGEST = 60  # letters of a word, beyond which it is no word
_WORD = re.compile(r"[^\W_]+")


class _Unaccented(dict[int, int | None]):
    """Maps a letter to itself and an accent to nothing, learning each as it comes."""

    def __missing__(self, code: int) -> int | None:
        return self.setdefault(code, None if unicodedata.combining(chr(code)) else code)


_UNACCENTED = _Unaccented()


class Passage(NamedTuple):
    """The words of one record, `kind` report, statement or event, by which it is to be found."""

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
    """Cut a text into its words, without case and accents."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).translate(_UNACCENTED)
    return [word[:_LONGEST] for word in _WORD.findall(plain.casefold())]


def put(connection: Connection, passages: Sequence[Passage]) -> None:
    """Index these passages."""
    write = _writer(connection)
    rows, indexed = [], []
    for each in passages:
        for id, words in _parts(each):
            rows.append({"id": id, "kind": each.kind, "record": each.record, "report": each.report})
            indexed.append({"id": id, "words": write(words)})
    if rows:
        connection.execute(insert(passage), rows)
        connection.execute(_INSERT[connection.dialect.name], indexed)


def take_out(connection: Connection, report: str, passages: Sequence[Passage]) -> None:
    """Take out a report's passages, the same that were put in."""
    if passages:
        write = _writer(connection)
        connection.execute(_DELETE[connection.dialect.name],
                           [{"id": id, "words": write(words)} for each in passages for id, words in _parts(each)])
        connection.execute(delete(passage).where(passage.c.report == report))


def _writer(connection: Connection) -> Callable[[list[str]], str]:
    return " ".join if connection.dialect.name == "sqlite" else _vector


def _parts(each: Passage) -> Iterator[tuple[int, list[str]]]:
    words = words_in(each.text)
    for part, start in enumerate(range(0, max(len(words), 1), _PART)):
        yield passage_id(each.day, each.record, part), words[start:start + _PART]


def _vector(words: list[str]) -> str:
    """Write words as PostgreSQL writes a tsvector: each with its place."""
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, 1))
