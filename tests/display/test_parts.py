"""Long texts in parts: nothing is lost, nothing is in two, none is too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.display.parts import LONGEST, paragraphs, part_of, parts
from dragoman.records import Span


@given(st.text(st.sampled_from("ab \n\u2028é"), max_size=300), st.integers(4, 60))
def test_parts_are_the_text_cut(text: str, longest: int) -> None:
    cut = parts(text, longest)
    assert "".join(text[part.start:part.end] for part in cut) == text
    assert all(part.end - part.start <= longest for part in cut)
    assert all(part_of(place, cut) == number for number, part in enumerate(cut, 1)
               for place in range(part.start, part.end))


@given(st.text(st.sampled_from("ab \n\r\u2028"), max_size=200))
def test_paragraphs_hold_all_that_is_written(text: str) -> None:
    lines = list(paragraphs(text, Span(0, len(text))))
    assert "".join("".join(text[line.start:line.end].split()) for line in lines) == "".join(text.split())
    assert all(text[line.start:line.end].strip() for line in lines)


@pytest.mark.parametrize(("text", "ends"), [
    ("word " * 20_000, " "), ("a line of words\n" * 6000, "\n"), ("x" * 100_000, "x")])
def test_a_part_ends_where_a_line_or_word_does(text: str, ends: str) -> None:
    first = parts(text)[0]
    assert first.end <= LONGEST
    assert text[first.end - 1] == ends
