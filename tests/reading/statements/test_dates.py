"""Dates beside a cue: where what is said begins."""


import pytest
from tests.reading.parsing import Parse

from dragoman.reading.statements.dates import behind_date


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Monday she would leave.", "she"),
        ("on Monday the border would open.", "the"),
        ("late Monday night the border would open.", "the"),
        ("this week it would sign.", "it"),
        ("Monday was a holiday.", "Monday"),
        ("the week would be long.", "the"),
        ("this would do.", "this"),
    ],
)
def test_what_is_said_begins_behind_its_date(nlp: Parse, text: str, begins: str) -> None:
    doc = nlp(text)
    assert doc[behind_date(doc, 0)].text == begins
