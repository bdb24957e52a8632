"""What the tests of reading share: a text parsed, as the rules hold it."""

import pytest
from tests.reading.parsing import Parse

from dragoman.reader import Reader
from dragoman.reading.grammar.parse import Doc


@pytest.fixture(scope="session")
def nlp(reader: Reader) -> Parse:
    """Give what parses a text for the rules."""
    return lambda text: Doc(reader.nlp(text))
