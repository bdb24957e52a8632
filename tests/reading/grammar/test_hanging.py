"""Phrases hung on the noun right before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reader import Reader
from dragoman.reading.grammar.parse import Doc


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Norway had met Chad in Oman on the sidelines of the Gulf summit held in Oman earlier this month.", "summit",
         "sidelines"),
        ("Chad crossed the border by bus on Saturday, the first African minister to visit Peru in ten years.", "visit",
         "minister"),
        ("It ended a few hours after both countries had accepted a ceasefire brokered by the Omani President Said Ali.",
         "brokered", "ceasefire"),
    ],
)  # fmt: skip
def test_what_a_phrase_hangs_on(reader: Reader, text: str, word: str, head: str) -> None:
    assert next(each.head.text for each in Doc(reader.nlp(text)) if each.text == word) == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Norway accused Chad of spying.", "spying", "accused"),
        ("Norway warned Chad on Monday of the raid.", "raid", "warned"),
        ("Chad sent a minister to visit Peru.", "visit", "sent"),
    ],
)
def test_what_is_left_where_it_hangs(reader: Reader, text: str, word: str, head: str) -> None:
    assert next(each.head.text for each in Doc(reader.nlp(text)) if each.text == word) == head


WORDS = ["Chad", "met", "on", "the", "sidelines", "of", "a", "summit", "first", "minister", "to", "visit", "truce",
         "brokered", "by", ",", "."]  # fmt: skip


@given(words=st.lists(st.sampled_from(WORDS), max_size=24))
def test_every_word_still_hangs_from_a_root(reader: Reader, words: list[str]) -> None:
    doc = Doc(reader.nlp(" ".join(words)))
    assert all(len([*each.ancestors]) < len(doc) for each in doc)
