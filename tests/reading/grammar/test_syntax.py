
import pytest
from tests.reading.parsing import Parse

from dragoman.reading.grammar.syntax import subject


@pytest.mark.parametrize(("text", "verb", "expected"), [
    ("The ship sank at dawn, the harbour master reported, blaming the fog.", "blaming", "master"),
    ("Denmark declined an invitation to join the patrol, saying that it had no ships.", "saying", "Denmark"),
    ("The envoys took pains to say that nothing was over.", "say", "envoys"),
    ("Peru urged Chile to sign.", "sign", "Chile"),
    ("Norway told Iceland, which wanted more cod, that nobody would get any.", "wanted", "Iceland"),
])
def test_whose_an_action_is(nlp: Parse, text: str, verb: str, expected: str) -> None:
    found = subject(next(token for token in nlp(text) if token.text == verb))
    assert found is not None
    assert found.text == expected
