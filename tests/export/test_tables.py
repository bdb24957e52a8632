"""Rows as JSON, JSON lines and CSV: each is read back as it was."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.tables import csv_chunks, json_chunks, line_chunks

VALUES = st.none() | st.integers(-2**53, 2**53) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ROWS = st.lists(st.fixed_dictionaries({"a": VALUES, "b, c": VALUES}), max_size=5)


@given(ROWS)
def test_json_is_read_back(rows: list[dict[str, object]]) -> None:
    assert json.loads("".join(json_chunks(rows))) == rows
    assert [json.loads(line) for line in line_chunks(rows)] == rows


@given(ROWS)
def test_csv_is_read_back(rows: list[dict[str, object]]) -> None:
    read = list(csv.reader(io.StringIO("".join(csv_chunks(rows, ["a", "b, c"])), newline="")))
    assert read[0] == ["a", "b, c"]
    assert read[1:] == [["" if value is None else str(value) for value in row.values()] for row in rows]


@pytest.mark.parametrize(("value", "cell"), [(["RUS", "PAK"], "RUS|PAK"), ([], ""), ([[0, 3]], "[[0,3]]"),
                                             ({"a": 1}, '{"a":1}'), (1.5, "1.5"), (True, "True")])
def test_a_nest_is_one_cell(value: object, cell: str) -> None:
    assert list(csv.reader(csv_chunks([{"a": value}], ["a"]))) == [["a"], [cell]]
