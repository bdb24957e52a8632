import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.actors.names import alike, calls, core, parts, same, surname


@pytest.mark.parametrize(("name", "expected"), [
    ("François Hollande", ("francois", "hollande")),
    ("Ban Ki-moon’s", ("ban", "ki", "moon")),
    ("John F. Kennedy Jr.", ("john", "f", "kennedy")),
])
def test_parts_are_folded(name: str, expected: tuple[str, ...]) -> None:
    assert parts(name) == expected


@pytest.mark.parametrize(("name", "expected"), [
    ("Mahmoud al-Zahar", "zahar"), ("Ursula von der Leyen", "leyen"), ("Abe", "abe"), ("!", ""),
])
def test_surname_leaves_particles_out(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("Anna Maria Lindh", "Anna Lindh", True),
    ("A. Lindh", "Anna Lindh", True),
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky", True),
    ("Raúl Castro", "Fidel Castro", False),
    ("Tom Hall", "Tom Hall Jr.", False),
    ("Tom Hall Jr.", "Tom B. Hall Jr", True),
    ("Ivan Petrov", "Ivan Sidorov", False),
    ("Petrov", "Ivan Petrov", False),
])
def test_same_compares_full_names(one: str, other: str, expected: bool) -> None:
    assert same(one, other) is expected
    assert same(other, one) is expected


@pytest.mark.parametrize(("name", "expected"), [
    ("Moon Jae-in", {"moon", "in"}), ("Xi Jinping", {"xi", "jinping"}), ("Kim Jong Un", {"kim", "un"}),
    ("Chen Po-chih", {"chen", "chih"}), ("Anna Lindh", {"lindh"}), ("Jean-Yves Le Drian", {"drian"}),
    ("Obama", {"obama"}),
])
def test_what_someone_is_called_by(name: str, expected: set[str]) -> None:
    assert calls(name) == expected


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("zelenskiy", "zelensky", True), ("putin", "rutin", False), ("kim", "kem", False), ("qureshi", "qureshy", True),
])
def test_alike_knows_transliterations(one: str, other: str, expected: bool) -> None:
    assert alike(one, other) is expected


@given(st.text(max_size=40))
def test_any_text_has_parts(name: str) -> None:
    assert set(core(name)) <= set(parts(name))
    assert same(name, name) is bool(core(name))
