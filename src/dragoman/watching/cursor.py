"""What a watcher must not forget: how each feed was left, and what became of each entry; an SQLite file of its own."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.intake.draft import Draft, Link

_TABLES = """
create table if not exists feed (url text primary key, etag text, modified text, faults integer not null default 0,
                                 due real not null default 0) strict;
create table if not exists entry (key text primary key, feed text not null, listed real not null, waiting text,
                                  tries integer not null default 0, due real not null default 0) strict;
create index if not exists entry_due on entry (due) where waiting is not null;
"""
_KEPT = 90 * 86_400.0  # seconds for which an entry is remembered that its feed lists no more


@dataclass(frozen=True, slots=True)
class Left:
    """How a feed was left: what its server gave to ask again by, its faults in a row, when it is due (Unix time)."""

    etag: str | None = None
    modified: str | None = None
    faults: int = 0
    due: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that is still to be read, and how often that failed."""

    key: str
    entry: Draft | Link
    tries: int


class Cursor:
    """The file; held by one watcher at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; raises DragomanError where another watcher holds it or it is none of ours."""
        self._base = sqlite3.connect(path, isolation_level=None, timeout=1)
        try:
            self._base.execute("pragma locking_mode = exclusive")
            self._base.execute("pragma journal_mode = wal")
            self._base.executescript(_TABLES)
            self._base.execute("begin immediate")
            self._base.execute("commit")
        except sqlite3.Error as error:
            self._base.close()
            locked = "locked" in str(error)
            raise DragomanError("Another dragoman watch holds this cursor." if locked else
                                f"The cursor cannot be opened: {error}.", str(path),
                                "Name another with --cursor FILE.") from None

    def close(self) -> None:
        """Give the file free."""
        self._base.close()

    def left(self, url: str) -> Left:
        """Tell how a feed was left."""
        row = self._base.execute("select etag, modified, faults, due from feed where url = ?", (url,)).fetchone()
        return Left(*row) if row else Left()

    def leave(self, url: str, left: Left) -> None:
        """Keep how a feed is left."""
        self._base.execute("insert or replace into feed values (?, ?, ?, ?, ?)",
                           (url, left.etag, left.modified, left.faults, left.due))

    def listed(self, feed: str, entries: Iterable[tuple[str, Draft | Link]], now: float) -> None:
        """Keep what a feed lists: entries not known before are to be read."""
        rows = [(key, feed, now, _packed(entry), now) for key, entry in entries]
        with self._base:  # all of it or nothing
            self._base.execute("begin")
            self._base.executemany("insert into entry values (?, ?, ?, ?, 0, ?) on conflict (key) do update set "
                                   "listed = excluded.listed", rows)
            self._base.execute("delete from entry where waiting is null and listed < ?", (now - _KEPT,))

    def next(self, now: float) -> Waiting | None:
        """Give an entry that is due, the longest due first."""
        row = self._base.execute("select key, waiting, tries from entry where waiting is not null and due <= ? "
                                 "order by due, rowid limit 1", (now,)).fetchone()
        return Waiting(row[0], _unpacked(row[1]), row[2]) if row else None

    def done(self, key: str) -> None:
        """Note that an entry is read and kept, or given up."""
        self._base.execute("update entry set waiting = null where key = ?", (key,))

    def again(self, key: str, due: float) -> None:
        """Note that an entry is to be tried again."""
        self._base.execute("update entry set tries = tries + 1, due = ? where key = ?", (due, key))

    def due(self) -> float | None:
        """Tell when the next entry is due, None where all are read."""
        found: float | None = self._base.execute("select min(due) from entry where waiting is not null").fetchone()[0]
        return found


def _packed(entry: Draft | Link) -> str:
    return json.dumps([type(entry).__name__, asdict(entry)])


def _unpacked(given: str) -> Draft | Link:
    name, fields = json.loads(given)
    return Draft(**fields) if name == "Draft" else Link(**fields)
