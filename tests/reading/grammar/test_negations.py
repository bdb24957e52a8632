import pytest

from dragoman.reading.grammar.negations import DENYING, NAUGHT, NEGATIONS, NO_ONE, NOT, NOT_EITHER


@pytest.mark.parametrize("each", [NOT, NOT_EITHER, DENYING, NEGATIONS])
def test_a_shortened_not_counts_with_either_apostrophe(each: frozenset[str]) -> None:
    assert {"n't", "n’t"} <= each


def test_each_set_is_wider_than_the_one_before() -> None:
    assert NOT < NOT_EITHER < DENYING < NEGATIONS
    assert (NO_ONE | NAUGHT) < DENYING


def test_words_that_only_lean_towards_no_deny_nothing_outright() -> None:
    assert not {"hardly", "scarcely", "nor"} & DENYING
