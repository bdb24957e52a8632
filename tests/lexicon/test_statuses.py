"""Status words: what a governing word makes of an event below it."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.statuses import StatusIndex, StatusWord, load_statuses

HEADER = "id,words,on,status,note\n"


@pytest.mark.parametrize(
    ("word", "relation", "status"),
    [
        ("plan", "infinitive", "planned"),
        ("cancel", "object", "cancelled"),
        ("call off", "object", "cancelled"),
        ("refuse", "infinitive", "none"),
        ("deny", "clause", "denied"),
        ("alleged", "modifier", "claimed"),
        ("hold", "object", "tense"),
        ("continue", "gerund", "ongoing"),
        ("say", "clause", None),
    ],
)
def test_effect(word: str, relation: str, status: str | None) -> None:
    assert StatusIndex(load_statuses()).effect(word, relation) == status


def test_of_two_entries_the_first_holds() -> None:
    index = StatusIndex(
        [StatusWord("a", ("hold",), ("object",), "tense"), StatusWord("b", ("hold",), ("object",), "none")]
    )
    assert index.effect("hold", "object") == "tense"


@pytest.mark.parametrize("row", ["x,plan,sideways,planned,", "x,plan,object,someday,", "x,,object,planned,"])
def test_a_broken_row_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "statuses.csv").write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="x"):
        load_statuses([tmp_path])
