import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.portions import portions

_TEXT = st.text(st.sampled_from("ab. \n\"”A"), max_size=400)


@given(_TEXT, st.integers(1, 60))
def test_portions_are_the_whole_text_and_none_is_too_long(text: str, longest: int) -> None:
    found = portions(text, longest)
    assert "".join(text[span.start : span.end] for span in found) == text
    assert all(0 < span.end - span.start <= longest for span in found) or not text


@pytest.mark.parametrize(("text", "ends"), [
    ("One two three. Four five.\nSix seven.\n\nEight nine ten. Eleven.", ["\n\n"]),
    ("One two three. Four five six.\nSeven eight nine. Ten eleven.", ["\n"]),
    ("One two three for Mr. Four and five. Six seven eight nine ten.", [". "]),
    ("one two three four five six seven eight nine ten eleven twelve", [" "]),
    ("a" * 60, ["a"]),
])
def test_a_text_is_cut_where_the_least_is_torn(text: str, ends: list[str]) -> None:
    found = portions(text, 45)
    assert len(found) == 2
    assert text[: found[0].end].endswith(tuple(ends))


def test_an_ordinary_report_stays_whole() -> None:
    assert portions("A word. " * 5000) == [(0, 40_000)]


def test_the_portions_of_a_long_text_are_of_like_size() -> None:
    text = "A line of words.\n" * 10_000
    sizes = [span.end - span.start for span in portions(text)]
    assert len(sizes) == 3
    assert min(sizes) > 0.5 * max(sizes)
    assert all(re.fullmatch(r"(A line of words\.\n)+", text[span.start : span.end]) for span in portions(text))
