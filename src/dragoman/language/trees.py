"""From scores of single arcs to a tree: one root, no cycle, every word with one head."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
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


def _arborescence(scores: npt.NDArray[np.float64]) -> Ints:
    """Chu-Liu/Edmonds: the best head of each node but node 0, over scores [node, head]."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Ints = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    return heads if cycle is None else _expanded(scores, heads, cycle)


def _cycle(heads: Ints) -> Ints | None:
    """Return the nodes of some cycle that does not hold node 0."""
    state = np.zeros(len(heads), dtype=np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            return _around(heads, node)
        _settle(heads, state, start)
    return None


def _settle(heads: Ints, state: Ints, node: int) -> None:
    while state[node] > 0:
        state[node] = -1
        node = int(heads[node])


def _around(heads: Ints, first: int) -> Ints:
    nodes, node = [first], int(heads[first])
    while node != first:
        nodes.append(node)
        node = int(heads[node])
    return np.array(nodes)


def _expanded(scores: npt.NDArray[np.float64], heads: Ints, cycle: Ints) -> Ints:
    """Contract a cycle to one node, solve what is left, and open the cycle where the solution enters it."""
    rest = np.setdiff1d(np.arange(len(heads)), cycle)
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    entry, leave = gain[:, rest].argmax(0), scores[np.ix_(rest, cycle)].argmax(1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = gain[entry, rest]
    small[:-1, -1] = scores[rest, cycle[leave]]
    found = _arborescence(small)
    result = heads.copy()
    for number, node in enumerate(rest[1:], start=1):
        result[node] = cycle[leave[number]] if found[number] == len(rest) else rest[found[number]]
    entered = cycle[entry[found[-1]]]
    result[entered] = rest[found[-1]]
    return result
