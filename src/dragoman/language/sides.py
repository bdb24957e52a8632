"""The sides of events as the model sees them: how likely each word that names a party makes it the source or target.

Beside what the encoder makes of both words and how they hang together, it weighs what the reading knows of the party:
hints, whose names and order are those of ``dragoman.reading.events.hints``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dragoman.language.attributions import gelu
from dragoman.language.kinship import APART, KINDS, apart, kinship
from dragoman.language.meaning import steps
from dragoman.language.parser import Sentence

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sides:
    """Small matrices that score a word as a side of an event, once the tree is known."""

    doing: Floats
    party: Floats
    kin: Floats
    distance: Floats
    summed: Floats
    prior: Floats
    multiplied: Floats
    hints: Floats
    lean: Floats

    @classmethod
    def load(cls, path: Path) -> "Sides":
        """Read the matrices from an archive of arrays."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(**{each.name: arrays[each.name].astype(np.float32) for each in fields(cls)})

    @property
    def relations(self) -> int:
        """How many labels an arc may have."""
        return (len(self.kin) - APART) // (KINDS * 2)

    def shares(self, asked: "Asked") -> Floats:
        """Return probabilities [words, 2] of being the source and the target."""
        doing, parties = asked.doing @ self.doing, asked.parties @ self.party
        near = self.kin[asked.kin] + self.distance[asked.distance]
        mixed = gelu(doing + parties + near + asked.hints @ self.hints)
        logits = mixed @ self.summed.T + self.prior + (doing * parties) @ self.multiplied.T + asked.hints @ self.lean
        found: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
        return found


class Asked(NamedTuple):
    """What is known of an event [145] and of words that may be its sides [words, 128], how those stand to it, and what
    the reading knows of whom they name [words, hints].
    """

    doing: Floats
    parties: Floats
    kin: Ints
    distance: Ints
    hints: Floats


class Sided:
    """The words of a Doc, ready to be asked whether they are a side of what another tells."""

    def __init__(self, sides: Sides, words: Ints, types: Floats, sentences: Sequence[Sentence]) -> None:
        """Keep of each sentence what is asked for; ``words`` are the tokens that they count, ``types`` those of all."""
        self._sides, self._sentences = sides, sentences
        self._row = np.full(len(types), -1, dtype=np.int64)
        self._row[words] = np.arange(len(words))
        self._sentence = np.repeat(np.arange(len(sentences)), [len(each.heads) for each in sentences])
        self._anchors = _rows(sentences, "anchors")
        self._parts = _rows(sentences, "parts")
        self._types = types[words]
        self._trees = dict[int, tuple[list[int], list[int]]]()

    def __call__(self, anchor: int, places: Sequence[int], hints: Floats) -> Floats:
        """Return how likely tokens are to name the source and the target of the event that one tells [tokens, 2]."""
        return self._sides.shares(self.asked(anchor, places, hints))

    def asked(self, anchor: int, places: Sequence[int], hints: Floats) -> Asked:
        """Return what is known of an event at a token and of others as its sides."""
        row, others = int(self._row[anchor]), self._row[list(places)]
        number = int(self._sentence[row])
        sentence, same = self._sentences[number], self._sentence[others] == number
        width, near = self._sides.relations, (others[same] - sentence.start).tolist()
        kin = np.where(others > row, apart(True, width), apart(False, width))
        kin[same] = kinship(*self._tree(number), row - sentence.start, width, near)
        doing = np.concatenate([self._anchors[row], self._types[row]])
        return Asked(doing, self._parts[others], kin, steps(others - row), hints)

    def _tree(self, number: int) -> tuple[list[int], list[int]]:
        """Give the heads and relations of a sentence, which is asked for every event that it tells."""
        if number not in self._trees:
            sentence = self._sentences[number]
            self._trees[number] = sentence.heads.tolist(), sentence.labels["relation"].tolist()
        return self._trees[number]


def _rows(sentences: Sequence[Sentence], name: str) -> Floats:
    return np.concatenate([each.meant.projection(name) for each in sentences])
