"""What a clause's own words say of whether it happened."""


import pytest
from tests.reading.parsing import Parse

from dragoman.reading.grammar.clauses import judge, negation


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("The minister visited Sudan.", "visited", "happened"),
        ("The minister will visit Sudan.", "visit", "planned"),
        ("The minister could visit Sudan.", "visit", "conditional"),
        ("The minister is visiting Sudan.", "visiting", "ongoing"),
        ("The minister did not visit Sudan.", "visit", "none"),
        ("The minister never visited Sudan.", "visited", "none"),
        ("The minister visits Sudan.", "visits", "present"),
        ("The army threatened to strike if Sudan attacks.", "threatened", "happened"),
    ],
)
def test_judge(nlp: Parse, text: str, verb: str, status: str) -> None:
    word = next(token for token in nlp(text) if token.text == verb)
    assert judge(word).status == status


@pytest.mark.parametrize(
    ("text", "word", "cue"),
    [
        ("No talks were held.", "talks", "No"),
        ("They did not only meet, they signed.", "meet", None),
        ("They met and never signed.", "signed", "never"),
        ("They met.", "met", None),
    ],
)
def test_negation(nlp: Parse, text: str, word: str, cue: str | None) -> None:
    token = next(each for each in nlp(text) if each.text == word)
    found = negation(token)
    assert (found.text if found is not None else None) == cue
