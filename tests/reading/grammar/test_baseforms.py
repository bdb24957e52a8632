"""Base forms of regular inflections."""

import pytest

from dragoman.reading.grammar.baseforms import base_forms


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("denied", "deny"),
        ("stating", "state"),
        ("planned", "plan"),
        ("reported", "report"),
        ("pledges", "pledge"),
        ("lying", "lie"),
    ],
)
def test_base_forms_hold_the_base(word: str, base: str) -> None:
    assert base in set(base_forms(word))
