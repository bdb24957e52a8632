"""The label of each arc, once the tree is known."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.encoder import Scores

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Relations:
    """Small matrices over the projections of an arc's two words; ``root`` is the number of the root's label."""

    bias: Floats
    summed: Floats
    prior: Floats
    multiplied: Floats
    root: int

    @classmethod
    def load(cls, path: Path, labels: tuple[str, ...]) -> "Relations":
        """Read the matrices from an archive of arrays."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(arrays["bias"], arrays["summed"], arrays["prior"], arrays["multiplied"], labels.index("root"))

    def label(self, scores: Scores, heads: Ints) -> Ints:
        """Return the label number of each word's arc; only the root's arc is labelled root."""
        governors = scores.governors[heads]
        features = np.maximum(scores.dependents + governors + self.bias, 0)
        logits = features @ self.summed.T + (scores.dependents * governors) @ self.multiplied.T + self.prior
        logits[:, self.root] = np.where(heads == 0, np.inf, -np.inf)
        found: Ints = logits.argmax(1)
        return found
