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


def test_the_date_of_a_picture_is_no_date_of_filing() -> None:
    caption = "Soldiers on patrol near the border town of Zaranj, Iran, May 4, 2011. (A Name/COURIER)"
    found = date_from_text(f"{caption}\n\nThey left.")
    assert found is None or found.by == "inferred"


@pytest.mark.parametrize(("text", "value"), [
    ("They met in December 2019. The envoy is expected to visit from April 23 to 26.", "2019-12/2020-04-23"),
    ("They met in March 2019. Leaders will meet in June 2019.", "2019-03/2019-06"),
    ("They met in 1999, and on 4 May 2006 they met again.", "2006-05-04/.."),
    ("The games will be held in 2030.", "../2030"),
    ("The pact of 1972 was signed.", "1972/.."),
    ("They met in 2011. The plant would be ready by 2030. Copyright © 2035 The Harbour News.", "2011/.."),
    ("They met in 2011, and Vision 2030 was adopted then. The 2032 election worries them.", "2011/.."),
    ("They met in May 2011. It would be the first visit since 2001. The pact would end in 2040.", "2011-05/.."),
    ("They met in May 2011. Leaders will meet in September.", "2011-05/2011-09"),
    ("They met in May 2011. Leaders will meet in April.", "2011-05/.."),
    ("They met in 2011. Leaders will meet in October.", "2011/.."),
])
def test_an_interval_inferred_from_what_is_told(text: str, value: str) -> None:
    found = date_from_text(text)
    assert found is not None
    assert (found.value, found.by) == (value, "inferred")


@pytest.mark.parametrize("text", ["", "The king spoke on Monday.", "He will come in June.", "It cost $2014.",
                                  "The plant would be ready by 2030.", "He is running for president in 2036."])
def test_nothing_where_no_year_is_told(text: str) -> None:
    assert date_from_text(text) is None


@given(st.text())
def test_any_text_is_dated_or_not(text: str) -> None:
    found = date_from_text(text)
    assert found is None or re.fullmatch(r"[\d\-X./]+", found.value)
