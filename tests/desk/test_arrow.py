"""Rows in Arrow: typed by their dataclass, read by those who speak it, asked for a batch at a time."""

import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any, Literal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.corrections import Correction
from dragoman.desk.arrow import batches, schema_of
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError, NotFound

KINDS = [kind for name, kind in inspect.getmembers(desk, inspect.isclass) if kind is not desk.Rows]


@dataclass(frozen=True, slots=True)
class Inner:
    of: str | None
    for_: int


@dataclass(frozen=True, slots=True)
class Everything:
    with_: Literal["a", "b"]
    maybe: float | None
    yes: bool
    nested: list[list[int]]
    within: Inner | None
    several: list[Inner]
    counts: dict[str, int]
    detail: dict[str, Any] | None
    anything: Any


EVERYTHING = [Everything("a", 1.5, True, [[1, 2], []], Inner(None, 3), [Inner("x", 4)], {"b": 2, "a": 1}, {"k": [1]},
                         7),
              Everything("b", None, False, [], None, [], {}, None, None)]


def test_each_type_has_its_column() -> None:
    inner = pa.struct([pa.field("of", pa.string()), pa.field("for", pa.int64(), False)])
    assert schema_of(Everything) == pa.schema([
        pa.field("with", pa.string(), False), pa.field("maybe", pa.float64()), pa.field("yes", pa.bool_(), False),
        pa.field("nested", pa.list_(pa.field("item", pa.list_(pa.field("item", pa.int64(), False)), False)), False),
        pa.field("within", inner), pa.field("several", pa.list_(pa.field("item", inner, False)), False),
        pa.field("counts", pa.map_(pa.string(), pa.field("value", pa.int64(), False)), False),
        pa.field("detail", pa.string()), pa.field("anything", pa.string())])


def numbers(count: int, taken: list[int]) -> Rows[Inner]:
    def ask() -> Iterator[Inner]:
        for each in range(count):
            taken.append(each)
            yield Inner(None, each)
    return Rows(Inner, ask)


def test_every_value_arrives() -> None:
    first, second = Rows(Everything, lambda: iter(EVERYTHING)).to_arrow().to_pylist()
    assert first == {"with": "a", "maybe": 1.5, "yes": True, "nested": [[1, 2], []], "within": {"of": None, "for": 3},
                     "several": [{"of": "x", "for": 4}], "counts": [("b", 2), ("a", 1)], "detail": '{"k":[1]}',
                     "anything": "7"}
    assert second == {"with": "b", "maybe": None, "yes": False, "nested": [], "within": None, "several": [],
                      "counts": [], "detail": None, "anything": None}


@pytest.mark.parametrize("kind", [*KINDS, Correction], ids=lambda kind: kind.__name__)
def test_every_answer_has_a_schema(kind: type) -> None:
    schema = schema_of(kind)
    assert tuple(schema.names) == Rows(kind, lambda: iter(())).columns
    texts = [field.name for field in fields(kind) if field.type is str]
    assert all(schema.field(name.rstrip("_")).type == pa.string() for name in texts)


def answers(library: Archive) -> Iterator[Rows[Any]]:
    yield from (ask(library) for ask in (
        desk.agreements, desk.arrivals, desk.dealings, desk.diary, desk.disputes, desk.encounters, desk.events,
        desk.groups, desk.issues, desk.movers, desk.statements))
    report, event = desk.arrivals(library).first()[0].report, desk.events(library).first()[0].key
    yield from (desk.actor(library, "Russia"), desk.timeline(library, "RUS-USA"), desk.search(library, "talks"),
                desk.records(library, report), desk.echoes(library, report), desk.facets(library, "talks"),
                desk.relations(library, "RUS"), desk.positions(library, "RUS"), desk.matrix(library, "RUS"),
                desk.spoken(library, "RUS-USA"), desk.links(library, event), desk.whereabouts(library, event),
                desk.dispute(library, desk.disputes(library).first()[0].key))


def test_what_is_said_never_to_be_missing_never_is(library: Archive) -> None:
    for rows in answers(library):
        table = rows.to_arrow()
        table.validate(full=True)
        assert table.num_rows == rows.count()
        missing = [field.name for field in table.schema if not field.nullable and table[field.name].null_count]
        assert missing == [], rows.kind


def test_columns_are_the_rows(library: Archive) -> None:
    for rows in (desk.statements(library), desk.events(library), desk.disputes(library)):
        assert rows.to_arrow().to_pylist() == rows.to_dicts()


def test_those_who_speak_arrow_read_rows(library: Archive) -> None:
    rows = desk.events(library)
    count, sources = rows.count(), [row.sources for row in rows]
    assert pl.DataFrame(rows)["sources"].to_list() == sources
    assert pl.from_arrow(rows).struct.field("sources").to_list() == sources  # type: ignore[union-attr]
    assert pa.table(rows).num_rows == len(pd.DataFrame.from_arrow(rows)) == count
    asked = duckdb.sql("SELECT count(*), count(goldstein), max(len(sources)) FROM rows").fetchall()
    assert asked == [(count, sum(row.goldstein is not None for row in rows), max(map(len, sources)))]


def test_frames_keep_the_types(library: Archive) -> None:
    rows = desk.events(library)
    pandas, polars = rows.to_pandas(), rows.to_polars()
    assert pandas["goldstein"].dtype == pd.ArrowDtype(pa.float64())
    assert polars.schema["sources"] == pl.List(pl.String)
    assert pandas["text"].to_list() == polars["text"].to_list() == [row.text for row in rows]
    assert desk.events(library, parties="NZL-FJI").to_polars().schema == polars.schema


def test_frames_do_without_pyarrow(library: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    rows = desk.events(library)
    assert rows.to_polars()["sources"].to_list() == [row.sources for row in rows]
    assert desk.events(library, parties="NZL-FJI").to_polars().shape == (0, len(rows.columns))
    with pytest.raises(DragomanError, match="pyarrow is not installed") as told:
        rows.to_arrow()
    assert told.value.hint == "pip install 'dragoman[arrow]'"


def test_batches_are_made_as_they_are_asked_for() -> None:
    taken: list[int] = []
    first, second = islice(batches(numbers(1000, taken), 10), 2)
    assert (first.num_rows, second.num_rows, len(taken)) == (10, 10, 20)
    assert [batch.num_rows for batch in batches(numbers(1000, []), 600)] == [600, 400]
    assert list(batches(Rows(Inner, lambda: iter(())))) == []


def test_a_stream_takes_one_batch_before_it_is_read() -> None:
    taken: list[int] = []
    reader = pa.RecordBatchReader.from_stream(numbers(20_000, taken))
    assert 0 < len(taken) < 10_000
    assert reader.read_all()["for"].to_pylist() == taken == list(range(20_000))


def test_what_is_asked_wrongly_is_told_by_our_own_error(library: Archive) -> None:
    with pytest.raises(NotFound, match="Atlantis"):
        pl.DataFrame(desk.events(library, parties="Atlantis"))
