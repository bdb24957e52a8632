"""The lemmas that the treebanks agree on, so that a word met there is never left to chance."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.sentences import Sentence

_AGREED = 0.8  # the share of a form's occurrences that must have the lemma
_LEFT_OUT = frozenset({"PROPN", "PUNCT", "SYM", "NUM", "X", "INTJ"})


def lemma_table(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """Return lemmas by part of speech and lower-case word."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, upos, feats, lemma in _rows(sentence):
            if "Typo=Yes" not in feats:
                counts[upos, word.lower()][lemma] += 1
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (upos, word), lemmas in sorted(counts.items()):
        lemma, times = lemmas.most_common(1)[0]
        if upos not in _LEFT_OUT and times >= _AGREED * lemmas.total():
            found[upos][word] = lemma
    return found


def _rows(sentence: Sentence) -> Iterator[tuple[str, str, str, str]]:
    if sentence.syntax:
        syntax = sentence.syntax
        yield from zip(sentence.words, syntax.upos, syntax.feats, syntax.lemmas, strict=True)


def save_lemmas(sentences: Iterable[Sentence], path: Path) -> None:
    """Write the table as JSON."""
    path.write_text(json.dumps(lemma_table(sentences), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
