"""A lake asked in SQL: its tables by name, nothing else reached, nothing changed."""

from pathlib import Path

import pytest

from dragoman.archive.made import made_by
from dragoman.engine.engine import Here
from dragoman.errors import DragomanError
from dragoman.lake.asking import ask
from dragoman.lake.lake import Lake, Source
from dragoman.lake.tables import TABLES
from dragoman.reader import Reader
from dragoman.records import Reading


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory, reader: Reader, samples: tuple[Reading, ...]) -> Lake:
    """Give a lake of the sample reports, in a folder with a quotation mark in its name."""
    made = Lake.open(tmp_path_factory.mktemp("it's") / "lake", create=True, size=5)
    assert list(made.build([Source("samples", (("", each.report) for each in samples))], made_by(reader), Here()))
    return made


def test_it_counts_what_the_readings_hold(lake: Lake, samples: tuple[Reading, ...]) -> None:
    for table in TABLES:
        held = len(samples) if table == "readings" else sum(len(getattr(each, table)) for each in samples)
        assert list(ask(lake, f"SELECT count(*) FROM {table}").rows) == [(held,)]


def test_lists_and_months_are_asked(lake: Lake, samples: tuple[Reading, ...]) -> None:
    query = "SELECT report, id FROM events WHERE list_contains(sources, 'RUS') AND month = '2008-08' ORDER BY ALL"
    answer = ask(lake, query)
    assert answer.columns == ["report", "id"]
    assert list(answer.rows) == sorted(
        (each.report.id, event.id) for each in samples for event in each.events
        if "RUS" in event.sources and (each.report.published or "").startswith("2008-08"))


def test_an_empty_lake_has_the_same_tables(tmp_path: Path, lake: Lake) -> None:
    empty = Lake.open(tmp_path / "empty", create=True)
    for table in TABLES:
        answer = ask(empty, f"SELECT * FROM {table}")
        assert list(answer.rows) == []
        assert list(answer.columns) == list(ask(lake, f"SELECT * FROM {table}").columns)


@pytest.mark.parametrize("query", [
    "SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/etc/*')", "SELECT * FROM read_parquet('https://example.org/a.parquet')",
])
def test_nothing_else_is_reached(lake: Lake, query: str) -> None:
    with pytest.raises(DragomanError, match="DuckDB cannot answer that"):
        list(ask(lake, query).rows)


@pytest.mark.parametrize("query", [
    "COPY events TO 'events.csv'", "DROP VIEW events", "SELECT 1; SELECT 2", "", "SET enable_external_access = true",
    "ATTACH 'other.db'", "INSTALL httpfs", "CREATE TABLE a AS SELECT 1", "PRAGMA database_list",
])
def test_nothing_is_changed(lake: Lake, query: str) -> None:
    with pytest.raises(DragomanError, match=r"Only one question|DuckDB cannot answer"):
        list(ask(lake, query).rows)


def test_what_is_misspelt_is_told(lake: Lake) -> None:
    with pytest.raises(DragomanError, match="evnts"):
        ask(lake, "SELECT * FROM evnts")
