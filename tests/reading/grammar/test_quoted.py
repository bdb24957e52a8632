import pytest
from tests.reading.parsing import blank

from dragoman.reading.grammar.quoted import Quoted


def test_a_quotation_is_known_by_its_number_until_a_word_follows() -> None:
    doc = blank("“ One ” he said , “ two \n\n “ and three ” , she said")
    quoted = Quoted(doc)
    numbers = {token.text: quoted.number(token) for token in doc if token.is_alpha}
    assert numbers == {"One": 1, "he": 0, "said": 0, "two": 2, "and": 2, "three": 2, "she": 0}
    assert {token.text: quoted.closes_before(token) for token in doc if token.text in ("he", "she", "said")} == {
        "he": 1, "she": 2, "said": 0}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [
    ("He said “ we agree ” today", "we agree"),
    ('He said " we agree " today', "we agree"),
    ("« Non » was the word", "Non"),
    ("“ We agree \n\n He left", "We agree"),
    ("No marks here", ""),
    ("” stray", ""),
])
def test_quoted_words(text: str, expected: str) -> None:
    doc = blank(text)
    quoted = Quoted(doc)
    assert " ".join(token.text for token in doc if quoted.inside(token) and not token.is_space) == expected
