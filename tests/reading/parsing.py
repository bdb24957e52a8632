"""What parses a text for the rules."""

from collections.abc import Callable

import spacy

from dragoman.reading.grammar.parse import Doc

Parse = Callable[[str], Doc]


def blank(text: str) -> Doc:
    """Give the words of a text without a parse."""
    return Doc(spacy.blank("en")(text))
