"""The roles of words in what a cue attributes, and the best sequence of them."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

ROLES = ("O", "CUE", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT")
_NEVER = -1e4
_ABREAST = 64  # sentences gone through side by side
_NONE: Ints = np.zeros(0, dtype=np.int64)


def _forbidden() -> npt.NDArray[np.bool_]:
    """Mark moves from one role to the next that no span can make: into the inside of one from without."""
    found = np.zeros((len(ROLES), len(ROLES)), dtype=bool)
    for column, role in enumerate(ROLES):
        if role.startswith("I-"):
            found[:, column] = [each[2:] != role[2:] for each in ROLES]
    return found


FORBIDDEN = _forbidden()
_INNER = np.array([role.startswith("I-") for role in ROLES])


def decode(logits: Floats, moves: Floats, begins: Floats) -> Ints:
    """Return the best roles of a sentence's words [words, roles], moves between roles counted (Viterbi)."""
    return decode_all([logits], moves, begins)[0]


def decode_all(many: Sequence[Floats], moves: Floats, begins: Floats) -> list[Ints]:
    """Decode many sentences side by side, word by word."""
    order = sorted(range(len(many)), key=lambda number: -len(many[number]))
    found: list[Ints] = [_NONE] * len(many)
    for start in range(0, len(many), _ABREAST):
        part = order[start : start + _ABREAST]
        for number, best in zip(part, _best([many[each] for each in part], moves, begins), strict=True):
            found[number] = best
    return found


def _best(many: Sequence[Floats], moves: Floats, begins: Floats) -> list[Ints]:
    """Find the best roles of sentences that are given the longest first."""
    sizes = np.array([len(logits) for logits in many])
    moves = np.where(FORBIDDEN, _NEVER, moves)
    score = np.stack([logits[0] for logits in many]) + begins + np.where(_INNER, _NEVER, 0)
    table = np.zeros((len(many), sizes[0], len(ROLES)), dtype=many[0].dtype)
    for row, logits in zip(table, many, strict=True):
        row[: len(logits)] = logits
    back, going = np.zeros(table.shape, dtype=np.int64), (sizes[:, None] > np.arange(sizes[0])).sum(0).tolist()
    for place in range(1, int(sizes[0])):
        on = going[place]
        ways = score[:on, :, None] + moves
        back[:on, place] = ways.argmax(1)
        score[:on] = ways.max(1) + table[:on, place]
    best = np.zeros(table.shape[:2], dtype=np.int64)
    rows, role = np.arange(len(many)), score.argmax(1)
    for place in range(int(sizes[0]) - 1, -1, -1):
        on = going[place]
        best[:on, place] = role[:on]
        role[:on] = back[rows[:on], place, role[:on]]
    return [row[:size] for row, size in zip(best, sizes.tolist(), strict=True)]


def stretches(roles: Ints, kind: str) -> list[tuple[int, int]]:
    """Return the stretches of a role, [start, end) in words: SOURCE, CONTENT or CUE."""
    first = ROLES.index(f"B-{kind}") if kind != "CUE" else ROLES.index("CUE")
    inner = ROLES.index(f"I-{kind}") if kind != "CUE" else first
    found, start = list[tuple[int, int]](), None
    for place, role in enumerate([*roles.tolist(), 0]):
        if start is not None and role != inner:
            found.append((start, place))
            start = None
        if role == first and (start is None or inner != first):
            start = place
    return found
