from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.claims import disputes
from dragoman.reading.claims.disputes import Dispute, join

_SIDES = st.sampled_from([(), ("A",), ("B",), ("C",), ("A", "B"), ("D", "C")])
_SETS = st.sampled_from(["", "A", "B", "AC", "BD", "BCD"]).map(frozenset)
_KEYS = st.sampled_from(["", "wx", "xy", "wxy", "z"]).map(frozenset)
_KINDS = st.sampled_from([frozenset[str](), frozenset({"AID"})])
_EVENTS = st.sampled_from([(), (), ("E1",), ("E2",)])
_TOLD = st.builds(Dispute, words=st.just("said"), at=st.integers(0, 6), events=_EVENTS, asserted=_SIDES, denied=_SIDES,
                  about=_SETS, key=_KEYS, kinds=_KINDS)  # fmt: skip
# a denial that does not say of what names at least who denies
_BARE = st.builds(lambda each, side: replace(each, bare=True, denied=each.denied or side), _TOLD, _SIDES.filter(bool))


@given(st.lists(_TOLD | _BARE, max_size=8))
def test_joined_are_those_that_looking_at_every_pair_joins(found: list[Dispute]) -> None:
    kept: list[Dispute] = []
    for each in sorted(found, key=lambda each: (each.bare, not each.denied, each.at)):
        at = next((n for n, first in enumerate(kept) if disputes._is_same(first, each)), None)
        if at is None:
            kept.append(each)
        else:
            kept[at] = disputes._merged(kept[at], each)
    assert join(found) == sorted(kept, key=lambda each: each.at)
