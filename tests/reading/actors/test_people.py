import pytest

from dragoman.reading.actors.people import People
from dragoman.reading.actors.stage import Part


def _people(*names: str) -> People:
    people = People()
    for name in names:
        people.meet(Part("person", name))
    return people


@pytest.mark.parametrize(("known", "name", "expected"), [
    (("Imran Khan",), "Khan", "Imran Khan"),
    (("Imran Khan",), "Imran", "Imran Khan"),
    (("Mahmoud al-Zahar",), "Zahar", "Mahmoud al-Zahar"),
    (("Kim Jong Il",), "Kim", "Kim Jong Il"),
    (("Obama",), "Barack Obama", "Obama"),
    (("Volodymyr Zelensky",), "Zelenskiy", "Volodymyr Zelensky"),
    (("Fidel Castro", "Raul Castro"), "Castro", "Raul Castro"),
    (("Fidel Castro", "Raul Castro"), "Fidel Castro", "Fidel Castro"),
    (("Ivan Petrov",), "Anna Sidorova", None),
    (("Ivan Petrov",), "Pavel Petrov", None),
    ((), "", None),
])
def test_find(known: tuple[str, ...], name: str, expected: str | None) -> None:
    found = _people(*known).find(name)
    assert (found.name if found else None) == expected


def test_gender_tells_namesakes_apart() -> None:
    people = _people("Bill Clinton", "Hillary Clinton")
    for gender, expected in (("m", "Bill Clinton"), ("f", "Hillary Clinton")):
        found = people.find("Clinton", gender)
        assert found is not None
        assert found.name == expected


def test_the_last_met_is_meant() -> None:
    people = _people("Fidel Castro", "Raul Castro")
    first = people.find("Fidel Castro")
    assert first is not None
    people.meet(first)
    assert people.find("Castro") is first
