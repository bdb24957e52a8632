import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft
from dragoman.intake.jsonl import read_jsonl


def test_the_names_of_the_contract() -> None:
    record = {"id": "r1", "text": "A said B.", "published": "2017-06-15", "outlet": "O", "title": "T", "url": "https://o.test/1"}
    (draft,) = read_jsonl([json.dumps(record).encode()], "a.jsonl")
    assert draft == Draft("A said B.", "2017-06-15", "O", "T", "https://o.test/1", "r1", where="a.jsonl, line 1")


@pytest.mark.parametrize(("record", "expected"), [
    ({"body": "A.", "date": "2017", "source": "O", "headline": "H", "link": "L"}, Draft("A.", "2017", "O", "H", "L")),
    ({"event_text": "A.", "pub_date": "2017", "publisher": "O", "story_id": 7}, Draft("A.", "2017", "O", id="7")),
    ({"text": "A.", "published": None, "outlet": "", "more": [1]}, Draft("A.")),
    ({"text": "A.", "published": 2017}, Draft("A.", "2017")),
    ({"text": "", "body": "A."}, Draft("A.")),
    ({"story_text": "A.", "publication_date": "2017", "stories_id": 7}, Draft("A.", "2017", id="7")),
    ({"text": "A.", "media_name": "O"}, Draft("A.", outlet="O")),
    ({"content": "A.", "publishedAt": "2017", "source": {"id": None, "name": "O"}}, Draft("A.", "2017", "O")),
    ({"text": "A.", "date": "2017", "publication": "O"}, Draft("A.", "2017", "O")),
])
def test_names_of_other_tools(record: dict[str, object], expected: Draft) -> None:
    (draft,) = read_jsonl([json.dumps(record).encode()])
    assert isinstance(draft, Draft)
    assert (draft.text, draft.published, draft.outlet, draft.title, draft.url, draft.id) == (
        expected.text, expected.published, expected.outlet, expected.title, expected.url, expected.id)


@pytest.mark.parametrize(("line", "words"), [
    (b'{"text": "cut off', "no JSON"),
    (b'{"title": "no text"}', 'no "text"'),
    (b'{"text": null}', 'no "text"'),
    (b'{"text": ["A."]}', "list"),
    (b'{"text": "A.", "outlet": {"names": "O"}}', "outlet"),
    (b'["A."]', "no object"),
    (b"A said B.", "no JSON"),
    (b'{"text": "A\0"}', "binary"),
    (b'{"text": }', "at character 10"),
    (b"[" * 100_000, "no JSON"),
])
def test_a_broken_line_is_told_by_its_number_and_stops_no_other(line: bytes, words: str) -> None:
    before, bad, after = read_jsonl([b'{"text": "A."}\n', line + b"\n", b'{"text": "B."}'], "a.jsonl")
    assert isinstance(before, Draft)
    assert isinstance(after, Draft)
    assert isinstance(bad, BadRecord)
    assert words in bad.what
    assert bad.where == "a.jsonl, line 2"


def test_blank_lines_count_but_are_no_records() -> None:
    (draft,) = read_jsonl([b"\n", b"  \r\n", b'\xef\xbb\xbf{"text": "A."}\r\n'])
    assert draft.where == "line 3"


def test_lines_are_taken_one_by_one() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b'{"text": "A."}\n'

    stream = read_jsonl(endless())
    assert [next(stream) for _ in range(3)]


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_line_whatever_raises(lines: list[bytes]) -> None:
    for each in read_jsonl(lines):
        assert isinstance(each, Draft | BadRecord)
