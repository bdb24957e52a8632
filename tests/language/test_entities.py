import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.language.entities import Spelling
from dragoman.language.heads import bilou

LABELS = bilou(("PERSON", "ORG"))
SPELLING = Spelling(LABELS)


def numbers(text: str) -> np.ndarray:
    return np.array([LABELS.index(label) for label in text.split()])


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("O U-PERSON O", True),
        ("B-PERSON I-PERSON L-PERSON U-ORG", True),
        ("B-PERSON O", False),
        ("O L-ORG", False),
        ("B-PERSON L-ORG", False),
        ("I-ORG L-ORG", False),
        ("U-ORG B-ORG", False),
    ],
)
def test_every_name_is_opened_and_closed(labels: str, expected: bool) -> None:
    assert SPELLING.allows(numbers(labels)) is expected


@given(st.integers(1, 15).flatmap(lambda n: arrays(np.float32, (n, len(LABELS)), elements=st.floats(-9, 9, width=32))))
def test_any_scores_spell_names_properly(logits: np.ndarray) -> None:
    assert SPELLING.allows(SPELLING.decode(logits))


def test_the_best_proper_sequence_wins() -> None:
    logits = np.zeros((2, len(LABELS)), dtype=np.float32)
    logits[0, LABELS.index("B-PERSON")] = 5
    logits[1, LABELS.index("O")], logits[1, LABELS.index("L-PERSON")] = 3, 2
    assert [LABELS[n] for n in SPELLING.decode(logits)] == ["B-PERSON", "L-PERSON"]
