"""Names out of BILOU scores: the best sequence of labels that is one."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class Spelling:
    """Which BILOU labels may follow which."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self.labels = labels
        self.first = np.array([label[0] in "OBU" for label in labels])
        self.last = np.array([label[0] in "OLU" for label in labels])
        self.follows: Bools = np.array([[_follows(one, other) for other in labels] for one in labels])

    def decode(self, logits: Floats) -> Ints:
        """Return the number of each word's label in the best sequence that spells names properly."""
        found: Ints = logits.argmax(1)
        if self.allows(found):
            return found
        return self._viterbi(logits)

    def allows(self, numbers: Ints) -> bool:
        """Tell whether the labels open and close every name."""
        inner = self.follows[numbers[:-1], numbers[1:]].all()
        return bool(inner and self.first[numbers[0]] and self.last[numbers[-1]])

    def _viterbi(self, logits: Floats) -> Ints:
        # Scores relative to the best label of a word add up as log probabilities would.
        barred = np.where(self.follows, 0.0, -np.inf)
        score = np.where(self.first, logits[0], -np.inf)
        back = list[Ints]()
        for row in logits[1:]:
            ways = score[:, None] + barred
            back.append(ways.argmax(0))
            score = ways.max(0) + row
        best = [int(np.where(self.last, score, -np.inf).argmax())]
        for pointers in reversed(back):
            best.append(int(pointers[best[-1]]))
        return np.array(best[::-1])


def _follows(one: str, other: str) -> bool:
    if one[0] in "BI":
        return other[0] in "IL" and other[2:] == one[2:]
    return other[0] in "OBU"


@lru_cache(maxsize=64)
def iob(label: str) -> int:
    """Return spaCy's number for a label's place in its name: 3 begins, 1 goes on, 2 outside."""
    return {"O": 2, "B": 3, "U": 3, "I": 1, "L": 1}[label[0]]
