"""From scores of single arcs to a tree: one root, no cycle, every word with one head."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]
_NEVER = -1e6


def best_tree(scores: Floats) -> Ints:
    """Return the head of each word in the best tree with exactly one root.

    ``scores`` is [words, 1 + words] with column 0 for the root; heads count the same way, 0 being the root.
    """
    scores = scores.astype(np.float64)
    words = np.arange(len(scores))
    scores[words, words + 1] = _NEVER
    heads: Ints = scores.argmax(1)
    if is_tree(heads):
        return heads
    # Of heads that are words the best, but for the word that makes the best root: no tree can beat it, if it is one.
    inner: Ints = scores[:, 1:].argmax(1) + 1
    inner[(scores[:, 0] - scores[words, inner]).argmax()] = 0
    if is_tree(inner):
        return inner
    # A root so dear that the best tree has only the one it cannot do without.
    scores[:, 0] -= 1 + 2 * len(words) * np.ptp(np.where(scores > _NEVER, scores, scores.max()))
    square = np.full((len(words) + 1, len(words) + 1), 10 * _NEVER * (len(words) + 1))
    square[1:] = scores
    return _arborescence(square)[1:]


def is_tree(heads: Ints) -> bool:
    """Tell whether heads, counted from 1 with 0 for the root, have one root and no cycle."""
    if (heads == 0).sum() != 1:
        return False
    above = np.concatenate([[0], heads])
    for _ in range(len(above).bit_length()):
        above = above[above]
    return not above.any()


def _arborescence(scores: Scores) -> Ints:
    """Chu-Liu/Edmonds: the best head of each node but node 0, over scores [node, head]."""
    arcs, merges = Arcs(scores), list[Merge]()
    while len(cycle := arcs.cycle()):
        merges.append(arcs.merge(cycle))
    result = np.zeros(len(scores), dtype=np.int64)
    entered = dict[int, int]()  # of each node, contracted or not: the word at which its arc from above comes in
    for node in np.unique(arcs.owners)[1:].tolist():
        entered[node], result[entered[node]] = arcs.ends(node)
    for merge in reversed(merges):
        door = entered[int(merge.cycle[0])]
        for node, (word, head) in zip(merge.cycle.tolist(), merge.ends, strict=True):
            if node == merge.owners[door]:
                entered[node] = door
            else:
                entered[node], result[word] = word, head
    return result


class Merge(NamedTuple):
    """A cycle made one node, under the name of its first: its arcs as (word, head), and who owned each word before."""

    cycle: Ints
    ends: list[tuple[int, int]]
    owners: Ints


class Arcs:
    """The best arc between any two nodes, a node being a word or a contracted cycle of them.

    Contracting in place costs time and memory that do not grow with the number of cycles: in a text without sense,
    whose every word hangs on its neighbour, there are as many as words.
    """

    def __init__(self, scores: Scores) -> None:
        self.scores = scores.copy()
        np.fill_diagonal(self.scores, -np.inf)
        self.words, self.tops = (np.array(part) for part in np.indices(scores.shape))
        self.owners = np.arange(len(scores))
        self.heads: Ints = self.scores.argmax(1)
        self.heads[0] = 0

    def cycle(self) -> Ints:
        """Give the nodes of some cycle that does not hold node 0, none if there is no such."""
        above = self.heads
        for _ in range(len(above).bit_length()):
            above = above[above]
        start = int(above.max())  # whoever goes up for long enough goes round, or stays at node 0
        nodes = [start] if start else []
        while nodes and (node := int(self.heads[nodes[-1]])) != start:
            nodes.append(node)
        return np.array(nodes, dtype=np.int64)

    def ends(self, node: int) -> tuple[int, int]:
        """Give the word and the head that the best arc into a node joins."""
        head = self.heads[node]
        return int(self.words[node, head]), int(self.tops[node, head])

    def merge(self, cycle: Ints) -> Merge:
        """Make one node of a cycle, which to enter costs the arc within it that is given up."""
        merge = Merge(cycle, [self.ends(node) for node in cycle.tolist()], self.owners.copy())
        first, others, every = cycle[0], cycle[1:], np.arange(len(self.heads))
        self.scores[cycle] -= self.scores[cycle, self.heads[cycle]][:, None]
        best = cycle[self.scores[cycle].argmax(0)]
        for table in (self.scores, self.words, self.tops):
            table[first] = table[best, every]
        best = cycle[self.scores[:, cycle].argmax(1)]
        for table in (self.scores, self.words, self.tops):
            table[:, first] = table[every, best]
        self.scores[others] = self.scores[:, others] = self.scores[first, first] = -np.inf
        inside = np.zeros(len(every), dtype=bool)
        inside[cycle] = True
        self.owners[inside[self.owners]] = first
        self.heads[inside[self.heads]] = first
        self.heads[others] = 0
        self.heads[first] = self.scores[first].argmax()
        return merge
