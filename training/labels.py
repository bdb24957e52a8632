"""The label sets, counted from the training sentences, and each sentence's labels as numbers."""

from collections import Counter
from collections.abc import Iterable

import numpy as np

from dragoman.language.heads import Head, Heads, bilou
from dragoman.language.lemmas import rule_for
from training.corpora import TYPES
from training.sentences import Entities, Sentence, Syntax

IGNORED = -100
WORD_HEADS = ("upos", "xpos", "feats", "lemma")
_RARE = {"upos": 1, "xpos": 2, "feats": 3, "lemma": 3, "relation": 5}  # a label seen less often is not learned


def columns(words: tuple[str, ...], syntax: Syntax) -> dict[str, tuple[str, ...]]:
    """Return the strings that each word head and the relation head are to learn."""
    lemmas = tuple(rule_for(word, lemma) for word, lemma in zip(words, syntax.lemmas, strict=True))
    tags = {"upos": syntax.upos, "xpos": syntax.xpos, "feats": syntax.feats}
    return tags | {"lemma": lemmas, "relation": syntax.deprels}


def count_heads(sentences: Iterable[Sentence]) -> Heads:
    """Return the table of heads with the labels that the sentences use."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*WORD_HEADS, "relation")}
    for sentence in sentences:
        if sentence.syntax:
            for name, values in columns(sentence.words, sentence.syntax).items():
                counts[name].update(values)
    kept = {name: _kept(name, counter) for name, counter in counts.items()}
    tags = [Head(name, "word", kept[name]) for name in WORD_HEADS]
    start = Head("start", "word", ("inside", "start"))
    return Heads((start, *tags, Head("entity", "span", bilou(TYPES)), Head("arc", "arc"),
                  Head("relation", "relation", kept["relation"])))  # fmt: skip


def _kept(name: str, counter: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(label for label, count in counter.items() if count >= _RARE[name]))


class Numbering:
    """Turns labels into numbers, by the table of heads."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads
        self._index = {head.name: {label: n for n, label in enumerate(head.labels)} for head in heads.members}

    def words(self, sentence: Sentence) -> dict[str, list[int]]:
        """Return the label numbers of the word heads and relations; ``IGNORED`` where the corpus is silent."""
        if sentence.syntax is None:
            return {name: [IGNORED] * len(sentence.words) for name in (*WORD_HEADS, "relation")}
        found = columns(sentence.words, sentence.syntax)
        return {name: [self._index[name].get(label, IGNORED) for label in labels] for name, labels in found.items()}

    def allowed(self, entities: Entities | None, length: int) -> np.ndarray:
        """Return which entity labels the corpus leaves possible for each word: bool [words, labels]."""
        labels = self.heads["entity"].labels
        mask = np.ones((length, len(labels)), dtype=bool)
        if entities is not None:
            silent = np.array([label == "O" or label[2:] not in entities.annotated for label in labels])
            for number, label in enumerate(to_bilou(entities.labels)):
                mask[number] = silent if label == "O" else self._one(label, entities)
        return mask

    def _one(self, label: str, entities: Entities) -> np.ndarray:
        index, mask = self._index["entity"], np.zeros(len(self._index["entity"]), dtype=bool)
        mask[index[label]] = True
        for kind, other in entities.blurred:
            if label[2:] == kind:
                mask[index[f"{label[0]}-{other}"]] = True
        return mask


def to_bilou(labels: tuple[str, ...]) -> list[str]:
    """Return BIO labels as BILOU."""
    following = (*labels[1:], "O")
    return [_mark(label, f"I-{label[2:]}" == after) for label, after in zip(labels, following, strict=True)]


def _mark(label: str, goes_on: bool) -> str:
    if label == "O" or goes_on:
        return label
    return {"B": "U", "I": "L"}[label[0]] + label[1:]
