"""Words to parsed sentences: where sentences start, their trees and labels, whatever the length of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from dragoman.language.attributions import Framed, Pairs
from dragoman.language.branch import Meant
from dragoman.language.encoder import SUBWORDS, WIDE, Encoder, Scores
from dragoman.language.entities import Spelling
from dragoman.language.heads import Heads
from dragoman.language.inverted import inverted
from dragoman.language.relations import Relations
from dragoman.language.trees import best_tree

Ints = npt.NDArray[np.int64]
FREE, START, INSIDE = 0, 1, -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's label numbers by head; ``heads`` counts its words from 1, 0 being the root.

    ``meant`` and ``frames`` say what its words mean, where the model has heads for that.
    """

    start: int
    heads: Ints
    labels: dict[str, Ints]
    meant: Meant | None = None
    frames: tuple[Framed, ...] = ()


class Parser:
    """Cuts words into windows, has them scored, and decodes sentence by sentence."""

    def __init__(self, encoder: Encoder, heads: Heads, relations: Relations, pairs: Pairs | None = None) -> None:
        self._encoder, self._relations, self._pairs = encoder, relations, pairs
        self._columns = heads.columns()
        self._spelling = Spelling(heads["entity"].labels)

    def __call__(self, words: Sequence[str], bounds: Ints) -> list[Sentence]:
        """Return the sentences of a text in order; ``bounds`` says of each word whether one must start there.

        A paragraph is a stretch from one word marked START to the next; within it the model decides where words are
        FREE, and never where they are INSIDE.
        """
        starts = [*np.flatnonzero(bounds == START).tolist(), len(words)]
        found = list[Sentence]()
        for start, stop in pairwise(starts):
            found += self._paragraph(words[start:stop], bounds[start:stop], start)
        return found

    def _paragraph(self, words: Sequence[str], bounds: Ints, offset: int) -> Iterator[Sentence]:
        done, quoted = 0, inverted(words)
        while done < len(words):
            scores, edges = self._window(words[done:], bounds[done:], quoted[done:])
            for start, stop in pairwise(edges):
                yield self._sentence(scores[start:stop], offset + done + start)
            done += edges[-1]

    def _window(self, words: Sequence[str], bounds: Ints, quoted: Ints) -> tuple[Scores, list[int]]:
        """Score the next window, a wide one if no sentence ends in the usual."""
        scores = self._encoder(words[:SUBWORDS], quoted)
        edges = self._edges(scores, bounds)
        if len(edges) == 2 and len(scores.tags) < len(words):
            scores = self._encoder(words[:WIDE], quoted, WIDE)
            edges = self._edges(scores, bounds)
        return scores, edges

    def _edges(self, scores: Scores, bounds: Ints) -> list[int]:
        """Return where the sentences of a window start and the last one ends.

        A sentence that the window may have cut is left to the next window, unless it is the only one.
        """
        size = len(scores.tags)
        logits = scores.tags[:, self._columns["start"]]
        starts = np.where(bounds[:size] == FREE, logits[:, 1] > logits[:, 0], bounds[:size] == START)
        edges: list[int] = [0, *(np.flatnonzero(starts[1:]) + 1).tolist()]
        return edges if size < len(bounds) and len(edges) > 1 else [*edges, size]

    def _sentence(self, scores: Scores, start: int) -> Sentence:
        heads = best_tree(scores.arcs)
        labels = {name: scores.tags[:, columns].argmax(1) for name, columns in self._columns.items()}
        labels["entity"] = self._spelling.decode(scores.tags[:, self._columns["entity"]])
        labels["relation"] = relations = self._relations.label(scores, heads)
        if scores.meant is None or self._pairs is None:
            return Sentence(start, heads, labels)
        frames = tuple(self._pairs.frames(scores.meant, heads, relations))
        return Sentence(start, heads, labels, scores.meant, frames)
