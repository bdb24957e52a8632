"""The corpus is whole, and its checks find what is wrong."""

from pathlib import Path

import pytest
from training.corpus.check import check, checker
from training.corpus.dates import clash, is_edtf, unnoted
from training.corpus.items import Item, read_file, read_items
from training.corpus.places import locate, nearest
from training.corpus.split import part_of

GOOD = """
- id: example-s-001
  date: 2004-06-15
  outlet: ~
  style: agency
  text: >-
    Tunisia denied on Tuesday that it had recalled its ambassador from Tripoli.
  statements:
  - {speaker: TUN, speaker_span: Tunisia, for: TUN, form: indirect, cue: denied, act: deny, when: 2004-06-15,
     content: it had recalled its ambassador from Tripoli}
  events:
  - {trigger: recalled, type: [SANCTION], sources: [TUN], targets: [LBY], status: denied, cue: denied,
     according_to: [TUN]}
  claims: []
  times:
  - {text: Tuesday, value: 2004-06-15}
"""


def faults_of(text: str, folder: Path) -> list[str]:
    file = folder / "sentences" / "example.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return check(list(read_file(file)))


def test_the_corpus_has_no_faults() -> None:
    assert check(read_items()) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("had recalled its", "had recalled his", "content not in the text"),
        ("form: indirect", "form: direct", "no quotation mark before"),
        ("form: indirect", "form: mixed", "without quotation marks"),
        ("act: deny", "act: denial", "act 'denial' is none of"),
        ("trigger: recalled", "trigger: recall", "trigger not in the text"),
        ("[SANCTION]", "[SANCTIONS]", "types ['SANCTIONS']"),
        ("sources: [TUN]", "sources: [TNS]", "party 'TNS'"),
        ("status: denied, cue: denied", "status: denied", "no cue"),
        ("value: 2004-06-15", "value: 2004-06-16", "is a Wednesday"),
        ("  - {text: Tuesday, value: 2004-06-15}", "", "'Tuesday' is not noted"),
        ("style: agency", "style: agencies", "unknown style"),
        ("on Tuesday", "on  Tuesday", "stray white space"),
        ("content: it had", "content: that it had", "subordinator"),
        ("speaker_span: Tunisia,", "", "without speaker_span"),
        ("speaker_span: Tunisia", "speaker_span: Tunis", "is not in the text"),
    ],
)
def test_a_fault_is_found(old: str, new: str, fault: str, tmp_path: Path) -> None:
    assert old in GOOD
    assert faults_of(GOOD, tmp_path) == []
    assert any(fault in found for found in faults_of(GOOD.replace(old, new, 1), tmp_path))


def test_an_id_and_a_text_are_there_once(tmp_path: Path) -> None:
    assert len([fault for fault in faults_of(GOOD + GOOD, tmp_path) if "times" in fault]) == 2


@pytest.mark.parametrize("value", ["2004", "2004-06", "2004-06-15", "2004-W08", "198X", "2004-06/2004-07", "2004~"])
def test_dates_that_are_edtf(value: str) -> None:
    assert is_edtf(value)


@pytest.mark.parametrize("value", ["", "June", "2004-13", "2004-06-32", "04-06"])
def test_dates_that_are_not(value: str) -> None:
    assert not is_edtf(value)


def test_a_date_that_nobody_noted_is_found() -> None:
    assert list(unnoted("On Monday and next week, in May 2004", ["On Monday"])) == ["next week", "2004"]


@pytest.mark.parametrize(
    ("words", "value", "wrong"),
    [("Tuesday", "2004-06-15", False), ("Monday", "2004-06-15", True), ("in June", "2004-07", True),
     ("June 15", "2004-06-15", False), ("1999", "2004", True), ("1999", "1999", False)],
)  # fmt: skip
def test_words_and_value_of_a_date(words: str, value: str, wrong: bool) -> None:
    assert bool(clash(words, value)) is wrong


def test_places() -> None:
    text = "He said that they said so. She said no."
    assert locate(text, "said", "She said") == (31, 35)
    assert nearest(text, "said", [(8, 20)]) == (3, 7)
    assert locate("Iranians", "Iran") is None


def test_a_part_depends_on_the_id_alone() -> None:
    items = [Item(f"made-s-{n}", "", "", None, None, "", {}) for n in range(2000)]
    counts = {part: sum(part_of(item.id) == part for item in items) / 2000 for part in ("train", "dev", "test")}
    assert abs(counts["train"] - 0.7) < 0.05
    assert abs(counts["dev"] - 0.15) < 0.04


def test_every_code_of_the_checker_is_one_of_the_lexicon() -> None:
    assert {"RUS", "NATO", "Taliban"} <= checker().codes
