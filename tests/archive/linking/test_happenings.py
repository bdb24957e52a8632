"""Which tellings are of one happening, what became of a plan, and which claims are one dispute."""

from dataclasses import replace

import pytest

from dragoman.archive.linking.disputes import Disputes, Proposition
from dragoman.archive.linking.happenings import Happenings
from dragoman.archive.linking.outcomes import Outcomes
from dragoman.archive.linking.telling import Telling

MET = Telling("CONSULT", "happened", ["KEN", "TUR"], ["KEN", "TUR"], "2013-05-01", "2013-05-31", "2013-05-16",
              "djibouti", "DJI", ["gul", "kenyatta"], "met", ["djibouti", "summit"], "")
STRUCK = Telling("ASSAULT", "happened", ["ISR"], ["SYR"], "2018-05-10", "2018-05-10", "2018-05-11",
                 "damascus", "SYR", [], "struck", ["damascus", "depots", "missiles"], "")
PLAN = Telling("CONSULT", "ahead", ["KEN"], ["TUR"], "2018-02-23", "2018-02-26", "", "", "TUR", ["ruto"], "", [], "")


@pytest.mark.parametrize(("one", "other", "same"), [
    (MET, replace(MET, published="2018-02-18", place="", country="", words=[]), True),
    (MET, replace(MET, first="2013-05-09", last="2013-05-09"), True),
    (MET, replace(MET, first="2013-06-02", last="2013-06-02"), False),
    (MET, replace(MET, people=["gul", "odinga"]), False),
    (MET, replace(MET, country="ETH", place="addis ababa"), False),
    (MET, replace(MET, sources=["KEN", "SOM"], targets=["KEN", "SOM"]), False),
    (MET, replace(MET, people=[], place="", country="", words=[], trigger="talks"), False),
    (STRUCK, replace(STRUCK, published="2018-05-12"), True),
    (STRUCK, replace(STRUCK, sources=["SYR"], targets=["ISR"]), False),
    (STRUCK, replace(STRUCK, first="2018-05-14", last="2018-05-14"), False),
    (STRUCK, replace(STRUCK, place="homs", country="SYR", trigger="shell", words=["homs", "convoy", "border"]), False),
])
def test_one_happening(one: Telling, other: Telling, same: bool) -> None:
    there, back = Happenings().judge(one, other), Happenings().judge(other, one)
    assert (there is not None) is same
    assert there == back
    if there:
        assert 0 < there.score <= 1


@pytest.mark.parametrize(("later", "outcome"), [
    (replace(PLAN, status="done", first="2018-02-24", last="2018-02-24"), "held"),
    (replace(PLAN, status="done", first="2018-02-24", last="2018-02-24", people=["kenyatta"]), None),
    (replace(PLAN, status="done", first="2018-03-24", last="2018-03-24"), None),
    (replace(PLAN, status="done", first="2018-02-24", last="2018-02-24", country="GBR"), None),
    (replace(PLAN, status="off", first="", last="", published="2018-02-20"), "cancelled"),
    (replace(PLAN, status="moved", first="", last="", published="2018-02-20"), "moved"),
    (replace(PLAN, status="off", first="", last="", published="2017-02-20"), None),
    (replace(PLAN, status="ahead"), None),
])
def test_what_became_of_a_plan(later: Telling, outcome: str | None) -> None:
    one, other = ("plan", PLAN), ("later", later)
    there, back = Outcomes().judge(one, other), Outcomes().judge(other, one)
    assert there == back
    assert (there and there.detail and there.detail["outcome"]) == outcome
    if there and there.detail:
        assert (there.detail["planned"], there.detail["later"]) == ("plan", "later")


CLAIM = Proposition("russian troops have entered eastern ukraine with tanks", ["MOBILIZE RUS>UKR"], ["RUS", "UKR"],
                    "2014-08-28")


@pytest.mark.parametrize(("other", "same"), [
    (replace(CLAIM, words="troops from russia have entered the east of ukraine"), True),
    (replace(CLAIM, day="2014-09-13"), True),
    (replace(CLAIM, sides=["GEO"]), False),
    (replace(CLAIM, words="russian grain has been sold to egypt for dollars", acts=[]), False),
    (replace(CLAIM, words="russian troops have entered eastern ukraine with 50 tanks"), False),
    (replace(CLAIM, day="2018-08-28", words="troops from russia were seen in the east of ukraine"), False),
])
def test_one_dispute(other: Proposition, same: bool) -> None:
    assert (Disputes().judge(CLAIM, other) is not None) is same
    assert Disputes().judge(CLAIM, other) == Disputes().judge(other, CLAIM)
