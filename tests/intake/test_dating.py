import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.dating import date_from_text


@pytest.mark.parametrize(("text", "value"), [
    ("date 2017-06-15 Oslo: The minister spoke.", "2017-06-15"),
    ("KABUL, March 3, 2009 (AFP) — Fighters fled.", "2009-03-03"),
    ("Oslo, 5 May 2014 -- The king spoke.", "2014-05-05"),
    ("A headline\nUpdated: 5 May 2014\nThe king spoke.", "2014-05-05"),
    ("A headline\nPublished on 5 May 2014\nThe king spoke.", "2014-05-05"),
    ("A headline\n\nThursday, 5 March 2015 10:30 GMT\n\nThe king spoke.", "2015-03-05"),
    ("The king spoke.\n\nPosted: 2011-05-06", "2011-05-06"),
])
def test_a_date_that_the_text_bears(text: str, value: str) -> None:
    found = date_from_text(text)
    assert found is not None
    assert (found.value, found.by) == (value, "text")


@pytest.mark.parametrize(("text", "value"), [
    ("They met in December 2019. The envoy is expected to visit from April 23 to 26.", "2019-12/2020-04-23"),
    ("They met in March 2019. Leaders will meet in June 2019.", "2019-03/2019-06"),
    ("They met in 1999, and on 4 May 2006 they met again.", "2006-05-04/.."),
    ("The games will be held in 2030.", "../2030"),
    ("The pact of 1972 was signed.", "1972/.."),
])
def test_an_interval_inferred_from_what_is_told(text: str, value: str) -> None:
    found = date_from_text(text)
    assert found is not None
    assert (found.value, found.by) == (value, "inferred")


@pytest.mark.parametrize("text", ["", "The king spoke on Monday.", "He will come in June.", "It cost $2014."])
def test_nothing_where_no_year_is_told(text: str) -> None:
    assert date_from_text(text) is None


@given(st.text())
def test_any_text_is_dated_or_not(text: str) -> None:
    found = date_from_text(text)
    assert found is None or re.fullmatch(r"[\d\-X./]+", found.value)
