from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import BadRecord, DragomanError, InputError
from dragoman.intake.draft import Draft, Link
from dragoman.intake.table import looks_like_table, read_table


def read(data: bytes, columns: Mapping[str, str] | None = None) -> list[Draft | Link | DragomanError]:
    return list(read_table(data.splitlines(keepends=True), "a.csv", columns or {}))


@pytest.mark.parametrize(("data", "expected"), [
    (b"id,text,date\n7,A said B.,2017-06-15\n", Draft("A said B.", "2017-06-15", id="7", where="a.csv, row 2")),
    (b"Text;Outlet\n\"A; said B.\";O\n", Draft("A; said B.", outlet="O", where="a.csv, row 2")),
    (b"body\theadline\nA.\tH\n", Draft("A.", title="H", where="a.csv, row 2")),
    (b"content|source\nA.|O\n", Draft("A.", outlet="O", where="a.csv, row 2")),
    (b'text,id\r\n"A said\r\n""B"", twice.",7\r\n', Draft('A said\r\n"B", twice.', id="7", where="a.csv, row 2")),
    (b"\xef\xbb\xbftext,id\n\xe2\x80\x9cA\xe2\x80\x9d,7\n", Draft("“A”", id="7", where="a.csv, row 2")),
    ("text,id\nLe café a dit B.,7\n".encode("cp1252"), Draft("Le café a dit B.", id="7", where="a.csv, row 2")),
    (b"\n\ntext\nA.\n", Draft("A.", where="a.csv, row 2")),
    (b"text,id\nA.\n", Draft("A.", where="a.csv, row 2")),
])
def test_a_row_is_a_report(data: bytes, expected: Draft) -> None:
    assert read(data) == [expected]


def test_columns_are_mapped() -> None:
    (draft,) = read(b"Volltext,Tag,text\nA.,15 June 2017,short\n", {"text": "Volltext", "published": "Tag"})
    assert draft == Draft("A.", "15 June 2017", where="a.csv, row 2")


def test_a_list_of_gdelt_gives_links() -> None:
    data = b"URL,MobileURL,Date,Title\nhttps://example.org/a,,2017-06-15 08:00:00,Talks go on\n"
    (link,) = read(data)
    assert link == Link("https://example.org/a", "2017-06-15 08:00:00", None, "Talks go on", where="a.csv, row 2")


@pytest.mark.parametrize(("data", "columns", "words"), [
    (b"id,said\n1,A.\n", {}, "No column"),
    (b"id,said\n1,A.\n", {"text": "says"}, "no column 'says'"),
    (b"", {}, "No column"),
])
def test_a_table_without_a_text_is_told_at_once(data: bytes, columns: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(data, columns)
    assert caught.value.hint


@pytest.mark.parametrize(("row", "words"), [
    (b"1,A said, and B.\n", "3 cells"), (b"1,\n", 'no "text"'),
])
def test_a_bad_row_stops_no_other(row: bytes, words: str) -> None:
    before, bad, after = read(b"id,text\n1,A.\n" + row + b"2,B.\n")
    assert isinstance(before, Draft)
    assert isinstance(after, Draft)
    assert isinstance(bad, BadRecord)
    assert words in bad.what
    assert bad.where == "a.csv, row 3"


@pytest.mark.parametrize(("first", "table"), [
    (b"id,text\n", True), (b"Date\tHeadline\tURL\n", True), (b'"text";"date"\n', True),
    (b"The minister said so, and the date was fixed.\n", False), (b"Date: 15 June 2017\n", False), (b"text\n", False),
])
def test_a_table_is_known_by_its_header(first: bytes, table: bool) -> None:
    assert looks_like_table(first) is table


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(str.strip)))
def test_what_a_writer_of_csv_wrote_is_read_back(texts: list[str]) -> None:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([["text", "id"], *([text, "7"] for text in texts)])
    lines = io.BytesIO(out.getvalue().encode())
    assert [each.text for each in read_table(lines, "", {}) if isinstance(each, Draft)] == texts
