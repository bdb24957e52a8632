"""Label numbers into the attributes of a Doc."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, TAG
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dragoman.language.entities import iob
from dragoman.language.heads import Heads
from dragoman.language.lemmas import Lemmatizer
from dragoman.language.parser import Sentence

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]
_REMEMBERED = 200_000
_INSIDE = 1  # what spaCy writes for I
_ATTRIBUTES = [POS, TAG, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]


class Writer:
    """Knows spaCy's number for every label of the model."""

    def __init__(self, vocab: Vocab, heads: Heads, lemmatize: Lemmatizer) -> None:
        self._lemmatize = lemmatize
        self._strings = vocab.strings
        self._known: dict[tuple[int, int, int], int] = {}
        names = {"upos": POS, "xpos": TAG, "relation": DEP}
        self._keys = {attribute: self._numbers(heads[name].labels) for name, attribute in names.items()}
        self._keys[DEP][heads["relation"].labels.index("root")] = self._strings.add("ROOT")
        self._keys[MORPH] = _keys([vocab.morphology.add(label) for label in heads["feats"].labels])
        entities = heads["entity"].labels
        self._keys[ENT_TYPE] = self._numbers([label[2:] for label in entities])
        self._keys[ENT_IOB] = _keys([iob(label) for label in entities])
        self._upos = heads["upos"].labels
        blanks = {POS: "SPACE", TAG: "_SP", DEP: "dep"}
        self._blank = {attribute: self._strings.add(label) for attribute, label in blanks.items()} | {ENT_IOB: 2}

    def _numbers(self, labels: Sequence[str]) -> Keys:
        return _keys([self._strings.add(label) for label in labels])

    def __call__(self, doc: Doc, words: Ints, sentences: Sequence[Sentence]) -> None:
        """Write the sentences to the words of a Doc; whitespace hangs on the word before it, or the first one."""
        heads = np.zeros(len(doc), dtype=np.int64)
        table = np.zeros((len(doc), len(_ATTRIBUTES)), dtype=np.uint64)
        labels = {name: np.concatenate([s.labels[name] for s in sentences]) for name in sentences[0].labels}
        sources = {POS: "upos", TAG: "xpos", MORPH: "feats", DEP: "relation", ENT_IOB: "entity", ENT_TYPE: "entity"}
        for attribute, name in sources.items():
            column = _ATTRIBUTES.index(attribute)
            table[:, column] = self._blank.get(attribute, 0)
            table[words, column] = self._keys[attribute][labels[name]]
        _bridge(table, words)
        table[:, _ATTRIBUTES.index(LEMMA)] = self._lemmas(doc, words, labels)
        heads[:] = words[np.maximum(np.searchsorted(words, np.arange(len(doc))) - 1, 0)]
        heads[words] = words[_heads(sentences)]
        table[:, _ATTRIBUTES.index(HEAD)] = (heads - np.arange(len(doc))).astype(np.uint64)
        doc.from_array(_ATTRIBUTES, table)  # type: ignore[arg-type]  # spaCy names arrays of int alone

    def _lemmas(self, doc: Doc, words: Ints, labels: dict[str, Ints]) -> list[int]:
        lemmas: list[int] = doc.to_array([ORTH]).tolist()
        for place, upos, rule in zip(words.tolist(), labels["upos"].tolist(), labels["lemma"].tolist(), strict=True):
            lemmas[place] = self._lemma(lemmas[place], upos, rule)
        return lemmas

    def _lemma(self, word: int, upos: int, rule: int) -> int:
        """Give spaCy's number of the lemma for that of a word; most words have been met before."""
        key = (word, upos, rule)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._strings.add(self._lemmatize(self._strings[word], self._upos[upos], rule))
            self._known[key] = found
        return found


def _keys(values: Sequence[int]) -> Keys:
    return np.array(values, dtype=np.uint64)


def _heads(sentences: Sequence[Sentence]) -> Ints:
    """Return the head of each word as an index into all words; a root is its own head."""
    parts = list[Ints]()
    for sentence in sentences:
        own = np.arange(len(sentence.heads))
        parts.append(sentence.start + np.where(sentence.heads == 0, own, sentence.heads - 1))
    return np.concatenate(parts)


def _bridge(table: Keys, words: Ints) -> None:
    """Put whitespace inside a name into it: spaCy takes no entity that an outside token parts."""
    marks, kinds = table[:, _ATTRIBUTES.index(ENT_IOB)], table[:, _ATTRIBUTES.index(ENT_TYPE)]
    for left, right in pairwise(words.tolist()):
        if right - left > 1 and marks[right] == _INSIDE:
            marks[left + 1 : right], kinds[left + 1 : right] = _INSIDE, kinds[right]
