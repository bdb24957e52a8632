"""Names taken apart, and two forms of one name told from two names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.archive.linking.letters import same_word
from dragoman.archive.linking.names import blocks, compatible, person_name


@pytest.mark.parametrize(("text", "code", "given_names", "family"), [
    ("Ana Demos", "GRC", ("ana",), "demos"),
    ("Ms. Ana P. Demos", "GRC", ("ana", "p"), "demos"),
    ("Demos", "GRC", (), "demos"),
    ("Gen. Pavel Orlov Jr.", None, ("pavel",), "orlov"),
    ("Li Wenbo", "CHN", ("wenbo",), "li"),
    ("Pak Song-ho", "PRK", ("song", "ho"), "pak"),
    ("Walid al-Karim", "SYR", ("walid",), "karim"),
    ("Yusuf bin Hamad Al Nur", "QAT", ("yusuf", "hamad"), "nur"),
    ("al-Karim", "SYR", (), "karim"),
    ("Ben-Haim", "ISR", (), "haim"),
    ("Ben Miller", "USA", ("ben",), "miller"),
    ("Jan van der Berg", "NLD", ("jan",), "berg"),
    ("J.D. Miller", "USA", ("j", "d"), "miller"),
    ("Élodie Çelik", "FRA", ("elodie",), "celik"),
])
def test_parts_of_a_name(text: str, code: str | None, given_names: tuple[str, ...], family: str) -> None:
    name = person_name(text, code)
    assert name is not None
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize("text", [
    "a U.S. official", "protesters", "the prime minister", "Foreign Office spokesman", "Western Leaders",
    "Greece's Foreign Minister", "23 diplomats", "U.N. officials", "", "Prime Minister",
])
def test_a_description_is_no_name(text: str) -> None:
    assert person_name(text) is None


@pytest.mark.parametrize(("one", "other", "code"), [
    ("Ana Demos", "Ana Petra Demos", "GRC"),
    ("Ana P. Demos", "Ana Petra Demos", "GRC"),
    ("A. Demos", "Ana Demos", "GRC"),
    ("Sergei Orlov", "Sergey Orlov", "RUS"),
    ("Mohammed Karimi", "Muhammad Karimi", "IRN"),
    ("Walid al-Karim", "Walid Karim", "SYR"),
    ("Bill Taylor", "William Taylor", "USA"),
    ("Mohammad Javad Karimi", "Javad Karimi", "IRN"),
    ("Yusuf bin Hamad", "Yusuf bin Hamad Al Nur", "QAT"),
    ("Pak Song Ho", "Pak Song-ho", "PRK"),
    ("Pak Songho", "Pak Song-ho", "PRK"),
    ("Robert O'Hara", "Robert O’Hara", "USA"),
    ("Viktor Yanchenko", "Viktor Ianchenko", "UKR"),
])
def test_two_forms_of_one_name(one: str, other: str, code: str) -> None:
    first, second = person_name(one, code), person_name(other, code)
    assert first is not None
    assert second is not None
    assert compatible(first, second)
    assert compatible(second, first)
    assert blocks(first) & blocks(second) or first.form == second.form


@pytest.mark.parametrize(("one", "other", "code"), [
    ("Ana Demos", "Eva Demos", "GRC"),
    ("Ana Demos", "Ana Kis", "GRC"),
    ("George W. Miller", "George H. W. Miller", "USA"),
    ("Paul Miller", "Paul Miller Jr.", "USA"),
    ("Ivan Petrov", "Ivan Petrova", "RUS"),
    ("Pak Song Ho", "Pak Song Il", "PRK"),
    ("Li Wen", "Li Wenbo", "CHN"),
    ("Ali Hassan", "Ali Hussein", "IRQ"),
    ("A. Demos", "B. Demos", "GRC"),
    ("Ana P. Demos", "Ana Q. Demos", "GRC"),
    ("Jan Novak", "Jon Novak", "CZE"),
])
def test_two_names(one: str, other: str, code: str) -> None:
    first, second = person_name(one, code), person_name(other, code)
    assert first is not None
    assert second is not None
    assert not compatible(first, second)
    assert not compatible(second, first)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1), st.text(alphabet="aeiouykhstov", min_size=1))
def test_one_word_in_two_spellings_is_the_same_both_ways(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)
    assert same_word(one, one)


@given(st.text(max_size=40), st.sampled_from([None, "CHN", "RUS"]))
def test_any_text_is_a_name_or_none(text: str, code: str | None) -> None:
    name = person_name(text, code)
    assert name is None or (name.family and compatible(name, name))
