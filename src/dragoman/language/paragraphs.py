"""What a Doc says of its own layout: the words to be read, and where a sentence must or cannot start."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE
from spacy.tokens import Doc, Token

from dragoman.language.parser import FREE, INSIDE, START

Ints = npt.NDArray[np.int64]
_WRAPPED = 2  # lines that go on in lower case: fewer may be a slip


def visible(doc: Doc) -> Ints:
    """Return the indices of the tokens that are words; whitespace is not shown to the encoder."""
    found: Ints = np.flatnonzero(doc.to_array([IS_SPACE]) == 0)
    return found


def bounds(doc: Doc, words: Ints) -> Ints:
    """Return for each word whether a sentence must start there, cannot, or is the model's to find."""
    given = _given(doc) if doc.has_annotation("SENT_START") else _breaks(doc, words)
    found = given[words]
    found[0] = START
    return found


def _given(doc: Doc) -> Ints:
    marks = {True: START, False: INSIDE, None: FREE}
    return np.array([marks[token.is_sent_start] for token in doc], dtype=np.int64)


def _breaks(doc: Doc, words: Ints) -> Ints:
    """A line break ends a sentence, as it does in news; in text of fixed width only a blank line does."""
    found = np.full(len(doc), FREE, dtype=np.int64)
    lines = list(_line_starts(doc, words))
    wrapped = sum(blank == 0 and token.is_lower for token, blank in lines) >= _WRAPPED
    for token, blank in lines:
        if blank or not wrapped:
            found[token.i] = START
    return found


def _line_starts(doc: Doc, words: Ints) -> Iterator[tuple[Token, int]]:
    """Yield the first word of each line, with how many blank lines stand before it."""
    for one, other in pairwise(words.tolist()):
        if other > one + 1 and (broken := sum(token.text.count("\n") for token in doc[one + 1 : other])):
            yield doc[other], broken - 1
