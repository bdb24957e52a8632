"""A lake loaded into a real PostgreSQL: the same rows, each partition once."""

from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from tests.conftest import new_database

from dragoman.archive.made import Made
from dragoman.errors import ArchiveError, DragomanError
from dragoman.lake.asking import ask
from dragoman.lake.lake import Lake
from dragoman.lake.loading import load
from dragoman.lake.partition import Note
from dragoman.lake.tables import TABLES
from dragoman.lake.writing import remove, write_partition
from dragoman.records import Reading

MADE = Made("1", "2", "3")
HOSTILE = ['a "quoted", {braced} \\ backslash', "NULL", "", "tab\tnew\nline\r", "{}", "Ж☃ مرحبا", "\\N", "nul\0", "'"]


@pytest.fixture
def lake(tmp_path: Path, samples: tuple[Reading, ...]) -> Lake:
    """Give a lake of the samples in two partitions, with outlets and parties that want care."""
    lake = Lake.open(tmp_path / "lake", create=True)
    hostile = [replace(each, report=replace(each.report, outlet=HOSTILE[number % len(HOSTILE)]),
                       events=tuple(replace(event, sources=(HOSTILE[number % len(HOSTILE)], *event.sources))
                                    for event in each.events))
               for number, each in enumerate(samples)]
    for number, some in enumerate((hostile[:11], hostile[11:])):
        write_partition(lake.folder, Note(f"{number:016x}", f"digest{number}", "samples", number * 11), some, MADE)
    return lake


@pytest.fixture
def database(postgres: str) -> str:
    return new_database(postgres)


def rows(database: str, table: str) -> list[tuple[object, ...]]:
    with psycopg.connect(database) as connection:
        columns = ", ".join(f'"{name}"' for name in TABLES[table].__dataclass_fields__).replace('"for_"', '"for"')
        return connection.execute(f"SELECT {columns} FROM lake.{table} ORDER BY 1, 4, 3").fetchall()  # type: ignore[arg-type]


def in_lake(lake: Lake, table: str) -> list[tuple[object, ...]]:
    return [tuple(without_nul(value) for value in row[:-1]) for row in ask(lake, f"SELECT * FROM {table}").rows]


def without_nul(value: object) -> object:
    if isinstance(value, str):
        return value.replace("\0", "")
    return [without_nul(each) for each in value] if isinstance(value, list) else value


def test_the_rows_are_those_of_the_lake(lake: Lake, database: str) -> None:
    assert [(note.first, new) for note, new in load(lake, database)] == [(0, True), (11, True)]
    for table in TABLES:
        assert sorted(map(repr, rows(database, table))) == sorted(map(repr, in_lake(lake, table))), table


def test_each_partition_is_loaded_once_and_replaced_whole(lake: Lake, database: str,
                                                          samples: tuple[Reading, ...]) -> None:
    list(load(lake, database))
    assert [new for _, new in load(lake, database)] == [False, False]
    write_partition(lake.folder, Note(f"{1:016x}", "another", "samples", 11), samples[:2], MADE)
    assert [(note.readings, new) for note, new in load(lake, database)] == [(11, False), (2, True)]
    assert len(rows(database, "readings")) == 13
    remove(lake.folder, next(lake.notes()))
    list(load(lake, database))
    assert {row[0] for row in rows(database, "readings")} == {each.report.id for each in samples[:2]}


def test_a_file_that_is_damaged_leaves_the_rest(lake: Lake, database: str) -> None:
    Path(lake.files("events")[-1]).write_bytes(b"PAR1 no more")
    with pytest.raises(DragomanError, match="A file of the lake cannot be read"):
        list(load(lake, database))
    assert len(rows(database, "readings")) == 11


def test_a_server_that_is_not_there(lake: Lake) -> None:
    with pytest.raises(ArchiveError, match="PostgreSQL does not take it") as caught:
        list(load(lake, "postgresql://somebody:secret@127.0.0.1:1/none"))
    assert "secret" not in str(caught.value)
