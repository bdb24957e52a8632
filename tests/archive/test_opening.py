"""What is no archive, or cannot be opened or written, is told in three lines, and nothing stored is lost."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.check import faults
from dragoman.errors import (
    ArchiveError,
    ArchiveFull,
    ArchiveLocked,
    ForeignArchive,
    NewerArchive,
    NoArchive,
)
from dragoman.records import Reading


def told(error: ArchiveError) -> str:
    """Check the form of an error, and give what it says."""
    lines = str(error).splitlines()
    assert len(lines) <= 3
    assert error.hint
    return error.what


def _foreign(folder: Path) -> Path:
    path = folder / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE cake (recipe TEXT)")
    return path


def _prose(folder: Path) -> Path:
    path = folder / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100, encoding="utf-8")
    return path


def _cut(folder: Path) -> Path:
    path = folder / "cut.db"
    Archive.open(path, create=True).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + bytes(len(whole) - 5000))
    return path


@pytest.mark.parametrize("make", [_foreign, _prose])
@pytest.mark.parametrize("create", [True, False])
def test_a_foreign_file_is_left_alone(tmp_path: Path, make: Callable[[Path], Path], create: bool) -> None:
    path = make(tmp_path)
    before = path.read_bytes()
    with pytest.raises(ForeignArchive) as error:
        Archive.open(path, create=create)
    assert "not an archive" in told(error.value)
    assert path.read_bytes() == before


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as error:
        Archive.open(_cut(tmp_path))
    told(error.value)


def test_where_there_is_none(tmp_path: Path) -> None:
    for path in (tmp_path / "none.db", tmp_path):
        with pytest.raises(NoArchive) as error:
            Archive.open(path)
        told(error.value)
    assert not (tmp_path / "none.db").exists()


def test_a_newer_schema_is_told(archive: Archive, address: str) -> None:
    with archive.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerArchive) as error:
        Archive.open(address, create=True)
    assert "later version" in told(error.value)


def test_a_locked_archive_is_told(tmp_path: Path, samples: tuple[Reading, ...],
                                  monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.archive.opening._WAIT", 50)
    path = tmp_path / "archive.db"
    with Archive.open(path, create=True) as archive:
        list(archive.add(samples[:2], MADE))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveLocked) as error:
            list(archive.add(samples[2:], MADE))
        assert "Another process" in told(error.value)
        assert archive.reports() == 2
        other.execute("ROLLBACK")
        other.close()
        list(archive.add(samples[2:], MADE))
        assert archive.reports() == len(samples)


def test_a_full_disk_is_told_and_what_was_stored_is_kept(tmp_path: Path, samples: tuple[Reading, ...]) -> None:
    with Archive.open(tmp_path / "archive.db", create=True) as archive:
        list(archive.add(samples[:2], MADE))
        with archive.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        with archive.engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(ArchiveFull) as error:
            list(archive.add(samples[2:], MADE))
        assert "no room" in told(error.value)
    with Archive.open(tmp_path / "archive.db") as archive:
        assert archive.reports() == 2
        assert faults(archive) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ArchiveError) as error:
        Archive.open(tmp_path / "archive.db", create=True)
    told(error.value)


@pytest.mark.parametrize(("address", "says"), [
    ("postgresql://nobody@127.0.0.1:1/none", "does not answer"),
    ("postgresql://user:secret@no-such-host.invalid/db", "does not answer"),
    ("postgresql://user@host:port/db", "no address"),
])
def test_a_server_that_does_not_answer_is_told(address: str, says: str) -> None:
    with pytest.raises(NoArchive) as error:
        Archive.open(address, create=True)
    assert says in told(error.value)
    assert "secret" not in str(error.value)


def test_a_server_without_such_a_database_is_told(postgres: str) -> None:
    base, _, query = postgres.partition("?")
    with pytest.raises(NoArchive) as error:
        Archive.open(f"{base.rpartition('/')[0]}/nowhere?{query}", create=True)
    assert "no such database" in told(error.value)


def test_a_whole_archive_has_no_faults(filled: Archive) -> None:
    assert faults(filled) == []


@pytest.mark.parametrize(("harm", "says"), [
    ("DELETE FROM report WHERE id = 'georgia-2008'", "have no report"),
    ("DELETE FROM event WHERE report = 'georgia-2008'", "have no event"),
    ("UPDATE report SET text = 'Something else' WHERE id = 'georgia-2008'", "not the one that was read"),
    ('UPDATE event SET "leading" = (1 = 0)', "not one leading event"),
    ("DELETE FROM passage WHERE kind = 'claim'", "claims are in the index"),
])
def test_what_is_broken_is_found(filled: Archive, harm: str, says: str) -> None:
    with filled.writing() as connection:
        connection.execute(text(harm))
    assert any(says in each for each in faults(filled))
