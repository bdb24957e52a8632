"""The ONNX graph: words in, scores of all heads out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.branch import Branch, Meant
from dragoman.language.pieces import CLS, SEP, Pieces
from dragoman.language.sessions import opened
from dragoman.language.shapes import shape

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

    def __getitem__(self, part: slice) -> "Scores":
        """Return the scores of some consecutive words among themselves."""
        columns = np.concatenate([[0], np.arange(part.start, part.stop) + 1])
        meant = self.meant[part] if self.meant is not None else None
        arcs = self.arcs[part][:, columns]
        return Scores(self.tags[part], arcs, self.dependents[part], self.governors[columns], meant)


class Encoder:
    """Runs the graph on one thread, one window at a time.

    So a window reads the same whatever else is read; and larger batches, which would leave a core's cache, were
    measured to be no faster.
    """

    def __init__(self, graph: Path, pieces: Pieces, branch: Branch | None = None) -> None:
        self._session = opened(graph)
        self._pieces, self._branch = pieces, branch

    def __call__(self, words: Sequence[str], quoted: Ints, limit: int = SUBWORDS) -> Scores:
        """Score as many of the words, from the first on, as a window of so many subwords can hold, and at least one.

        ``quoted`` says of each word whether it stands in quotation marks, as ``inverted`` does.
        """
        ids, shapes, firsts = [CLS], [0], list[int]()
        for word in words:
            spelled = self._pieces(word)
            if firsts and len(ids) + len(spelled) >= limit:
                break
            firsts.append(len(ids))
            ids += spelled
            shapes += [shape(word)] * len(spelled)
        return self._run([*ids, SEP], [*shapes, 0], firsts, quoted[: len(firsts)])

    def _run(self, ids: list[int], shapes: list[int], firsts: list[int], quoted: Ints) -> Scores:
        inputs = {name: np.array([row], dtype=np.int64) for name, row in
                  (("ids", ids), ("shapes", shapes), ("firsts", firsts))}  # fmt: skip
        tags, arcs, dependents, governors, shared, top = self._session.run(OUTPUTS, inputs)
        meant = self._branch(shared, top, inputs["firsts"][0], quoted) if self._branch is not None else None
        return Scores(tags[0], arcs[0], dependents[0], governors[0], meant)
