import pytest

from dragoman.reading.actors.gender import gender_of, gender_of_words, given


@pytest.mark.parametrize(("name", "titles", "expected"), [
    ("Angela Merkel", (), "f"), ("Sergei Ivanov", (), "m"), ("Xylo Quant", (), None), ("Merkel", (), None),
    ("Sam Brown", ("spokeswoman",), "f"), ("Kim Lee", ("King",), "m"),
])
def test_gender_of(name: str, titles: tuple[str, ...], expected: str | None) -> None:
    assert gender_of(name, titles) == expected


@pytest.mark.parametrize(("title", "expected"), [
    ("Mrs", "f"), ("the foreign ministry spokesman", "m"), ("spokesperson", None), ("king and queen", None),
])
def test_gender_of_words(title: str, expected: str | None) -> None:
    assert gender_of_words(title) == expected


def test_first_names_are_known_by_their_folded_form() -> None:
    assert given("vladimir")
    assert not given("Vladimir")
