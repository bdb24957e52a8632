from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.language.trees import best_tree, is_tree


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([0, 1], True), ([2, 0, 2], True), ([0, 0], False), ([2, 1, 0], False), ([2, 3, 1], False)],
)
def test_a_tree_has_one_root_and_no_cycle(heads: list[int], expected: bool) -> None:
    assert is_tree(np.array(heads)) is expected


def square(size: int) -> st.SearchStrategy[np.ndarray]:
    values = st.floats(-30, 30, width=32, allow_nan=False)
    return arrays(np.float32, (size, size + 1), elements=values)


@given(scores=st.integers(1, 12).flatmap(square))
def test_any_scores_give_a_tree(scores: np.ndarray) -> None:
    assert is_tree(best_tree(scores))


@settings(max_examples=60)
@given(scores=st.integers(1, 4).flatmap(square))
def test_no_tree_scores_higher(scores: np.ndarray) -> None:
    size = len(scores)
    rows = np.arange(size)
    trees = [heads for heads in product(range(size + 1), repeat=size) if is_tree(np.array(heads))]
    best = max(scores[rows, list(heads)].astype(np.float64).sum() for heads in trees)
    assert scores[rows, best_tree(scores)].astype(np.float64).sum() == pytest.approx(best, abs=1e-3)


def test_scores_are_left_as_they_were() -> None:
    scores = np.arange(6, dtype=np.float32).reshape(2, 3)
    kept = scores.copy()
    best_tree(scores)
    assert (scores == kept).all()
