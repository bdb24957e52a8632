
import pytest
from tests.reading.parsing import Parse

from dragoman.reading.actors.eras import era


@pytest.mark.parametrize(("text", "name", "published", "expected"), [
    ("Moscow rejected the plan.", "Moscow", "2019-04-04", "2019-04-04"),
    ("Moscow rejected the plan.", "Moscow", None, None),
    ("In 1979 Moscow sent troops to Kabul.", "Moscow", "2019-04-04", "1979"),
    ("In December 1979 Moscow sent troops to Kabul.", "Moscow", "2019-04-04", "1979"),
    ("In 1979 Moscow sent troops to Kabul.", "Moscow", None, "1979"),
    ("Moscow said that the base of 1979 was closed.", "Moscow", "2019-04-04", "2019-04-04"),
    ("Moscow will host the games in 2025.", "Moscow", "2019-04-04", "2019-04-04"),
])
def test_of_which_time_a_name_is_spoken(nlp: Parse, text: str, name: str, published: str | None,
                                        expected: str | None) -> None:
    doc = nlp(text)
    token = next(token for token in doc if token.text == name)
    assert era(doc.span(token.i, token.i + 1), published) == expected
