"""Attributions as the model sees them: a cue, and which words of its sentence are its source and its content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.kinship import kinship
from dragoman.language.meaning import distances
from dragoman.language.meant import Meant
from dragoman.language.roles import decode_all

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
CUES = 24  # asked in a sentence at most: none that is no list has more
_STEEP = 80.0  # beyond which the exponent runs over and the curve is flat
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
            return cls(**{each.name: arrays[each.name].astype(np.float32) for each in fields(cls)})

    def frames(self, sentences: Sequence[tuple[Meant, Ints, Ints]]) -> Iterator[tuple[Framed, ...]]:
        """Yield what the likely cues of each sentence attribute, given its meaning, heads and relations."""
        cues = [likely(meant) for meant, _, _ in sentences]
        logits = [self._logits(*sentence, anchor) for sentence, anchors in zip(sentences, cues, strict=True)
                  for anchor in anchors]  # fmt: skip
        roles = iter(decode_all(logits, self.moves, self.begins))
        for (meant, _, _), anchors in zip(sentences, cues, strict=True):
            scores = meant.column("cue")
            yield tuple(Framed(anchor, next(roles), tuple(scores[anchor].tolist())) for anchor in anchors)

    def _logits(self, meant: Meant, heads: Ints, relations: Ints, anchor: int) -> Floats:
        kin = kinship(heads.tolist(), relations.tolist(), anchor, len(self.kin) // 12)
        near = self.kin[kin] + self.distance[distances(len(heads), anchor)]
        near = near + self.quoted[meant.quoted[anchor] * 3 + meant.quoted]
        cue, parts = meant.projection("anchors")[anchor], meant.projection("parts")
        mixed = gelu(cue + parts + near)
        logits: Floats = mixed @ self.summed.T + self.prior + (cue * parts) @ self.multiplied.T
        return logits


def likely(meant: Meant) -> list[int]:
    """Give the words of a sentence that are likely to be cues, in order."""
    best = meant.column("cue").max(1)
    likeliest = np.sort(np.argsort(-best, kind="stable")[:CUES])
    anchors: list[int] = likeliest[best[likeliest] > LEAST].tolist()
    return anchors


def gelu(x: Floats) -> Floats:
    """Give the Gaussian error linear unit, as its tangent approximation has it (Hendrycks & Gimpel 2016)."""
    curve: Floats = x / (1 + np.exp(np.minimum(-1.5957691 * (x + 0.044715 * x * x * x), _STEEP)))
    return curve
