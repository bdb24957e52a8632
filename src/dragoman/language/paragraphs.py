"""What a Doc says of its own layout: the words to be read, and where a sentence must or cannot start."""

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from dragoman.language.parser import FREE, INSIDE, START

Ints = npt.NDArray[np.int64]


def visible(doc: Doc) -> Ints:
    """Return the indices of the tokens that are words; whitespace is not shown to the encoder."""
    return np.array([token.i for token in doc if not token.is_space], dtype=np.int64)


def bounds(doc: Doc, words: Ints) -> Ints:
    """Return for each word whether a sentence must start there, cannot, or is the model's to find."""
    given = _given(doc) if doc.has_annotation("SENT_START") else _breaks(doc)
    found = given[words]
    found[0] = START
    return found


def _given(doc: Doc) -> Ints:
    marks = {True: START, False: INSIDE, None: FREE}
    return np.array([marks[token.is_sent_start] for token in doc], dtype=np.int64)


def _breaks(doc: Doc) -> Ints:
    """A line break ends a sentence: news has one between paragraphs, and none within."""
    found = np.full(len(doc), FREE, dtype=np.int64)
    broken = False
    for token in doc:
        if token.is_space:
            broken |= "\n" in token.text
        elif broken:
            found[token.i], broken = START, False
    return found
