"""Parquet, Excel and FollowTheMoney, opened by the tools that people use, and the memory that writing takes."""

import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import openpyxl
import pandas
import polars
import pytest
from bench.exports import many
from hypothesis import given
from hypothesis import strategies as st

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk.events import EventRow
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError
from dragoman.export import export
from dragoman.export.excel import to_excel
from dragoman.export.formats import FORMATS, WHAT, What
from dragoman.export.parquet import to_parquet
from dragoman.export.tables import csv_chunks

HOSTILE = ['=HYPERLINK("x")', "+1+1", "@SUM(A1)", "-1", 'a "quoted", cell', "two\nlines", "مرحبا", "🇷🇺", "a|b", ""]


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of one text, one number and a list."""

    text: str
    number: float | None
    words: list[str]


def cells(*texts: str) -> Rows[Cell]:
    return Rows(Cell, lambda: (Cell(text, number / 2 or None, [text]) for number, text in enumerate(texts)))


def test_parquet_is_opened_by_duckdb_pandas_and_polars(library: Archive, tmp_path: Path) -> None:
    for name in ("events", "statements", "disputes", "arrivals"):
        rows, path = getattr(desk, name)(library), tmp_path / f"{name}.parquet"
        count = export(library, rows, "parquet", path)
        wanted = rows.to_dicts()
        assert count == len(wanted) == duckdb.sql(f"select count(*) from '{path}'").fetchall()[0][0]
        assert list(pandas.read_parquet(path).columns) == list(rows.columns)
        assert polars.read_parquet(path).to_dicts() == wanted


def test_nested_columns_are_asked_in_place(library: Archive, tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    export(library, desk.events(library), "parquet", path)
    found = duckdb.sql(f"select key from '{path}' where list_contains(sources, 'RUS')").fetchall()
    assert {key for key, in found} == {row.key for row in desk.events(library) if "RUS" in row.sources}


@given(st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]))))
def test_parquet_gives_back_any_text(texts: list[str]) -> None:
    frame = polars.read_parquet(io.BytesIO(b"".join(to_parquet(cells(*texts)))))
    assert frame["text"].to_list() == texts
    assert frame["words"].to_list() == [[text] for text in texts]


@given(st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs", "Cc"]))))
def test_excel_gives_back_any_text_and_runs_none(texts: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(b"".join(to_excel(cells(*texts)))))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["text", "number", "words"]
    read = [sheet.cell(number, 1) for number in range(2, len(texts) + 2)]
    assert [cell.value or "" for cell in read] == texts
    assert all(cell.data_type != "f" for cell in read)
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_spreadsheet_is_given_nothing_to_run(text: str) -> None:
    names = ["text", "number", "words"]
    plain, safe = ("".join(csv_chunks(cells(text).dicts(), names, each)) for each in (False, True))
    assert f"'{text}" not in plain
    assert f"'{text}" in safe


def test_numbers_stay_numbers() -> None:
    assert "".join(csv_chunks([{"a": -2.5, "b": "-1"}], ["a", "b"], True)) == "a,b\n-2.5,-1\n"


@pytest.mark.parametrize("what", ["events", "statements", "arrivals"])
def test_followthemoney_finds_its_entities_valid(library: Archive, tmp_path: Path, what: str) -> None:
    model = pytest.importorskip("followthemoney", reason="it compiles PyICU, so it is no dependency").model
    path = tmp_path / "entities.json"
    rows = getattr(desk, what)(library)
    assert export(library, rows, "ftm", path) == rows.count()
    made = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ids = {each["id"] for each in made}
    assert len(ids) == len(made)
    for each in made:
        schema = model.get(each["schema"])
        assert schema.validate({"properties": each["properties"]}) is None
        proxy = model.get_proxy(each, cleaned=False)
        assert {name: len(values) for name, values in each["properties"].items()} == {
            prop: len(proxy.get(prop)) for prop in each["properties"]}
        linked = {value for prop in schema.properties.values() if prop.type.name == "entity"
                  for value in each["properties"].get(prop.name, [])}
        assert linked <= ids


def test_followthemoney_is_told_what_is_denied(library: Archive, tmp_path: Path) -> None:
    export(library, desk.events(library, status="denied"), "ftm", tmp_path / "a.json")
    made = [json.loads(line) for line in (tmp_path / "a.json").read_text(encoding="utf-8").splitlines()]
    notes = [each["properties"]["notes"][0] for each in made if each["schema"] == "Event"]
    assert notes
    assert all(note.startswith("status: denied") for note in notes)


def test_what_a_format_does_not_hold_is_told_and_nothing_written(library: Archive, tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="holds no reports"):
        export(library, desk.arrivals(library), "plover", tmp_path / "a")
    with pytest.raises(DragomanError, match="no such format"):
        export(library, desk.arrivals(library), "papyrus", tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_followthemoney_knows_the_country_of_a_party(library: Archive, tmp_path: Path) -> None:
    export(library, desk.events(library, parties="RUS-GEO"), "ftm", tmp_path / "a.json")
    made = [json.loads(line) for line in (tmp_path / "a.json").read_text(encoding="utf-8").splitlines()]
    bodies = {each["properties"]["name"][0]: each["properties"].get("country") for each in made
              if each["schema"] == "PublicBody"}
    assert (bodies["Russia"], bodies["Georgia"]) == (["ru"], ["ge"])
    assert {"ru", "ge"} <= set(next(each for each in made if each["schema"] == "Event")["properties"]["country"])


def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside(library: Archive, tmp_path: Path) -> None:
    def failing() -> Iterator[Cell]:
        yield Cell("one")
        raise RuntimeError("the database has gone")

    path = tmp_path / "cells.csv"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(DragomanError, match="holds no Cell"):
        export(library, Rows(Cell, failing), "csv", path)
    row = desk.events(library).first()[0]
    with pytest.raises(RuntimeError):
        export(library, Rows(EventRow, lambda: map(fail_after(row), range(3))), "csv", path)
    assert [each.name for each in tmp_path.iterdir()] == ["cells.csv"]
    assert path.read_text(encoding="utf-8") == "before"


def fail_after(row: EventRow) -> Callable[[int], EventRow]:
    def give(number: int) -> EventRow:
        if number:
            raise RuntimeError("the database has gone")
        return row

    return give


def test_excel_says_what_it_cut(caplog: pytest.LogCaptureFixture) -> None:
    b"".join(to_excel(cells("a" * 32_767)))
    assert caplog.messages == []
    b"".join(to_excel(cells("a" * 32_768, "b", "c" * 40_000)))
    # each stands in two columns
    assert caplog.messages == ["Cut to the 32,767 characters that a cell of Excel holds: 4 texts."]


STREAMED = sorted(set(FORMATS) - {"excel", "parquet", "gexf", "graphml"})  # these are measured by bench.exports


def peak(name: str, archive: Archive, what: What, count: int) -> int:
    """Give the most memory that writing so many rows takes."""
    rows = many(archive, what, count)
    tracemalloc.start()
    try:
        for _ in FORMATS[name].write(archive, rows):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("name", "what"), [(name, what) for name in STREAMED for what in FORMATS[name].takes[:2]])
def test_memory_does_not_grow_with_the_rows(library: Archive, name: str, what: What) -> None:
    peak(name, library, what, 10)
    few, more = (peak(name, library, what, count) for count in (300, 4000))
    assert more < few + 1_000_000  # rows that are kept would take several times as much


def test_every_answer_has_its_name() -> None:
    assert set(WHAT.values()) == set(FORMATS["csv"].takes)
