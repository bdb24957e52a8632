"""The ONNX graph: words in, scores of all heads out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.meant import Meant
from dragoman.language.pieces import Pieces
from dragoman.language.sessions import opened
from dragoman.language.windows import Window, batches, padded, window

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
SUBWORDS = 160  # a window's limit: attention costs the square of it, and few sentences are longer
WIDE = 480  # the limit for those that are; the encoder knows 512 positions
OUTPUTS = ("tags", "arcs", "dependents", "governors", "meanings", "projected")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of the words of a window; column 0 of arcs and row 0 of governors stand for the root.

    Shapes: tags [words, columns], arcs [words, 1 + words], dependents [words, 128], governors [1 + words, 128].
    """

    tags: Floats
    arcs: Floats
    dependents: Floats
    governors: Floats
    meant: Meant

    @classmethod
    def cut(cls, row: Sequence[Floats], quoted: Ints) -> "Scores":
        """Give what the heads say of the words of a padded row."""
        size = len(quoted)
        tags, arcs, dependents, governors, meanings, projected = row
        meant = Meant(meanings[:size], projected[:size], quoted)
        return cls(tags[:size], arcs[:size, : size + 1], dependents[:size], governors[: size + 1], meant)

    def __getitem__(self, part: slice) -> "Scores":
        """Return the scores of some consecutive words among themselves."""
        columns = np.concatenate([[0], np.arange(part.start, part.stop) + 1])
        arcs = self.arcs[part][:, columns]
        return Scores(self.tags[part], arcs, self.dependents[part], self.governors[columns], self.meant[part])


class Encoder:
    """Runs the graph on one thread, over as many windows at a time as a core's cache holds.

    A window reads the same, bit for bit, whatever else is in its batch: what is padded is never looked at.
    """

    def __init__(self, graph: Path, pieces: Pieces) -> None:
        self._session, self._pieces = opened(graph), pieces

    def __call__(self, words: Sequence[str], quoted: Ints, limit: int = SUBWORDS) -> Scores:
        """Score as many of the words, from the first on, as a window of so many subwords can hold, and at least one.

        ``quoted`` says of each word whether it stands in quotation marks, as ``inverted`` does.
        """
        return self._run([self.window(words, quoted, limit)])[0]

    def window(self, words: Sequence[str], quoted: Ints, limit: int = SUBWORDS) -> Window:
        """Spell the words that a window can hold."""
        return window(self._pieces, words, quoted, limit)

    def scored(self, windows: Sequence[Window]) -> Iterator[tuple[int, Scores]]:
        """Yield the scores of windows with the number of each, those of like length together."""
        for batch in batches(windows):
            yield from zip(batch, self._run([windows[number] for number in batch]), strict=True)

    def _run(self, batch: Sequence[Window]) -> list[Scores]:
        outputs = self._session.run(OUTPUTS, padded(batch))
        return [Scores.cut([output[row] for output in outputs], each.quoted) for row, each in enumerate(batch)]
