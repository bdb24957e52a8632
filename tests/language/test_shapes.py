import pytest

from dragoman.language.shapes import SHAPES, shape

TABLE = [
    ("talks", "lower"), ("Kyiv", "title"), ("NATO", "upper"), ("McCain", "mixed"), ("I", "initial"),
    ("U.S.", "abbreviation"), ("2013", "integer"), ("1,000", "number"), ("20th", "coded"), (".", "stop"),
    (",", "comma"), ("“", "opening"),
    ("”", "closing"), ('"', "straight"), ("—", "dash"), ("%", "symbol"), ("", "symbol"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), TABLE)
def test_a_word_has_the_shape_of_its_spelling(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected
