"""The same words of one speaker are one quotation; altered ones show how."""

import pytest
from tests.archive.linking.made import links, quoting, together
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.linking.quoted import GAP, Difference, compared, quoted

WORDS = "We will open the northern border crossing when the last prisoner has come home"
ALTERED = "We shall open the northern border crossing when the last prisoner has come home"


@pytest.mark.parametrize(("one", "other", "reason"), [
    (quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", WORDS, "Minister Ana Demos", "GRC"), None),  # one node
    (quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", WORDS), "the same words"),
    (quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", WORDS, None, "GRC"), "the same words"),
    (quoting("a", WORDS, "Ana Demos", "GRC"),
     quoting("b", "the crossing opens “when the last prisoner has come home”", "Demos", "GRC", "mixed"),
     "the same words, in one of them fewer"),
    (quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", f"{WORDS}, and not a day before that, I promise", "Demos"),
     "the same words, in one of them fewer"),
])
def test_the_same_words(archive: Archive, one: object, other: object, reason: str | None) -> None:
    list(archive.add([one, other], MADE))  # type: ignore[list-item]
    assert together(archive, "statement") == {frozenset("ab")}
    assert [each for each, _ in links(archive, "quotation")] == ([reason] if reason else [])


def test_altered_words_are_shown(archive: Archive) -> None:
    list(archive.add([quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", ALTERED, "Ana Demos", "GRC")], MADE))
    ((reason, detail),) = links(archive, "quotation")
    assert reason in ("altered: “will” for “shall”", "altered: “shall” for “will”")
    assert isinstance(detail, dict)
    assert sorted(detail["differ"][0]) == ["shall", "will"]


def test_a_missing_not_is_shown(archive: Archive) -> None:
    said = WORDS.replace("will open", "will not open")
    list(archive.add([quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", said, "Ana Demos", "GRC")], MADE))
    assert links(archive, "quotation")[0][0] == "altered: “not” left out or added"


@pytest.mark.parametrize(("one", "other"), [
    (quoting("a", WORDS, "Ana Demos", "GRC"), quoting("b", WORDS, "Bela Kis", "HUN")),  # other speakers
    (quoting("a", WORDS, None, "GRC"), quoting("b", WORDS, None, "HUN")),
    (quoting("a", "We have no comment on that", "Ana Demos"), quoting("b", "We have no comment on that")),
    (quoting("a", "I do not want to go into what they said about us", "Ana Demos"),
     quoting("b", "I do not want to go into what they said about us")),
    (quoting("a", "We will open the northern border crossing as soon as the snow has melted on the pass", "Demos"),
     quoting("b", "We will open the northern border crossing once both parliaments agree on the tariff", "Demos")),
    (quoting("a", WORDS, "Ana Demos", "GRC", "indirect"), quoting("b", WORDS, None, "GRC", "indirect")),
])
def test_what_is_not_the_same(archive: Archive, one: object, other: object) -> None:
    list(archive.add([one, other], MADE))  # type: ignore[list-item]
    assert links(archive, "quotation") == []
    assert together(archive, "statement") == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize(("parts", "whole", "words"), [
    (["Peace, at last", "we hope."], True, ["peace", "at", "last", GAP, "we", "hope"]),
    (["it was “a long road” and “an honest one”"], False, ["a", "long", "road", GAP, "an", "honest", "one"]),
    (['he called it "a mis...step" then'], False, ["a", "mis", GAP, "step"]),
    (["The U.K.'s don’t"], True, ["the", "uks", "dont"]),
    (["nothing marked"], False, []),
])
def test_quoted_words(parts: list[str], whole: bool, words: list[str]) -> None:
    assert quoted(parts, whole) == words


@pytest.mark.parametrize(("one", "other", "differences"), [
    ("we came in peace", "we came in peace", []),
    ("we came in peace", "and so we came in peace today", []),
    ("we came in co operation", "we came in cooperation", []),
    ("we came … in peace", "we came today in peace", []),
    ("we came to a good end", "we came to a bad end", [("good", "bad")]),
    ("it brought no peace and never will", "it brought no calm it brought no peace and never will", []),
])
def test_differences(one: str, other: str, differences: list[tuple[str, str]]) -> None:
    expected = [Difference(*each) for each in differences]
    assert compared(one.split(), other.split())[1] == expected
    assert compared(other.split(), one.split())[1] == [Difference(each.other, each.one) for each in expected]
