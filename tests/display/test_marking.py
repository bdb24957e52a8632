"""Texts cut into pieces: put together they are the text, whatever stands in it and however marks overlap."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.display.marking import Mark, pieces, shown

PLAIN = st.text(st.characters(exclude_categories=["C"]), max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(PLAIN)
    place = st.integers(0, len(text))
    marks = [Mark(min(ends), max(ends), f"k{number}", "event") for number, ends in
             enumerate(draw(st.lists(st.tuples(place, place), max_size=8)))]
    return text, marks


@given(marked())
def test_the_pieces_put_together_are_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert "".join(piece.text for piece in pieces(text, marks)) == text


@given(marked())
def test_the_pieces_of_a_mark_are_its_words(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    cut = list(pieces(text, marks))
    for mark in marks:
        own = [piece for piece in cut if mark in piece.marks]
        assert "".join(piece.text for piece in own) == text[mark.start:mark.end]
        if mark.start < mark.end:
            assert [piece for piece in own if mark in piece.first] == own[:1]
            assert [piece for piece in own if mark in piece.last] == own[-1:]


@given(marked(), st.integers(0, 60), st.integers(0, 60))
def test_a_part_of_a_text_has_the_marks_that_reach_into_it(case: tuple[str, list[Mark]], one: int, other: int) -> None:
    text, marks = case
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    cut = list(pieces(text, marks, start, end))
    assert "".join(piece.text for piece in cut) == text[start:end]
    for mark in marks:
        words = "".join(piece.text for piece in cut if mark in piece.marks)
        assert words == text[max(mark.start, start):min(mark.end, end)] or mark.start >= mark.end


def test_the_widest_mark_of_a_piece_comes_first() -> None:
    marks = [Mark(4, 7, "event", "event"), Mark(0, 12, "said", "statement"), Mark(4, 9, "actor", "actor")]
    (inner,) = (piece for piece in pieces("who did what", marks) if piece.text == "did")
    assert [mark.key for mark in inner.marks] == ["said", "actor", "event"]


@pytest.mark.parametrize(("text", "harmless"), [
    ("a\u202eb", "a\ufffdb"), ("\u2066x\u2069", "\ufffdx\ufffd"), ("nul\x00", "nul\ufffd"), ("\ud800", "\ufffd"),
    ("\ufeffbegun", "\ufffdbegun"), ("two\nlines\tand a tab", "two\nlines\tand a tab"), ("👩‍👩‍👧 é ﷽", "👩‍👩‍👧 é ﷽"),
])
def test_what_is_not_seen_is_shown_and_shifts_nothing(text: str, harmless: str) -> None:
    assert shown(text) == harmless
    assert len(shown(text)) == len(text)


def test_work_grows_with_text_and_marks_alone() -> None:
    def took(count: int) -> float:
        marks = [Mark(place * 3, place * 3 + 5, f"k{place}", "event") for place in range(count)]
        began = time.perf_counter()
        assert sum(1 for _ in pieces("ab " * (count + 2), marks)) > count
        return time.perf_counter() - began

    took(1000)
    assert took(20_000) < 60 * max(took(2000), 0.001)  # ten times the marks: far from a hundred times the work
