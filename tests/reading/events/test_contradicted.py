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
