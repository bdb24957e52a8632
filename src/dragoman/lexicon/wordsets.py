"""Word sets: lemmas that frames name together, as `@troop` or `@deal`."""

from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.table import items, read_table

WordSets = Mapping[str, frozenset[str]]


def load_wordsets(packs: Iterable[Path] = ()) -> WordSets:
    """Read the sets as shipped and from the packs, each under its id."""
    return {row["id"]: frozenset(items(row["words"])) for row in read_table("wordsets", "id", ("id", "words"), packs)}


def members(word: str, wordsets: WordSets) -> frozenset[str]:
    """Return the lemmas that a word stands for: those of the set it names with `@`, or itself."""
    if not word.startswith("@"):
        return frozenset((word,))
    if word[1:] not in wordsets:
        raise LexiconError(f"There is no word set {word}.", "frames.csv", f"There are {', '.join(sorted(wordsets))}.")
    return wordsets[word[1:]]


def spread(words: Iterable[str], wordsets: WordSets) -> tuple[tuple[str, ...], ...]:
    """Return every lemma sequence that a sequence with word sets in it stands for, in the order of the alphabet."""
    return tuple(product(*(sorted(members(word, wordsets)) for word in words)))
