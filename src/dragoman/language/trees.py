"""From scores of single arcs to a tree: one root, no cycle, every word with one head."""

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
    """Chu-Liu/Edmonds: the best head of each node but node 0, over scores [node, head]; all cycles of a round at once.

    One at a time, a text without sense, whose every word hangs on its neighbour, would take as many rounds as words.
    """
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Ints = scores.argmax(1)
    heads[0] = 0
    groups = _groups(heads)
    return heads if groups[-1] == len(heads) - 1 else _expanded(scores, heads, groups)


def _groups(heads: Ints) -> Ints:
    """Number the nodes so that those of a cycle have one number, every other its own, and node 0 number 0."""
    nodes = np.arange(len(heads))
    least, above = nodes, heads
    for _ in range(len(heads).bit_length()):
        least, above = np.minimum(least, least[above]), above[above]
    cyclic = np.isin(nodes, above)  # whoever goes up for long enough goes round
    groups: Ints = np.unique(np.where(cyclic, least, nodes), return_inverse=True)[1]
    return groups


def _expanded(scores: Scores, heads: Ints, groups: Ints) -> Ints:
    """Contract each cycle to one node, solve what is left, and open the cycles where the solution enters them."""
    _, first, sizes = np.unique(groups, return_index=True, return_counts=True)
    cycles = {int(number): np.flatnonzero(groups == number) for number in np.flatnonzero(sizes > 1)}
    gain = scores.copy()
    for cycle in cycles.values():  # to be entered costs a cycle the arc within it that is given up
        gain[cycle] -= scores[cycle, heads[cycle]][:, None]
    found = _arborescence(_contracted(gain, first, cycles))
    result = heads.copy()
    for number, above in enumerate(found[1:].tolist(), start=1):
        below, over = (cycles.get(each, first[each : each + 1]) for each in (number, above))
        entered, entering = divmod(int(gain[np.ix_(below, over)].argmax()), len(over))
        result[below[entered]] = over[entering]
    return result


def _contracted(gain: Scores, first: Ints, cycles: dict[int, Ints]) -> Scores:
    """Give the best score from group to group; ``first`` is one member of each."""
    rows = gain[first]
    for number, cycle in cycles.items():
        rows[number] = gain[cycle].max(0)
    small = rows[:, first]
    for number, cycle in cycles.items():
        small[:, number] = rows[:, cycle].max(1)
    return small
