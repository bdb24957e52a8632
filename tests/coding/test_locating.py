import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.locating import Locator
from dragoman.records import Span

TEXT = 'He said “we’ll  go\non” twice. She said "we\'ll go on" once. Said aid said. Cafe\u0301 X.'
WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize(("words", "found"), [
    ("we’ll  go\non", "we’ll  go\non"),
    ("we'll go on", "we’ll  go\non"),
    ('"we\'ll go on"', "“we’ll  go\non”"),
    ("  twice. ", "twice."),
    ("aid", "aid"),  # and not the end of "said"
    ("Sai", None),
    ("we will go on", None),
    ("cafe", None),
    ("Cafe", None),  # its accent belongs to it
    ("he said", None),
    ("“", None),
    ("…", None),
    ("", None),
    (" \n", None),
])
def test_words_are_found_as_they_stand(words: str, found: str | None) -> None:
    quote = Locator(TEXT, WHOLE).find(words)
    assert (quote.text if quote else None) == found
    if quote:
        assert TEXT[quote.span.start : quote.span.end] == quote.text


def test_of_several_the_nearest_and_then_the_first_that_is_free() -> None:
    text = "They met. They met and met again. They met."
    locator = Locator(text, Span(0, len(text)))
    second = Span(10, 33)
    first = locator.find("met", second)
    assert first is not None
    assert first.span == (15, 18)
    following = locator.find("met", second, {first.span})
    assert following is not None
    assert following.span == (23, 26)
    none_free = locator.find("met", second, {first.span, following.span})
    assert none_free is not None
    assert none_free.span == first.span  # two events may have one trigger
    assert locator.find("met", Span(34, 43)) == locator.find("met", Span(60, 70))
    assert [quote.span.start for quote in locator.all("met")] == [5, 15, 23, 39]


def test_only_the_stretch_is_looked_at() -> None:
    locator = Locator("They met. They met.", Span(10, 19))
    assert [quote.span for quote in locator.all("They met")] == [(10, 18)]
    assert locator.find("met. They") is None


@pytest.mark.parametrize(("words", "bare"), [
    ("“A b.”", "A b."), ("“A b,", "A b,"), ("A b.”", "A b."), ("“A” b", "“A” b"), ("A “b”", "A “b”"),
    ("“A” and “b”", "“A” and “b”"), ('"A b"', "A b"), ("A’s b’", "A’s b’"),
])
def test_marks_around_a_quote_are_taken_off(words: str, bare: str) -> None:
    locator = Locator(words, Span(0, len(words)))
    found = locator.find(words)
    assert found is not None
    assert locator.bare(found).text == bare


@given(st.text(alphabet="ab\u0301 \n\"“”'’.", max_size=60), st.data())
def test_whatever_is_cut_from_a_text_is_found_where_its_words_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for quote in Locator(text, Span(0, len(text))).all(text[start:end]):
        assert text[quote.span.start : quote.span.end] == quote.text
        assert quote.text.split() == quote.text.strip().split()
        assert quote.text == quote.text.strip()
