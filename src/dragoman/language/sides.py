"""The sides of events as the model sees them: how likely each word that names a party makes it the source or target."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.language.attributions import gelu
from dragoman.language.kinship import APART, KINDS, apart, kinship
from dragoman.language.meaning import steps
from dragoman.language.parser import Sentence

Floats = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sides:
    """Small matrices that score a word as a side of an event, once the tree is known."""

    kin: Floats
    distance: Floats
    summed: Floats
    prior: Floats
    multiplied: Floats

    @classmethod
    def load(cls, path: Path) -> "Sides":
        """Read the matrices from an archive of arrays."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(**{name: arrays[name].astype(np.float32) for name in cls.__slots__})

    @property
    def relations(self) -> int:
        """How many labels an arc may have."""
        return (len(self.kin) - APART) // (KINDS * 2)

    def shares(self, doing: Floats, parties: Floats, kin: Ints, distance: Ints) -> Floats:
        """Return probabilities [words, 2] of being the source and the target, of words [words, 128]."""
        mixed = gelu(doing + parties + self.kin[kin] + self.distance[distance])
        logits = mixed @ self.summed.T + self.prior + (doing * parties) @ self.multiplied.T
        found: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
        return found


class Sided:
    """The words of a Doc, ready to be asked whether they are a side of what another tells."""

    def __init__(self, sides: Sides, words: Ints, size: int, sentences: Sequence[Sentence]) -> None:
        """Keep of each sentence what is asked for; ``words`` are the tokens that they count, of so many."""
        self._sides, self._sentences = sides, sentences
        self._row = np.full(size, -1, dtype=np.int64)
        self._row[words] = np.arange(len(words))
        self._sentence = np.repeat(np.arange(len(sentences)), [len(each.heads) for each in sentences])
        self._doings = _halves(sentences, "doings")
        self._parties = _halves(sentences, "parties")

    def __call__(self, anchor: int, places: Sequence[int]) -> Floats:
        """Return how likely tokens are to name the source and the target of the event that one tells [tokens, 2]."""
        row, others = int(self._row[anchor]), self._row[list(places)]
        number = int(self._sentence[row])
        sentence, same = self._sentences[number], self._sentence[others] == number
        kin = np.where(others > row, apart(True, self._sides.relations), apart(False, self._sides.relations))
        hangs = kinship(sentence.heads.tolist(), sentence.labels["relation"].tolist(), row - sentence.start,
                        self._sides.relations)  # fmt: skip
        kin[same] = hangs[others[same] - sentence.start]
        return self._sides.shares(self._doings[row].astype(np.float32), self._parties[others].astype(np.float32), kin,
                                  steps(others - row))  # fmt: skip


def _halves(sentences: Sequence[Sentence], name: str) -> Halves:
    return np.concatenate([sentence.meant.projection(name) for sentence in sentences]).astype(np.float16)
