"""An event that is told to come at once bears the date of the one before it."""

import pytest

from dragoman.reader import Reader

FIRST = "Chad and Niger held talks on Monday. "
FOLLOWED = [
    (FIRST + "Hours later, Chad expelled the ambassador of Niger.", "2019-05-13"),
    (FIRST + "Within hours Chad expelled the ambassador of Niger.", "2019-05-13"),
    (FIRST + "Chad at once expelled the ambassador of Niger.", "2019-05-13"),
    (FIRST + "Chad expelled the ambassador of Niger.", None),
    (FIRST + "Chad later expelled the ambassador of Niger.", None),
    (FIRST + "It rained. It snowed. It was quiet. Within hours Chad expelled the ambassador of Niger.", None),
    ("Hours later, Chad expelled the ambassador of Niger.", None),
]


@pytest.mark.parametrize(("text", "when"), FOLLOWED)
def test_what_follows_at_once_falls_on_the_same_day(reader: Reader, text: str, when: str | None) -> None:
    events = reader.read(text, published="2019-05-14").events
    assert [event.when for event in events if event.type == "SANCTION"] == [when]
