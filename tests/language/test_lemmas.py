import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dragoman.language.lemmas import apply_rule, rule_for

TABLE = [
    ("talks", "talk", "l1:"),
    ("Denied", "deny", "l3:y"),
    ("was", "be", "=be"),
    ("Moscow", "Moscow", "t0:"),
    ("MOSCOW", "Moscow", "t0:"),
    ("NATO", "NATO", "k0:"),
    ("the", "the", "l0:"),
]


@pytest.mark.parametrize(("word", "lemma", "rule"), TABLE)
def test_the_cheapest_rule_is_found(word: str, lemma: str, rule: str) -> None:
    assert rule_for(word, lemma) == rule
    assert apply_rule(word, rule) == lemma


WORDS = st.text(st.characters(codec="ascii", categories=("Lu", "Ll")), min_size=1, max_size=12)


@given(word=WORDS, lemma=WORDS)
def test_a_rule_gives_the_lemma_it_was_made_for(word: str, lemma: str) -> None:
    assume(word)
    assert apply_rule(word, rule_for(word, lemma)) == lemma


def test_a_rule_never_leaves_nothing() -> None:
    assert apply_rule("As", "l2:") == "as"
