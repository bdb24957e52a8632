"""Inflection: from a form back to a lemma that the lexicon knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon.inflection import Inflection, load_irregular, third_person

KNOWN = Inflection(
    ["welcome", "bar", "deny", "lie", "visit", "withdraw", "strike", "impose", "attack"], load_irregular()
)


@pytest.mark.parametrize(
    ("form", "tag", "guess", "lemma"),
    [
        ("welcomed", "VBD", "welcom", "welcome"),
        ("imposing", "VBG", "impos", "impose"),
        ("barred", "VBN", "barre", "bar"),
        ("denies", "VBZ", "denie", "deny"),
        ("withdrew", "VBD", "withdre", "withdraw"),
        ("struck", "VBN", "struck", "strike"),
        ("Attacks", "NNS", "attacks", "attack"),
        ("visited", "VBD", "visit", "visit"),
        ("zorbed", "VBD", "zorbe", "zorbe"),
        ("barred", "JJ", "barred", "barred"),
    ],
)
def test_lemma(form: str, tag: str, guess: str, lemma: str) -> None:
    assert KNOWN.lemma(form, tag, guess) == lemma


@given(st.text(max_size=12), st.sampled_from(["VBD", "VBG", "NN", "NNS"]), st.text(max_size=12))
def test_the_guess_stands_where_nothing_is_known(form: str, tag: str, guess: str) -> None:
    assert Inflection([]).lemma(form, tag, guess) == guess


@pytest.mark.parametrize(
    ("lemma", "form", "past"),
    [
        ("shell", "", "shelled"),
        ("deny", "", "denied"),
        ("plan", "", "planned"),
        ("take", "", "took"),
        ("open", "", "opened"),
        ("ram", "ramming", "rammed"),
        ("sideswip", "sideswiping", "sideswiped"),
        ("deny", "denying", "denied"),
    ],
)
def test_past(lemma: str, form: str, past: str) -> None:
    assert KNOWN.past(lemma, form) == past


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("shell", "shells"), ("deny", "denies"), ("reach", "reaches"), ("have", "has"), ("be", "is"), ("play", "plays")],
)
def test_third_person(lemma: str, form: str) -> None:
    assert third_person(lemma) == form
