"""Words as sides of events, as the model sees them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language.kinship import APART, KINDS, apart
from dragoman.language.sides import Sided
from dragoman.language.told import told
from dragoman.reading.events.hints import HINTS


def sided(doc: Doc) -> Sided:
    held = told(doc)
    assert held is not None
    return held.sided


def place(doc: Doc, word: str) -> int:
    return next(token.i for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "event", "source", "target"),
    [
        ("Norway condemned Chile on Monday.", "condemned", "Norway", "Chile"),
        ("Chile was condemned by Norway on Monday.", "condemned", "Norway", "Chile"),
        ("Norway imposed sanctions on Chile.", "imposed", "Norway", "Chile"),
        ("Troops from Peru shelled a port of Chile on Monday.", "shelled", "Peru", "Chile"),
    ],
)
def test_who_did_it_to_whom(nlp: Language, text: str, event: str, source: str, target: str) -> None:
    doc = nlp(text)
    hints = np.zeros((2, HINTS), np.float32)
    hints[:, 3] = 1  # both stand in its sentence
    shares = sided(doc)(place(doc, event), [place(doc, source), place(doc, target)], hints)
    assert shares.shape == (2, 2)
    assert shares[0, 0] > shares[1, 0]
    assert shares[1, 1] > shares[0, 1]


@given(st.lists(st.integers(0, 15), min_size=1, max_size=8), st.integers(0, 15))
def test_whatever_is_asked_is_a_probability_and_no_neighbour_changes_it(
    nlp: Language, places: list[int], anchor: int
) -> None:
    doc = nlp("Norway closed its border with Chad. Officials were silent. Later Norway, they said, bombed it.")
    asked, hints = sided(doc), np.zeros((len(places), HINTS), np.float32)
    shares = asked(anchor, places, hints)
    assert ((shares >= 0) & (shares <= 1)).all()
    assert np.allclose(shares[0], asked(anchor, places[:1], hints[:1])[0], atol=1e-6)


def test_words_of_other_sentences_have_numbers_of_their_own() -> None:
    assert {apart(False, 7), apart(True, 7)} == {KINDS * 7 * 2, KINDS * 7 * 2 + APART - 1}
