"""Parties as users name them."""

import pytest

from dragoman.desk.parties import parties
from dragoman.errors import NotFound


@pytest.mark.parametrize(("name", "code"), [
    ("RUS", "RUS"), ("Russia", "RUS"), ("russian federation", "RUS"), ("U.S.", "USA"), ("United Nations", "UN"),
    ("Taleban", "Taliban"), ("Côte d'Ivoire", "CIV"), ("Atlantis", None), ("", None),
])
def test_one(name: str, code: str | None) -> None:
    assert parties().code(name) == code


@pytest.mark.parametrize(("words", "pair"), [
    ("RUS-PAK", ("RUS", "PAK")), ("Russia and Pakistan", ("RUS", "PAK")), ("India/Pakistan", ("IND", "PAK")),
    ("Guinea-Bissau and Mali", ("GNB", "MLI")), ("Mali-Guinea-Bissau", ("MLI", "GNB")), ("USA, UN", ("USA", "UN")),
    ("Bosnia and Herzegovina-Serbia", ("BIH", "SRB")),
])
def test_two(words: str, pair: tuple[str, str]) -> None:
    assert parties().pair(words) == pair
    assert parties().codes(words) == pair


@pytest.mark.parametrize(("words", "hint"), [
    ("Russia and Pakistn", "Pakistan"), ("Grmany-France", "Germany"), ("RUS", "Name two"), ("RUS-RUS", "Name two"),
])
def test_what_is_not_two_is_told(words: str, hint: str) -> None:
    with pytest.raises(NotFound) as error:
        parties().pair(words)
    assert hint in error.value.hint
