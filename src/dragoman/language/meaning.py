"""The labels of the heads of meaning, and what their pair scorer sees of a word beside its vector."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

TYPES = ("O", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")  # fmt: skip
STATUSES = ("happened", "ongoing", "planned", "offered", "claimed", "denied", "conditional", "cancelled")
ACTS = ("state", "deny", "accuse", "promise", "threaten", "demand", "welcome", "reject", "decline", "announce",
        "position", "question")  # fmt: skip
DISTANCES = 17
_STEPS = np.array([1, 2, 3, 5, 8, 13, 21, 34])


def distances(size: int, anchor: int) -> Ints:
    """Return for each word a number for how far behind or before the anchor it stands, in growing steps."""
    return steps(np.arange(size) - anchor)


def steps(away: Ints) -> Ints:
    """Return numbers for distances in words, in growing steps; negative ones lie before."""
    found: Ints = np.sign(away) * np.searchsorted(_STEPS, np.abs(away), side="right") + DISTANCES // 2
    return found
