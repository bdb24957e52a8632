import re

import pytest

from dragoman.timex.lexer import scan


@pytest.mark.parametrize(("text", "expected"), [
    ("from June until August", ["June until August"]),
    ("nearly four years ago", ["nearly four years ago"]),
    ("early on Sunday and late on Monday", ["early on Sunday", "late on Monday"]),
    ("the 1990s, mid-2011 and late November", ["the 1990s", "mid-2011", "late November"]),
    ("10 p.m. Wednesday", ["10 p.m. Wednesday"]),
    ("Tuesday, 5 March 2019", ["Tuesday, 5 March 2019"]),
    ("over the past two years", ["the past two years"]),
    ("in the year 2000 and in nineteen ninety-six", ["the year 2000", "nineteen ninety-six"]),
    ("some time in 2020", ["some time in 2020"]),
    ("a 45-year-old man, 37 years old", []),
    ("Prague Spring, Black Friday, the Sunday Times", []),
])
def test_phrases_are_cut_as_timeml_cuts_them(text: str, expected: list[str]) -> None:
    assert [text[each.start:each.end] for each in scan(text)] == expected


def test_no_rule_begins_with_a_small_word_that_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    text = """a day, an hour, the past year, this week, that spring, these days, last May, each day, per week,
        next month, no more than two days, over ten years, up to six weeks, at least nine months, right now, many years,
        half a century, single-day, now, recently, yesterday, tonight, noon, earlier in the day, late in the year,
        fiscal 2010, nightly,
        mondays, centuries, twenty days, fifth century, month's end, year-end, decade-long, only a week"""
    found = scan(text)
    monkeypatch.setattr("dragoman.timex.lexer._OPENERS", frozenset(re.findall("[a-z]+", text)))
    assert scan(text) == found
