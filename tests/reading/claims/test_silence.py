from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.claims.disputes import Dispute
from dragoman.reading.claims.silence import _NEAR, Bearing, Silence

_SETS = st.sampled_from(["", "A", "B", "AC", "BC"]).map(frozenset)
_SIDES = _SETS.map(lambda each: tuple(sorted(each)))
_PLACES = st.integers(0, 6).map(lambda each: each * 100)
_DISPUTES = st.builds(Dispute, words=st.just("said"), at=_PLACES, asserted=_SIDES, about=_SETS)
_SILENCES = st.builds(Silence, at=_PLACES, parties=_SIDES, charged=st.booleans(), beside=_SETS)


@given(st.lists(_DISPUTES, max_size=8), _SILENCES)
def test_it_bears_on_the_dispute_that_looking_at_all_finds(found: list[Dispute], silence: Silence) -> None:
    disputes = sorted(found, key=lambda each: each.at)
    about = [each for each in disputes if {*silence.parties} & {*each.about, *each.asserted}]
    about = about or [each for each in disputes if silence.beside & each.about and each.at < silence.at]
    if not about and silence.charged:
        about = [each for each in disputes if 0 < silence.at - each.at < _NEAR]
    assert Bearing(disputes).of(silence) is min(about, key=lambda each: abs(each.at - silence.at), default=None)
