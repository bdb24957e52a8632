"""Names that a hyphen bends."""

import pytest

from dragoman.reader import Reader
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Doc


@pytest.mark.parametrize(
    ("text", "word", "bent"),
    [
        ("Chadian-backed rebels fled.", "Chadian", True),
        ("Chadian–trained rebels fled.", "Chadian", True),
        ("Chadian-led rebels fled.", "Chadian", False),
        ("Chadian rebels fled.", "Chadian", False),
        ("Rebels fled the Chadian", "Chadian", False),
    ],
)
def test_a_name_bent_by_a_hyphen(reader: Reader, text: str, word: str, bent: bool) -> None:
    doc = Doc(reader.nlp(text))
    assert is_bent(next(token for token in doc if token.text == word)) is bent


@pytest.mark.parametrize(
    ("text", "code"),
    [("Norway bombed Chadian-backed fighters.", None), ("Norway bombed the Chadian fighters.", "TCD")],
)
def test_whoever_backs_fighters_does_not_own_them(reader: Reader, text: str, code: str | None) -> None:
    reading = reader.read(text, published="2019-05-14")
    assert [actor.code for actor in reading.actors if actor.kind == "group"] == [code]
