"""What one side charges and the other denies."""

import pytest

from dragoman.reader import Reader

STATUS = [
    ("Norway accused Chile of shelling its border post. Chile rejected the charge.", "denied"),
    ("Norway accused Chile of shelling its border post. They met. Chile denied the report.", "denied"),
    ("Norway accused Chile of shelling its border post. Peru rejected the charge.", "claimed"),
    ("Norway accused Chile of shelling its border post. Chile rejected the Norwegian offer.", "claimed"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_a_charge_that_is_answered(reader: Reader, text: str, status: str) -> None:
    events = reader.read(text, published="2019-05-06").events
    assert [event.status for event in events if event.type == "ASSAULT"] == [status]


def test_it_is_denied_on_the_word_of_whoever_denies_it(reader: Reader) -> None:
    reading = reader.read(STATUS[0][0], published="2019-05-06")
    denied = next(event for event in reading.events if event.status == "denied")
    first = next(each for each in reading.statements if each.id == denied.according_to[0])
    assert first.act in ("deny", "reject")
