"""Words to parsed sentences: where sentences start, their trees and labels, whatever the length of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import numpy as np
import numpy.typing as npt

from dragoman.language.attributions import Framed, Pairs
from dragoman.language.encoder import SUBWORDS, WIDE, Encoder, Scores
from dragoman.language.entities import Spelling
from dragoman.language.heads import Heads
from dragoman.language.inverted import inverted
from dragoman.language.meant import Meant
from dragoman.language.relations import Relations
from dragoman.language.trees import best_tree

Ints = npt.NDArray[np.int64]
FREE, START, INSIDE = 0, 1, -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's label numbers by head; ``heads`` counts its words from 1, 0 being the root.

    ``meant`` and ``frames`` say what its words mean.
    """

    start: int
    heads: Ints
    labels: dict[str, Ints]
    meant: Meant
    frames: tuple[Framed, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is left to read of a paragraph: words, where sentences may start, and how wide a window they want."""

    text: int
    start: int
    words: Sequence[str]
    bounds: Ints
    quoted: Ints
    limit: int = SUBWORDS

    @classmethod
    def all(cls, text: int, words: Sequence[str], bounds: Ints) -> "Iterator[Stretch]":
        """Yield the paragraphs of a text, of which there may be several."""
        for start, stop in pairwise([*np.flatnonzero(bounds == START).tolist(), len(words)]):
            yield cls(text, start, words[start:stop], bounds[start:stop], inverted(words[start:stop]))

    def is_read(self, edges: Sequence[int]) -> bool:
        """Tell whether a window showed where its first sentence ends, or was as wide as can be."""
        return len(edges) > 2 or edges[-1] == len(self.words) or self.limit == WIDE

    def widened(self) -> "Stretch":
        """Give the same words with a wide window."""
        return replace(self, limit=WIDE)

    def rest(self, done: int) -> "list[Stretch]":
        """Give what is left behind the words that were read, if anything is."""
        left = Stretch(self.text, self.start + done, self.words[done:], self.bounds[done:], self.quoted[done:])
        return [left] if len(left.words) else []


class Parser:
    """Cuts words into windows, has those of all paragraphs scored together, and decodes sentence by sentence."""

    def __init__(self, encoder: Encoder, heads: Heads, relations: Relations, pairs: Pairs) -> None:
        self._encoder, self._relations, self._pairs = encoder, relations, pairs
        self._columns = heads.columns()
        self._spelling = Spelling(heads["entity"].labels)

    def __call__(self, words: Sequence[str], bounds: Ints) -> list[Sentence]:
        """Return the sentences of a text in order; ``bounds`` says of each word whether one must start there.

        A paragraph is a stretch from one word marked START to the next; within it the model decides where words are
        FREE, and never where they are INSIDE.
        """
        return self.read([(words, bounds)])[0]

    def read(self, texts: Sequence[tuple[Sequence[str], Ints]]) -> list[list[Sentence]]:
        """Return the sentences of each of several texts, which go through the model together."""
        todo = [each for number, text in enumerate(texts) for each in Stretch.all(number, *text)]
        found = [list[Sentence]() for _ in texts]
        while todo:
            windows = [self._encoder.window(each.words, each.quoted, each.limit) for each in todo]
            left = list[Stretch]()
            for number, scores in self._encoder.scored(windows):
                edges = self._edges(scores, todo[number].bounds)
                done = todo[number].is_read(edges)
                if done:
                    found[todo[number].text] += (self._sentence(scores[start:stop], todo[number].start + start)
                              for start, stop in pairwise(edges))
                left += todo[number].rest(edges[-1]) if done else [todo[number].widened()]
            todo = left
        framed = iter(self._framed([sentence for each in found for sentence in each]))
        return [sorted(islice(framed, len(each)), key=lambda sentence: sentence.start) for each in found]

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
        labels["relation"] = self._relations.label(scores, heads)
        return Sentence(start, heads, labels, scores.meant)

    def _framed(self, sentences: list[Sentence]) -> list[Sentence]:
        """Add to each sentence what it attributes to whom."""
        frames = self._pairs.frames([(each.meant, each.heads, each.labels["relation"]) for each in sentences])
        return [replace(each, frames=framed) for each, framed in zip(sentences, frames, strict=True)]
