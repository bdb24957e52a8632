"""The best sequence of roles."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.language.roles import FORBIDDEN, ROLES, decode, stretches

NONE = np.zeros((len(ROLES), len(ROLES)), np.float32), np.zeros(len(ROLES), np.float32)


@given(arrays(np.float32, st.tuples(st.integers(1, 15), st.just(len(ROLES))), elements=st.floats(-9, 9, width=32)))
def test_no_span_begins_in_its_middle(logits: np.ndarray) -> None:
    roles = decode(logits, *NONE)
    assert not ROLES[roles[0]].startswith("I-")
    assert not any(FORBIDDEN[one, other] for one, other in pairwise(roles))


@pytest.mark.parametrize(
    ("roles", "kind", "expected"),
    [
        ([2, 3, 1, 4, 5, 5], "SOURCE", [(0, 2)]),
        ([2, 3, 1, 4, 5, 5], "CONTENT", [(3, 6)]),
        ([4, 5, 0, 4, 1, 1, 4], "CONTENT", [(0, 2), (3, 4), (6, 7)]),
        ([4, 4, 5], "CONTENT", [(0, 1), (1, 3)]),
        ([4, 5, 0, 1, 1, 0, 1], "CUE", [(3, 5), (6, 7)]),
        ([0, 0], "CUE", []),
    ],
)
def test_stretches(roles: list[int], kind: str, expected: list[tuple[int, int]]) -> None:
    assert stretches(np.array(roles), kind) == expected
