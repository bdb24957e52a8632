"""Links that are not followed."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.archive.linking.careful import Tie, followed

NODES = "abcdef"
PAIRS = [(one, other) for one in NODES for other in NODES if one < other]


def groups(ties: list[Tie]) -> set[frozenset[str]]:
    found = {node: {node} for node in NODES}
    for tie in ties:
        joined = found[tie.one] | found[tie.other]
        found.update(dict.fromkeys(joined, joined))
    return {frozenset(group) for group in found.values()}


@given(st.lists(st.sampled_from(PAIRS), unique=True), st.sets(st.sampled_from(PAIRS)), st.randoms(),
       st.lists(st.sampled_from([0.5, 0.9]), min_size=15, max_size=15))
def test_what_excludes_each_other_never_comes_together(linked: list[tuple[str, str]], barred: set[tuple[str, str]],
                                                       random: object, scores: list[float]) -> None:
    ties = [Tie(one, other, score, False) for (one, other), score in zip(linked, scores, strict=False)]
    kept = followed(ties, lambda one, other: (min(one, other), max(one, other)) in barred)
    assert not any({*pair} <= group for group in groups(kept) for pair in barred)
    random.shuffle(ties)  # type: ignore[attr-defined]
    assert groups(followed(ties, lambda one, other: (min(one, other), max(one, other)) in barred)) == groups(kept)


def test_one_between_two_that_exclude_each_other_joins_neither() -> None:
    ties = [Tie("a", "b", 0.9, False), Tie("b", "c", 0.5, False)]
    assert followed(ties, lambda one, other: {one, other} == {"a", "c"}) == []


def test_a_link_by_hand_is_always_followed() -> None:
    ties = [Tie("a", "b", 0.9, True), Tie("b", "c", 0.5, True)]
    assert followed(ties, lambda one, other: True) == ties
