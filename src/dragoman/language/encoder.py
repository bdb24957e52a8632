"""The ONNX graph: words in, scores of all heads out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.branch import Branch, Meant
from dragoman.language.pieces import Pieces
from dragoman.language.sessions import opened
from dragoman.language.windows import Window, batches, padded, window

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
SUBWORDS = 160  # a window's limit: attention costs the square of it, and few sentences are longer
WIDE = 480  # the limit for those that are; the encoder knows 512 positions
OUTPUTS = ("tags", "arcs", "dependents", "governors", "shared", "top")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of the words of a window; column 0 of arcs and row 0 of governors stand for the root.

    Shapes: tags [words, columns], arcs [words, 1 + words], dependents [words, 128], governors [1 + words, 128].
    ``meant`` is what the branch says of the same words, if there is one.
    """

    tags: Floats
    arcs: Floats
    dependents: Floats
    governors: Floats
    meant: Meant | None = None

    @classmethod
    def cut(cls, heads: Sequence[Floats], size: int, meant: Meant | None = None) -> "Scores":
        """Give what the four heads say of the first words of a padded row."""
        tags, arcs, dependents, governors = heads
        return cls(tags[:size], arcs[:size, : size + 1], dependents[:size], governors[: size + 1], meant)

    def __getitem__(self, part: slice) -> "Scores":
        """Return the scores of some consecutive words among themselves."""
        columns = np.concatenate([[0], np.arange(part.start, part.stop) + 1])
        meant = self.meant[part] if self.meant is not None else None
        arcs = self.arcs[part][:, columns]
        return Scores(self.tags[part], arcs, self.dependents[part], self.governors[columns], meant)


class Encoder:
    """Runs the graph on one thread, over as many windows at a time as a core's cache holds.

    A window reads the same, bit for bit, whatever else is in its batch: what is padded is never looked at.
    """

    def __init__(self, graph: Path, pieces: Pieces, branch: Branch | None = None) -> None:
        self._session = opened(graph)
        self._pieces, self._branch = pieces, branch

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
        inputs = padded(batch)
        *heads, shared, top = self._session.run(OUTPUTS, inputs)
        meant = self._branch(shared, top, inputs, batch) if self._branch is not None else [None] * len(batch)
        return [Scores.cut([output[row] for output in heads], len(each.firsts), meant[row])
                for row, each in enumerate(batch)]  # fmt: skip
