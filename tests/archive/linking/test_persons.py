"""The same person under changing names and offices; never two of different names."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from tests.archive.linking.made import Person, links, people, telling_of
from tests.conftest import MADE

from dragoman.archive.archive import Archive

ANA: Person = ("Ana Demos", "GRC", ("foreign minister",))
TOLD: list[tuple[list[Person], set[frozenset[tuple[str, str | None]]]]] = [
    ([ANA, ("Ana P. Demos", "GRC", ()), ("Ana Demos", None, ())],
     {frozenset({("Ana Demos", "GRC"), ("Ana P. Demos", "GRC"), ("Ana Demos", None)})}),
    # a surname alone with the office that only one of that name holds
    ([ANA, ("Demos", "GRC", ("foreign minister",))], {frozenset({("Ana Demos", "GRC"), ("Demos", "GRC")})}),
    ([ANA, ("Demos", "GRC", ("defence minister",))],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Demos", "GRC")})}),
    ([ANA, ("Demos", "GRC", ())], {frozenset({("Ana Demos", "GRC")}), frozenset({("Demos", "GRC")})}),
    ([ANA, ("Demos", "HUN", ("foreign minister",))],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Demos", "HUN")})}),
    ([ANA, ("Demos", "GRC", ("former foreign minister",))],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Demos", "GRC")})}),
    # two of that name in that office: the surname may be either's
    ([ANA, ("Petros Demos", "GRC", ("foreign minister",)), ("Demos", "GRC", ("foreign minister",))],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Petros Demos", "GRC")}), frozenset({("Demos", "GRC")})}),
    # a name that may be short for two others joins neither
    ([("Paul Miller", "USA", ()), ("Paul W. Miller", "USA", ()), ("Paul H. W. Miller", "USA", ())],
     {frozenset({("Paul Miller", "USA")}), frozenset({("Paul W. Miller", "USA")}),
      frozenset({("Paul H. W. Miller", "USA")})}),
    # one name in two states, once without: it may be either
    ([("Ana Demos", "GRC", ()), ("Ana Demos", "CYP", ()), ("Ana Demos", None, ())],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Ana Demos", "CYP")}), frozenset({("Ana Demos", None)})}),
    # from a state to an organisation
    ([ANA, ("Ana Demos", "UN", ("envoy",))], {frozenset({("Ana Demos", "GRC"), ("Ana Demos", "UN")})}),
    ([("Demos", "GRC", ("spokesman",)), ("Ana Demos", "GRC", ("spokeswoman",))],
     {frozenset({("Ana Demos", "GRC")}), frozenset({("Demos", "GRC")})}),
    ([("Pak Song-ho", "PRK", ("president",)), ("Pak", "PRK", ("president",)), ("Pak Song Il", "PRK", ())],
     {frozenset({("Pak Song-ho", "PRK"), ("Pak", "PRK")}), frozenset({("Pak Song Il", "PRK")})}),
    ([("officials", "GRC", ()), ("a Greek official", "GRC", ())],
     {frozenset({("officials", "GRC")}), frozenset({("a Greek official", "GRC")})}),
]


@pytest.mark.parametrize(("told", "expected"), TOLD)
def test_who_is_one_person(tmp_path: Path, told: list[Person],
                           expected: set[frozenset[tuple[str, str | None]]]) -> None:
    Archive.open(tmp_path / "empty.db", create=True).close()
    for number, order in enumerate(permutations(range(len(told)))):
        with Archive.open(shutil.copy(tmp_path / "empty.db", tmp_path / f"{number}.db")) as archive:
            list(archive.add([telling_of(f"r{place}", told[place]) for place in order], MADE, batch=1))
            assert people(archive) == expected


def test_a_surname_years_away_is_another(archive: Archive) -> None:
    list(archive.add([telling_of("a", ANA), telling_of("b", ("Demos", "GRC", ("foreign minister",)),
                                                      published="2015-03-01")], MADE))
    assert len(people(archive)) == 2


def test_a_leader_is_known_by_surname_and_office(archive: Archive) -> None:
    list(archive.add([
        telling_of("a", ("George W. Bush", "USA", ("president",)), published="2017-05-05"),
        telling_of("b", ("George H.W. Bush", "USA", ("president",)), published="2017-05-05"),
        telling_of("c", ("Bush", "USA", ("president",)), published="2003-05-05"),
        telling_of("d", ("Bush", "USA", ("president",)), published="1990-05-05")], MADE))
    row = [reason for reason, _ in links(archive, "person")]
    assert "Bush, president of USA in 2003" in row
    assert "Bush, president of USA in 1990" in row
    assert people(archive) == {frozenset({("George W. Bush", "USA"), ("Bush", "USA")}),
                               frozenset({("George H.W. Bush", "USA"), ("Bush", "USA")})}


def test_a_leader_told_a_thousand_times_is_a_node(archive: Archive) -> None:
    list(archive.add([telling_of(str(number), ANA) for number in range(60)], MADE))
    assert links(archive, "person") == []
    assert people(archive) == {frozenset({("Ana Demos", "GRC")})}
