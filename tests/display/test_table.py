"""Rows as a table: the first of them, how many there are, and nothing that runs."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from lxml import html
from rich.console import Console

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk.rows import Rows
from dragoman.display.table import FIRST, words_of


@dataclass(frozen=True, slots=True)
class Wide:
    first: str
    empty: str | None
    number: int
    last: str


def wide(count: int, text: str = "x") -> Rows[Wide]:
    def ask() -> Iterator[Wide]:
        return (Wide(text, None, number, "y" * 60) for number in range(count))
    return Rows(Wide, ask)


def printed(rows: Rows[Wide], width: int) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(rows)
    return out.getvalue()


@pytest.mark.parametrize(("count", "note"), [(0, "0 rows"), (1, "1 row"), (FIRST, "10 rows"),
                                             (1234, "1,234 rows, the first 10 of them")])
def test_how_many_there_are_is_told(count: int, note: str) -> None:
    table = html.fragment_fromstring(wide(count)._repr_html_())
    assert table.find("p").text == note
    assert len(table.findall(".//tbody/tr")) == min(count, FIRST)
    assert note in printed(wide(count), 80)


def test_all_columns_are_in_a_notebook(library: Archive) -> None:
    rows = desk.events(library)
    table = html.fragment_fromstring(rows._repr_html_())
    assert tuple(cell.text for cell in table.findall(".//th")) == rows.columns
    assert [row[0].text for row in table.findall(".//tbody/tr")] == [row.key for row in rows.first(FIRST)]
    assert table.find("p").text.startswith(f"{rows.count()} rows")


def test_a_terminal_shows_what_it_has_room_for_and_names_the_rest() -> None:
    broad, narrow = printed(wide(2), 100), printed(wide(2), 20)
    assert "not shown: empty\n" in broad
    assert "y" * 31 + "…" in broad
    assert "not shown: empty, last" in " ".join(narrow.split())
    assert max(map(len, narrow.splitlines())) <= 20


def test_nothing_in_a_cell_becomes_markup() -> None:
    table = html.fragment_fromstring(wide(1, "<script>alert('1')</script>\x1b\u202e")._repr_html_())
    assert not table.findall(".//script")
    assert table.findall(".//td")[0].text == "<script>alert('1')</script>\ufffd\ufffd"
    assert "[red]" in printed(wide(1, "[red]"), 80)


@pytest.mark.parametrize(("value", "words"), [
    (None, ""), (["RUS", "GEO"], "RUS, GEO"), ([[1, 2], [3, 4]], "1, 2; 3, 4"), ({"deny": 2}, "deny 2"),
    ([{"of": "RUS", "left": None}], "of RUS, left "), (1.5, "1.5"), ("two\n lines", "two lines")])
def test_cells(value: object, words: str) -> None:
    assert words_of(value) == words


def test_nothing_is_asked_for_the_name_of_rows() -> None:
    def ask() -> Iterator[Wide]:
        raise AssertionError
    assert repr(Rows(Wide, ask)) == "<Rows of Wide>"
