"""Which words stand between quotation marks, told from the words alone, paragraph by paragraph."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
OUTSIDE, INSIDE, MARK = range(3)
_CLOSING = {"“": "”", "„": "“", "«": "»", "‘": "’", "``": "''"}
_EVEN = frozenset({'"', "''"})


def inverted(words: Sequence[str]) -> Ints:
    """Return for each word of a paragraph whether it stands outside quotation marks, inside, or is one.

    A mark left open reaches to the end: speech goes on in the next paragraph.
    """
    found = np.zeros(len(words), dtype=np.int64)
    closing = None
    for place, word in enumerate(words):
        opens = closing is None and word in _CLOSING
        shuts = word == closing or (closing in ("”", '"') and word in ("”", '"'))
        if opens or shuts or (word in _EVEN and closing is None):
            found[place] = MARK
            closing = None if shuts else _CLOSING.get(word, word)
        else:
            found[place] = OUTSIDE if closing is None else INSIDE
    return found
