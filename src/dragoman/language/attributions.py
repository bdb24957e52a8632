"""Attributions as the model sees them: a cue, and which words of its sentence are its source and its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.branch import Meant
from dragoman.language.kinship import kinship
from dragoman.language.meaning import distances
from dragoman.language.roles import decode

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
CUES = 24  # asked in a sentence at most: none that is no list has more
LEAST = -1.5  # logit of a cue below which nobody asks what it attributes


@dataclass(frozen=True, slots=True)
class Framed:
    """A cue at a word of its sentence, the role of each word, and the logits of the conventions."""

    anchor: int
    roles: Ints
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Small matrices that score a word as part of what a cue attributes, once the tree is known."""

    kin: Floats
    distance: Floats
    quoted: Floats
    summed: Floats
    prior: Floats
    multiplied: Floats
    moves: Floats
    begins: Floats

    @classmethod
    def load(cls, path: Path) -> "Pairs":
        """Read the matrices from an archive of arrays."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(**{name: arrays[name].astype(np.float32) for name in cls.__slots__})

    def frames(self, meant: Meant, heads: Ints, relations: Ints) -> Iterator[Framed]:
        """Yield what the likely cues of a sentence attribute, in the order of the cues."""
        scores = meant.column("cue")
        best = scores.max(1)
        likeliest = np.sort(np.argsort(-best, kind="stable")[:CUES])
        for anchor in likeliest[best[likeliest] > LEAST].tolist():
            roles = decode(self._logits(meant, heads, relations, anchor), self.moves, self.begins)
            yield Framed(anchor, roles, tuple(scores[anchor].tolist()))

    def _logits(self, meant: Meant, heads: Ints, relations: Ints, anchor: int) -> Floats:
        kin = kinship(heads.tolist(), relations.tolist(), anchor, len(self.kin) // 12)
        near = self.kin[kin] + self.distance[distances(len(heads), anchor)]
        near = near + self.quoted[meant.quoted[anchor] * 3 + meant.quoted]
        mixed = _gelu(meant.anchors[anchor] + meant.parts + near)
        logits: Floats = mixed @ self.summed.T + self.prior + (meant.anchors[anchor] * meant.parts) @ self.multiplied.T
        return logits


def _gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, by the logistic form of its tangent approximation (Hendrycks & Gimpel 2016)."""
    curve: Floats = x / (1 + np.exp(-1.5957691 * (x + 0.044715 * x * x * x)))
    return curve
