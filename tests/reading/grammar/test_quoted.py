import pytest
from tests.reading.parsing import blank

from dragoman.reading.grammar.quoted import Quoted


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
