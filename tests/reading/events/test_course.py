"""The course of a longer event: what fell in it bears its days."""

import pytest

from dragoman.reader import Reader

VISIT = "Chad's president began a visit to Niger on Monday. "
COURSE = [
    (VISIT + "The presidents of Chad and Niger talked about wells during the three-day visit.", "began a visit",
     "2019-05-13/2019-05-15"),
    (VISIT + "He signed a pact with Niger during the visit.", "signed", "2019-05-13"),
    (VISIT + "He signed a pact with Niger during his three-day trip.", "signed", "2019-05-13/2019-05-15"),
    (VISIT + "He began the visit by signing a pact with Niger.", "signing", "2019-05-13"),
    (VISIT + "Chad's president will meet the king of Mali during a visit.", "meet", None),
    (VISIT + "Chad signed a pact with Mali during the visit.", "signed", None),  # another's
    (VISIT + "Chad signed a pact with Niger during the drought.", "signed", None),
    ("Chad's president visited Niger in 1998. Chad signed a pact with Niger during the visit.", "signed", None),
    (VISIT + "The visit came two days after Chad had attacked Niger.", "attacked", "2019-05-11"),
    (VISIT + "The visit came some days after Chad had attacked Niger.", "attacked", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "when"), COURSE)
def test_what_fell_in_a_longer_event_bears_its_days(reader: Reader, text: str, trigger: str, when: str | None) -> None:
    events = reader.read(text, published="2019-05-14").events
    found = [each.when for each in events if each.trigger.text.startswith(trigger)]
    assert found == [when], [(each.trigger.text, each.when) for each in events]
