"""Copies of a text are one cluster, whoever carries them."""

import random
from dataclasses import replace

import pytest
from tests.archive.linking.made import copy, links, together
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.linking.runs import least, numbers
from dragoman.records import Credit, Reading, Span

WORDS = ("envoy", "border", "talks", "river", "dam", "water", "treaty", "minister", "visit", "port", "harvest",
         "grain", "rail", "bridge", "ferry", "island", "strait", "patrol", "radar", "fishing", "quota", "tariff",
         "steel", "timber", "energy", "pipeline", "summit", "accord", "prisoner", "release", "amnesty", "vote",
         "monitor", "observer", "truce", "convoy", "relief", "camp", "winter", "school", "hospital", "mountain",
         "pass", "road", "market", "currency", "loan")


def news(seed: int, words: int = 300) -> str:
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(words)) + "."


def crediting(reading: Reading, name: str) -> Reading:
    text = f"{reading.report.text} ({name})"
    credit = Credit(name, "agency", Span(len(text) - len(name) - 1, len(text) - 1))
    return replace(reading, report=replace(reading.report, text=text, credits=(credit,)))


def test_one_text_on_two_days_is_one(archive: Archive) -> None:
    list(archive.add([copy("a", news(1)), copy("b", news(1), published="2022-05-01"), copy("c", news(2))], MADE))
    assert together(archive, "report") == {frozenset("ab"), frozenset("c")}
    assert links(archive, "copy") == []  # their text is one node


def test_a_text_with_a_new_end_is_a_copy_and_the_credit_is_told(archive: Archive) -> None:
    first = crediting(copy("a", news(1) + news(2, 20)), "Reuters")
    second = crediting(copy("b", news(1) + news(3, 20), published="2021-03-04"), "Reuters")
    list(archive.add([first, second], MADE))
    ((reason, _),) = links(archive, "copy")
    assert "% of the same five-word runs; both credit Reuters" in str(reason)


def test_one_agency_under_two_names_is_one_credit(archive: Archive) -> None:
    copies = [crediting(copy("a", news(1)), "AP"), crediting(copy("b", news(1)), "The Associated Press")]
    assert copies[0].report.text != copies[1].report.text
    list(archive.add(copies, MADE))
    assert "both credit" in links(archive, "copy")[0][0]


def test_a_shortened_copy_is_found(archive: Archive) -> None:
    whole = news(1, 600)
    short = " ".join(whole.split()[:200])
    list(archive.add([copy("a", whole), copy("b", short, published="2021-03-05")], MADE))
    ((reason, detail),) = links(archive, "copy")
    assert "of the shorter text's five-word runs" in reason
    assert detail is not None


@pytest.mark.parametrize(("one", "other"), [
    ("2021-03-01", "2022-03-01"),  # a year later it is no copy, but a story told again
    ("2021-03-01", "2021-06-30"),
])
def test_what_comes_long_after_is_no_copy(archive: Archive, one: str, other: str) -> None:
    list(archive.add([copy("a", news(1) + " one", one), copy("b", news(1) + " two", other)], MADE))
    assert links(archive, "copy") == []


def test_a_copy_without_a_date_is_found(archive: Archive) -> None:
    list(archive.add([copy("a", news(1) + " one", None), copy("b", news(1) + " two", "2021-06-30")], MADE))
    assert together(archive, "report") == {frozenset("ab")}


def test_what_every_report_of_an_outlet_ends_with_makes_no_copies(archive: Archive) -> None:
    end = " Write to us at the desk. All rights are reserved. Sign up for our morning letter from the region."
    list(archive.add([copy(str(seed), news(seed, 200) + end) for seed in range(6)], MADE))
    assert links(archive, "copy") == []


def test_runs_are_numbered_the_same_everywhere() -> None:
    words = ["the", "envoys", "met", "in", "the", "old", "port"]
    assert numbers(words, 5).tolist() == [357800735, 2952968491, 266745977]
    assert numbers([], 5).tolist() == []
    assert len(numbers(["two", "words"], 5)) == 1


def test_the_least_runs_are_counted_once() -> None:
    words = list("abcde") * 20
    count, kept = least(words, 5, many=3, below=0)
    assert (count, len(kept)) == (5, 3)
    assert kept == sorted(kept)
