"""The roles of words in what a cue attributes, and the best sequence of them."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

ROLES = ("O", "CUE", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT")
_NEVER = -1e4


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
    moves = np.where(FORBIDDEN, _NEVER, moves)
    score, back = logits[0] + begins + np.where(_INNER, _NEVER, 0), np.zeros(logits.shape, dtype=np.int64)
    for place in range(1, len(logits)):
        ways = score[:, None] + moves
        back[place] = ways.argmax(0)
        score = ways.max(0) + logits[place]
    best = np.zeros(len(logits), dtype=np.int64)
    best[-1] = score.argmax()
    for place in range(len(logits) - 1, 0, -1):
        best[place - 1] = back[place, best[place]]
    return best


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
