"""Issues are found by the words in which states speak of them."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.issues import Issues, load_issues


@pytest.fixture(scope="module")
def issues() -> Issues:
    return load_issues()


@pytest.mark.parametrize(("text", "expected"), [
    ("Oslo had never offered to mediate between the two", ("mediation",)),
    ("All disputes should be settled bilaterally, without a third party", ("mediation", "bilateral settlement")),
    ("The CEASE-FIRE holds", ("ceasefire",)),
    ("it would lift tariffs on steel", ("trade",)),
    ("Señor Álvarez spoke of détente", ()),
    ("sanctions could be eased", ("sanctions",)),
    ("the nuclear tests at Pokhran", ("nuclear weapons",)),
    ("the minister thanked his host", ()),
])
def test_issues_of_a_text(issues: Issues, text: str, expected: tuple[str, ...]) -> None:
    assert issues.of(text) == expected


@pytest.mark.parametrize(("meant", "name"), [
    ("mediation", "mediation"), ("kashmir", "Kashmir"), ("truce", "ceasefire"), ("arms-sales", "arms sales"),
    ("gardening", None),
])
def test_an_issue_by_its_name_or_a_word(issues: Issues, meant: str, name: str | None) -> None:
    assert issues.named(meant) == name


def test_a_pack_adds_and_replaces(tmp_path: Path) -> None:
    rows = "name,words,beside\nchess,chess*|grandmaster*,\nmediation,arbitrat*,\n"
    (tmp_path / "issues.csv").write_text(rows, encoding="utf-8")
    issues = load_issues([tmp_path])
    assert issues.of("the chessboard was arbitrated") == ("mediation", "chess")
    assert issues.of("they mediate") == ()


def test_an_issue_without_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "issues.csv").write_text("name,words,beside\nchess,,\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no words"):
        load_issues([tmp_path])
