"""Rows stream, can be gone through again, and become frames."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from doctest import DocTestFinder, DocTestRunner

import pytest

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk import events, statements
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError


@dataclass(frozen=True, slots=True)
class Number:
    for_: int
    parts: list[str]


def numbers(taken: list[int]) -> Rows[Number]:
    def ask() -> Iterator[Number]:
        for each in range(1000):
            taken.append(each)
            yield Number(each, ["a"])
    return Rows(Number, ask)


def test_no_more_is_asked_for_than_is_taken() -> None:
    taken: list[int] = []
    assert [row.for_ for row in numbers(taken).first(3)] == [0, 1, 2]
    assert len(taken) == 3


def test_rows_can_be_gone_through_again() -> None:
    rows = numbers([])
    assert list(rows) == list(rows)


def test_the_examples_are_true(library: Archive) -> None:
    (example,) = (each for each in DocTestFinder(recurse=False).find(Rows, "Rows"))
    example.globs = {"archive": library, "desk": desk}
    assert DocTestRunner().run(example) == (0, len(example.examples))


def test_the_words_of_the_contract() -> None:
    rows = numbers([])
    assert rows.columns == ("for", "parts")
    assert next(rows.dicts()) == {"for": 0, "parts": ["a"]}


def test_frames(library: Archive) -> None:
    rows = statements(library)
    count = len(list(rows))
    pandas, polars = rows.to_pandas(), rows.to_polars()
    assert pandas.shape == polars.shape == (count, len(rows.columns))
    assert tuple(pandas.columns) == tuple(polars.columns) == rows.columns
    assert events(library, parties="NZL-FJI").to_pandas().shape[0] == 0
    assert events(library, parties="NZL-FJI").to_polars().shape[0] == 0


def test_a_library_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(DragomanError, match="pandas is not installed"):
        numbers([]).to_pandas()
