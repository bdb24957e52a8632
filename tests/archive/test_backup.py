"""A backup and what it gives back, on each kind of database and from one to the other."""

import gzip
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import Connection, Table, select
from tests.conftest import MADE, new_database

from dragoman import desk
from dragoman.archive import backup, storing
from dragoman.archive.archive import Archive
from dragoman.archive.backup import back_up
from dragoman.archive.check import faults
from dragoman.archive.corrections import mark_wrong
from dragoman.archive.restoring import checked, restore
from dragoman.archive.schema import metadata
from dragoman.errors import ArchiveError, ForeignArchive, NewerArchive, NoArchive
from dragoman.records import Reading


def tables(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    with archive.asking() as connection:
        return {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
                for table in metadata.sorted_tables}


@pytest.fixture
def other(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Give the address of an archive that is not there, of each kind."""
    return {"sqlite": str(tmp_path / "other.db"), "postgresql": new_database(request.getfixturevalue("postgres"))}


@pytest.mark.parametrize("into", ["sqlite", "postgresql"])
def test_it_gives_back_every_row(filled: Archive, other: dict[str, str], tmp_path: Path, into: str) -> None:
    event = desk.events(filled, parties="RUS-GEO").first()[0]
    mark_wrong(filled, event.key, "misread")
    counts = back_up(filled, tmp_path / "a.gz")
    assert restore(tmp_path / "a.gz", other[into]) == counts
    with Archive.open(other[into]) as restored:
        assert tables(restored) == tables(filled)
        assert faults(restored) == []
        assert [row.key for row in desk.statements(restored, words="truce")] == \
            [row.key for row in desk.statements(filled, words="truce")]
        back_up(restored, tmp_path / "b.gz")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_it_sees_one_state_while_another_writes(archive: Archive, address: str, samples: tuple[Reading, ...],
                                                tmp_path: Path, other: dict[str, str],
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    list(archive.add(samples[:4], MADE))
    rows, written = backup._rows, list[int]()

    def slow(connection: Connection, table: Table) -> Iterator[bytes]:
        stream = rows(connection, table)
        yield from islice(stream, 1)  # it has begun to read
        if not written:
            with Archive.open(address) as another:
                written.append(len(list(another.add(samples[4:8], MADE))))
        yield from stream

    monkeypatch.setattr(backup, "_rows", slow)
    counts = back_up(archive, tmp_path / "a.gz")
    assert written == [4]
    assert counts["report"] == 4
    restore(tmp_path / "a.gz", other["sqlite"])
    with Archive.open(other["sqlite"]) as restored:
        assert faults(restored) == []
    assert archive.reports() == 8


def test_an_archive_that_holds_reports_is_not_overwritten(filled: Archive, address: str, tmp_path: Path,
                                                          samples: tuple[Reading, ...]) -> None:
    back_up(filled, tmp_path / "a.gz")
    list(filled.add([samples[0]], MADE))
    before = tables(filled)
    with pytest.raises(ArchiveError, match="holds 21 reports"):
        restore(tmp_path / "a.gz", address)
    assert tables(filled) == before
    filled.close()
    restore(tmp_path / "a.gz", address, replace=True)
    with Archive.open(address) as restored:
        assert tables(restored) == before
    restore(tmp_path / "a.gz", address, replace=True)  # and again, over what was restored


def damage(lines: list[bytes], how: str) -> bytes:
    whole = gzip.compress(b"".join(lines), mtime=0)
    if how == "cut":
        return whole[: len(whole) // 2]
    if how == "flipped":
        return whole[:200] + bytes([whole[200] ^ 1]) + whole[201:]
    if how == "a row less":
        return gzip.compress(b"".join(lines[:2] + lines[3:]))
    if how == "no end":
        return gzip.compress(b"".join(lines[:-1]))
    if how == "plain":
        return b"".join(lines)
    return {"empty": b"", "another": gzip.compress(b'{"dragoman": "letter"}\n')}[how]


@pytest.mark.parametrize("how", ["cut", "flipped", "a row less", "no end", "plain", "empty", "another"])
def test_what_is_damaged_changes_nothing(library: Archive, tmp_path: Path, how: str) -> None:
    back_up(library, tmp_path / "a.gz")
    lines = gzip.decompress((tmp_path / "a.gz").read_bytes()).splitlines(keepends=True)
    (tmp_path / "bad.gz").write_bytes(damage(lines, how))
    with pytest.raises(ArchiveError, match="no whole backup"):
        restore(tmp_path / "bad.gz", str(tmp_path / "new.db"))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.gz", "bad.gz"]


def test_a_later_version_is_told(tmp_path: Path) -> None:
    head = b'{"dragoman":"backup","format":1,"schema":"9999"}\n'
    end = orjson.dumps({"rows": {}, "sha256": sha256(head).hexdigest()}, option=orjson.OPT_APPEND_NEWLINE)
    (tmp_path / "a.gz").write_bytes(gzip.compress(head + end))
    with pytest.raises(NewerArchive, match="schema 9999"):
        restore(tmp_path / "a.gz", str(tmp_path / "new.db"))


def test_a_restore_that_fails_leaves_what_was_there(filled: Archive, address: str, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(filled, tmp_path / "a.gz")
    before = tables(filled)
    filled.close()
    def failing(*_: object) -> None:
        raise RuntimeError("the machine goes down")

    with monkeypatch.context() as patch:
        patch.setattr(storing, "index", failing)
        with pytest.raises(RuntimeError):
            restore(tmp_path / "a.gz", address, replace=True)
    with Archive.open(address) as kept:
        assert tables(kept) == before
    assert not list(tmp_path.glob("*.restoring*"))


def test_what_lies_at_the_place_is_told(library: Archive, tmp_path: Path) -> None:
    back_up(library, tmp_path / "a.gz")
    (tmp_path / "letter.db").write_text("Dear all, this is no archive at all, and never was one.")
    with pytest.raises(ForeignArchive):
        restore(tmp_path / "a.gz", str(tmp_path / "letter.db"))
    with pytest.raises((NoArchive, ArchiveError)):
        restore(tmp_path / "a.gz", "postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(ArchiveError):
        checked(tmp_path / "none.gz")


def test_a_backup_that_fails_leaves_the_old_one(library: Archive, tmp_path: Path,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.gz").write_bytes(b"the last one")
    def failing(*_: object) -> object:
        raise OSError("no room")

    monkeypatch.setattr(backup, "_line", failing)
    with pytest.raises(OSError, match="no room"):
        back_up(library, tmp_path / "a.gz")
    assert {each.name: each.read_bytes() for each in tmp_path.glob("a.gz*")} == {"a.gz": b"the last one"}
