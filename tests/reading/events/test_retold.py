"""Told again: dates that a later word for an event bears."""

import pytest

from dragoman.reader import Reader

RETOLD = [
    ("Chad held large drills along the border with Niger. Monday's drills were loud, villagers said.", "2019-05-13"),
    ("Chad held large drills along the border with Niger. The drills took place on Monday.", "2019-05-13"),
    ("Chad closed its embassy in Niger. The closure took effect on May 4.", "2019-05-04"),
    ("Chad held large drills along the border with Niger. The drills of 2003 were larger.", None),
    ("Chad held large drills along the border with Niger. Mali's drills on Monday were small.", None),
    ("Chad held large drills along the border with Niger. Drills on Monday and on Sunday were loud.", None),
    ("Chad and Niger struck a deal on wells. Monday's strike on a mine was another matter.", None),
]


@pytest.mark.parametrize(("text", "when"), RETOLD)
def test_an_event_bears_the_day_of_a_later_word_for_it(reader: Reader, text: str, when: str | None) -> None:
    first = reader.read(text, published="2019-05-14").events[0]
    assert first.when == when, first.trigger.text


def test_drills_that_begin_and_run_until_a_day_have_both(reader: Reader) -> None:
    text = "Chad and Niger launched joint exercises on Monday. The joint exercises of Chad and Niger run until Friday."
    assert [each.when for each in reader.read(text, published="2019-05-14").events] == ["2019-05-13/2019-05-17"]
