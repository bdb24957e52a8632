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
    ("Prague Spring, Good Friday, the Sunday Times", []),
])
def test_phrases_are_cut_as_timeml_cuts_them(text: str, expected: list[str]) -> None:
    assert [text[each.start:each.end] for each in scan(text)] == expected
