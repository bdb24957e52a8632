"""Batches of about equal cost, as arrays for the network."""

import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import Tensor

from dragoman.language.pieces import CLS, SEP, Pieces
from dragoman.language.shapes import shape
from training.grouping import grouped
from training.labels import IGNORED, WORD_HEADS, Numbering
from training.sentences import Sentence


@dataclass(slots=True)
class Example:
    """One run as flat lists: subwords with their shapes, then words with their labels."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]
    sentence: list[int]
    head: list[int]
    labels: dict[str, list[int]]
    allowed: np.ndarray
    weight: float


def example(run: list[Sentence], pieces: Pieces, numbering: Numbering) -> Example:
    """Return a run as one training example."""
    ids, shapes, firsts = [CLS], [0], list[int]()
    sentence_of, heads, allowed = list[int](), list[int](), []
    labels: dict[str, list[int]] = {name: [] for name in (*WORD_HEADS, "relation", "start")}
    for number, sentence in enumerate(run):
        offset = len(firsts)
        for word in sentence.words:
            firsts.append(len(ids))
            ids += pieces(word)
            shapes += [shape(word)] * (len(ids) - len(shapes))
        sentence_of += [number] * len(sentence.words)
        heads += [h + offset for h in sentence.syntax.heads] if sentence.syntax else [IGNORED] * len(sentence.words)
        for name, values in numbering.words(sentence).items():
            labels[name] += values
        labels["start"] += [1] + [0] * (len(sentence.words) - 1)
        allowed.append(numbering.allowed(sentence.entities, len(sentence.words)))
    weight = max((s.entities.weight for s in run if s.entities), default=0.0)
    return Example([*ids, SEP], [*shapes, 0], firsts, sentence_of, heads, labels, np.concatenate(allowed), weight)


@dataclass(slots=True)
class Batch:
    """Padded arrays: [batch, subwords] or [batch, words]; ``words`` is true where there is a word."""

    ids: np.ndarray
    shapes: np.ndarray
    firsts: np.ndarray
    words: np.ndarray
    sentence: np.ndarray
    head: np.ndarray
    labels: dict[str, np.ndarray]
    allowed: np.ndarray
    weight: np.ndarray


def collate(examples: list[Example]) -> Batch:
    """Pad examples to one batch; id 0 is padding, a word's own index stands for the root as head."""
    width = max(len(e.firsts) for e in examples)
    allowed = np.ones((len(examples), width, examples[0].allowed.shape[1]), dtype=bool)
    for row, one in zip(allowed, examples, strict=True):
        row[: len(one.firsts)] = one.allowed
    return Batch(
        ids=_padded([e.ids for e in examples], 0),
        shapes=_padded([e.shapes for e in examples], 0),
        firsts=_padded([e.firsts for e in examples], 0),
        words=_padded([[1] * len(e.firsts) for e in examples], 0).astype(bool),
        sentence=_padded([e.sentence for e in examples], -1),
        head=_padded([e.head for e in examples], IGNORED),
        labels={name: _padded([e.labels[name] for e in examples], IGNORED) for name in examples[0].labels},
        allowed=allowed,
        weight=np.array([e.weight for e in examples], dtype=np.float32),
    )


def _padded(rows: list[list[int]], fill: int) -> np.ndarray:
    out = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int64)
    for line, row in zip(out, rows, strict=True):
        line[: len(row)] = row
    return out


def batched(examples: list[Example], subwords: int, rng: random.Random | None = None) -> Iterator[list[Example]]:
    """Yield groups of similar length, at most ``subwords`` after padding; in random order if a generator is given."""
    return grouped(examples, lambda each: len(each.ids), subwords, rng)


def tensors(batch: Batch) -> dict[str, Tensor]:
    """Return a batch as tensors, its labels beside the rest."""
    arrays: dict[str, np.ndarray] = asdict(batch)
    labels = arrays.pop("labels")
    return {name: torch.from_numpy(array) for name, array in {**arrays, **labels}.items()}
