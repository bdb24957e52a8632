"""The second graph: from the encoder's inner states to what each word means."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.meaning import ACTS, STATUSES, TYPES
from dragoman.language.sessions import opened
from dragoman.language.windows import Inputs, Window

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
CONVENTIONS = ("news", "own")
"""Whose idea of an attribution a score follows: PolNeAR's, which takes in beliefs and plans, or the contract's."""
_WIDTHS = {"cue": len(CONVENTIONS), "act": len(ACTS), "type": len(TYPES), "status": len(STATUSES), "fact": 2}
_SILENT = 3  # the row of the table of marks that adds nothing
_OUTPUTS = ("meanings", "anchors", "parts")


@dataclass(frozen=True, slots=True)
class Meant:
    """What the heads of meaning say of some words.

    Shapes: meanings [words, columns], as logits, with the columns of ``column``; anchors and parts [words, 128];
    quoted [words], the numbers of ``inverted``.
    """

    meanings: Floats
    anchors: Floats
    parts: Floats
    quoted: Ints

    def __getitem__(self, part: slice) -> "Meant":
        return Meant(self.meanings[part], self.anchors[part], self.parts[part], self.quoted[part])

    def column(self, name: str) -> Floats:
        """Return the logits of one head [words, its labels]: cue, act, type, status or fact."""
        names = list(_WIDTHS)
        start = sum(_WIDTHS[each] for each in names[: names.index(name)])
        return self.meanings[:, start : start + _WIDTHS[name]]


class Branch:
    """Runs the second graph on one thread, over the states that the first gave for windows."""

    def __init__(self, graph: Path) -> None:
        self._session = opened(graph)

    def __call__(self, shared: Floats, top: Floats, given: Inputs, batch: Sequence[Window]) -> list[Meant]:
        """Read the states of a batch of windows [windows, subwords, 384], with what the first graph was given."""
        marks = np.full(shared.shape[:2], _SILENT, dtype=np.int64)
        for row, each in zip(marks, batch, strict=True):
            row[each.firsts] = each.quoted
        inputs = {"shared": shared, "top": top, "marks": marks, "firsts": given["firsts"], "lengths": given["lengths"]}
        meanings, anchors, parts = self._session.run(_OUTPUTS, inputs)
        sizes = [len(each.firsts) for each in batch]
        return [Meant(meanings[row, :size], anchors[row, :size], parts[row, :size], each.quoted)
                for row, (size, each) in enumerate(zip(sizes, batch, strict=True))]  # fmt: skip
