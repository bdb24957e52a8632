"""The kinship of words with a cue in the tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.kinship import BELOW, BESIDE, FAR_ABOVE, SELF, kinship

# "Minsk said trade grew": said is the root
HEADS, RELATIONS = [2, 0, 4, 2], [3, 0, 3, 5]
WIDTH = 6


def parts(number: int) -> tuple[int, int, int]:
    kind, rest = divmod(number, WIDTH * 2)
    return kind, *divmod(rest, 2)


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (1, [(BELOW, 3, 0), (SELF, 0, 0), (BELOW, 5, 1), (BELOW, 5, 1)]),
        (2, [(5, 3, 0), (FAR_ABOVE, 3, 0), (SELF, 3, 0), (3 - 1, 3, 1)]),
        (0, [(SELF, 3, 0), (2, 3, 1), (BESIDE, 5, 1), (BESIDE, 5, 1)]),
    ],
)
def test_kinship(anchor: int, expected: list[tuple[int, int, int]]) -> None:
    assert [parts(each) for each in kinship(HEADS, RELATIONS, anchor, WIDTH).tolist()] == expected


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    size = draw(st.integers(1, 12))
    return [0, *(draw(st.integers(1, place)) for place in range(1, size))]


@given(trees(), st.data())
def test_only_the_anchor_is_itself(heads: list[int], data: st.DataObject) -> None:
    anchor = data.draw(st.integers(0, len(heads) - 1))
    kinds = [parts(each)[0] for each in kinship(heads, [1] * len(heads), anchor, WIDTH).tolist()]
    assert [place for place, kind in enumerate(kinds) if kind == SELF] == [anchor]


@given(trees(), st.data())
def test_some_words_are_as_among_all(heads: list[int], data: st.DataObject) -> None:
    anchor = data.draw(st.integers(0, len(heads) - 1))
    some = data.draw(st.lists(st.integers(0, len(heads) - 1)))
    relations = data.draw(st.lists(st.integers(0, 5), min_size=len(heads), max_size=len(heads)))
    whole = kinship(heads, relations, anchor, WIDTH).tolist()
    assert kinship(heads, relations, anchor, WIDTH, some).tolist() == [whole[each] for each in some]
