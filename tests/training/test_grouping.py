"""Groups of similar length."""

import random

import pytest
from training.grouping import grouped


@pytest.mark.parametrize(
    ("lengths", "subwords", "expected"),
    [
        ([], 10, []),
        ([3], 2, [[3]]),  # what is too long alone stands alone
        ([3, 1, 2], 6, [[1, 2], [3]]),
        ([5, 5, 5], 10, [[5, 5], [5]]),
    ],
)
def test_groups_hold_no_more_than_they_may(lengths: list[int], subwords: int, expected: list[list[int]]) -> None:
    assert list(grouped(lengths, int, subwords)) == expected


def test_a_generator_mixes_the_groups_and_loses_nothing() -> None:
    lengths = list(range(1, 60))
    mixed = list(grouped(lengths, int, 120, random.Random(3)))
    assert sorted(each for group in mixed for each in group) == lengths
    assert all(max(group) * len(group) <= 120 for group in mixed if len(group) > 1)
    assert mixed == list(grouped(lengths, int, 120, random.Random(3)))
