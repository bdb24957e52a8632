
import pytest
from tests.reading.parsing import Parse

from dragoman.reading.actors.phrases import is_head, phrase_at, singular


@pytest.mark.parametrize(("text", "head", "expected", "det"), [
    ("He met a senior Indian official on Monday.", "official", "a senior Indian official", "a"),
    ("The head of the nuclear agency resigned.", "head", "The head of the nuclear agency", "the"),
    ("Two Western diplomats in Cairo agreed.", "diplomats", "Two Western diplomats in Cairo", "two"),
    ("Its foreign and defence ministers met.", "ministers", "Its foreign and defence ministers", "its"),
    ("Peru's deputy envoy to the UN spoke.", "envoy", "Peru's deputy envoy to the UN", ""),
    ("The spokesman in a statement denied it.", "spokesman", "The spokesman", "the"),
])
def test_a_phrase_is_built_around_its_noun(nlp: Parse, text: str, head: str, expected: str, det: str) -> None:
    doc = nlp(text)
    token = next(token for token in doc if token.text == head)
    assert is_head(token)
    phrase = phrase_at(token, frozenset())
    assert (doc.span(phrase.start, phrase.end).text, phrase.det) == (expected, det)


def test_a_name_ends_a_phrase(nlp: Parse) -> None:
    doc = nlp("Secretary of State John Hale spoke.")
    phrase = phrase_at(doc[0], {3, 4})
    assert doc.span(phrase.start, phrase.end).text == "Secretary of State"


@pytest.mark.parametrize(("word", "expected"), [
    ("countries", "country"), ("allies", "ally"), ("press", "press"), ("women", "woman"),
])
def test_singular(nlp: Parse, word: str, expected: str) -> None:
    assert singular(nlp(word)[0]) == expected
