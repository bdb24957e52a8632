"""How each word of a sentence hangs from one of them in the tree: what a cue's subject is, what its clause holds."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
SELF, BELOW, ABOVE, FAR_ABOVE, BESIDE, FAR_BESIDE = range(6)
KINDS = 6
APART = 2  # a word of a sentence before, or of one behind, hangs from no word of this one


def kinship(heads: Sequence[int], relations: Sequence[int], anchor: int, width: int,
            words: Sequence[int] | None = None) -> Ints:  # fmt: skip
    """Return a number for each word, or each of some: its kind of kinship with the anchor, a relation on the way, and
    its side.

    Below the anchor the relation is that of the anchor's child on the way down; above it, that of the anchor itself;
    beside it, that of the branch that leaves the way from the anchor to the root. ``heads`` counts words from 1, 0
    being the root; ``width`` is the number of relation labels.
    """
    rank = {word: steps for steps, word in enumerate(_path(heads, anchor))}
    met: dict[int, tuple[int | None, int]] = {word: (None, word) for word in rank}
    asked = range(len(heads)) if words is None else words
    found = np.empty(len(asked), dtype=np.int64)
    for number, word in enumerate(asked):
        branch, top = _meeting(heads, met, word)
        kind, relation = _kind(rank[top], branch is None), relations[anchor if branch is None else branch]
        found[number] = (kind * width + relation) * 2 + (word > anchor)
    return found


def apart(behind: bool, width: int) -> int:
    """Return the number of a word that stands in another sentence, before the anchor's or behind it."""
    return KINDS * width * 2 + behind


def _path(heads: Sequence[int], word: int) -> list[int]:
    path = [word]
    while heads[path[-1]]:
        path.append(heads[path[-1]] - 1)
    return path


def _meeting(heads: Sequence[int], met: dict[int, tuple[int | None, int]], word: int) -> tuple[int | None, int]:
    """Return the last word of the branch before it meets the anchor's way to the root, and where it meets it.

    What is found is kept in ``met`` for every word on the way, so that a sentence costs no more than its words.
    """
    way = list[int]()
    while word not in met:
        way.append(word)
        word = heads[word] - 1
    branch, top = met[word]
    if way and branch is None:
        branch = way[-1]
    met.update((each, (branch, top)) for each in way)
    return branch, top


def _kind(steps: int, on_path: bool) -> int:
    if steps == 0:
        return SELF if on_path else BELOW
    if on_path:
        return ABOVE if steps == 1 else FAR_ABOVE
    return BESIDE if steps == 1 else FAR_BESIDE
