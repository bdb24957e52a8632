"""How lemma sequences are found: longest first, particles apart, objects in either order."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon.words import REACH, WordIndex, head_of, sequences


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    words: tuple[tuple[str, ...], ...]
    pos: str = "verb"
    rank: float = 0.5


def entry(words: str, pos: str = "verb", rank: float = 0.5) -> Entry:
    return Entry(words, sequences((words,)), pos, rank)


ENTRIES = (entry("pull"), entry("pull out"), entry("pull out of"), entry("hold ~ talk"), entry("talk", "noun"),
           entry("air strike", "noun"), entry("strike", "noun"), entry("call for restraint", "noun"))
INDEX = WordIndex(ENTRIES)


@pytest.mark.parametrize(("text", "found", "places"), [
    ("pull", "pull", (0,)),
    ("pull the troop out", "pull out", (0, 3)),
    ("pull out of the deal", "pull out of", (0, 1, 2)),
    ("hold several round of talk", "hold ~ talk", (0, 4)),
    ("air strike on the port", "air strike", (0, 1)),
])
def test_the_longest_match_is_found(text: str, found: str, places: tuple[int, ...]) -> None:
    matches = INDEX.match(text.split(), 0)
    assert [(match.entry.id, match.places) for match in matches] == [(found, places)]


@pytest.mark.parametrize("text", ["air the talk", "strik", "hold " + "x " * (REACH + 1) + "talk"])
def test_nothing_is_found_where_nothing_is(text: str) -> None:
    assert INDEX.match(text.split(), 0) == ()


def test_words_of_a_verb_count_in_any_order_about_it() -> None:
    assert [found.id for found in INDEX.among("hold", {"talk", "minister"})] == ["hold ~ talk"]
    assert INDEX.among("hold", {"minister"}) == ()


def test_the_part_of_speech_narrows() -> None:
    assert [found.id for found in INDEX.among("strike", {"air"}, "noun")] == ["air strike", "strike"]
    assert INDEX.among("strike", {"air"}, "verb") == ()


def test_the_part_of_speech_narrows_a_match() -> None:
    assert [match.entry.id for match in INDEX.match(["strike"], 0, "noun")] == ["strike"]
    assert INDEX.match(["strike"], 0, "verb") == ()


def test_of_equal_length_the_higher_rank_comes_first() -> None:
    low, high = entry("call", rank=0.4), entry("call", "noun", rank=1.9)
    assert [match.entry for match in WordIndex((low, high)).match(["call"], 0)] == [high, low]


@pytest.mark.parametrize(("words", "pos", "head"), [
    ("pull out of", "verb", "pull"), ("air strike", "noun", "strike"), ("call for restraint", "noun", "call"),
    ("signing of ~ treaty", "noun", "signing"), ("according to", "phrase", "according"),
])
def test_the_head_carries_the_sequence(words: str, pos: str, head: str) -> None:
    assert head_of(words.split(), pos) == head


@given(st.lists(st.sampled_from(["pull", "out", "of", "hold", "talk", "air", "strike", "a"]), min_size=1, max_size=12))
def test_places_rise_and_name_the_words(lemmas: list[str]) -> None:
    for start in range(len(lemmas)):
        for match in INDEX.match(lemmas, start):
            assert list(match.places) == sorted(set(match.places))
            assert tuple(lemmas[place] for place in match.places) == tuple(w for w in match.entry.words[0] if w != "~")
