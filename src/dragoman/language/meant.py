"""What the heads of meaning say of some words: scores by word, and projections by which words are paired."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dragoman.language.meaning import TYPES

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
CONVENTIONS = ("news", "own")
"""Whose idea of an attribution a score follows: PolNeAR's, which takes in beliefs and plans, or the contract's."""
_WIDTHS = {"cue": len(CONVENTIONS), "type": len(TYPES), "fact": len(CONVENTIONS)}
_PAIR = 128
_PROJECTIONS = ("anchors", "parts")


@dataclass(frozen=True, slots=True)
class Meant:
    """What the heads of meaning say of some words.

    Shapes: meanings [words, columns], as logits, with the columns of ``column``; projected [words, 2 · 128], with those
    of ``projection``; quoted [words], the numbers of ``inverted``.
    """

    meanings: Floats
    projected: Floats
    quoted: Ints

    def __getitem__(self, part: slice) -> "Meant":
        return Meant(self.meanings[part], self.projected[part], self.quoted[part])

    def column(self, name: str) -> Floats:
        """Return the scores of one head [words, its labels]: cue, type or fact."""
        names = list(_WIDTHS)
        start = sum(_WIDTHS[each] for each in names[: names.index(name)])
        return self.meanings[:, start : start + _WIDTHS[name]]

    def projection(self, name: str) -> Floats:
        """Return what is compared of words [words, 128]: as cues or events (anchors), and as parts of what is
        attributed or parties to what is done (parts)."""
        start = _PROJECTIONS.index(name) * _PAIR
        return self.projected[:, start : start + _PAIR]
