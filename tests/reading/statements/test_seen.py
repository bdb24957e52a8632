"""Attributions as the lexicon's cues and the model together see them."""

import pytest

from dragoman.reader import Reader
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.statements.cueing import find_hits
from dragoman.reading.statements.seen import certainty


def attributed(reader: Reader, text: str) -> list[tuple[str | None, str | None, list[str]]]:
    found = reader.read(text).statements
    return [(each.cue.text if each.cue else None, each.speaker_text, [part.text for part in each.content])
            for each in found]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister waxed lyrical about the canal.", ("waxed lyrical about", "The minister", ["the canal"])),
        ("The communique has it that both sides parted friends.",
         ("has it", "The communique", ["both sides parted friends"])),
        ("Maputo scoffs that the island is a sandbank.", ("scoffs", "Maputo", ["the island is a sandbank"])),
        ("Manila bristled at the suggestion that it had been bought.",
         ("bristled at", "Manila", ["the suggestion that it had been bought"])),
    ],
)  # fmt: skip
def test_words_that_the_lexicon_lacks(reader: Reader, text: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in attributed(reader, text)


@pytest.mark.parametrize(
    "text",
    ["The guerrillas vented their fury at the bishops.", "The ministers discussed trade and visas.",
     "He left reporters in no doubt that the deal was dead."],
)  # fmt: skip
def test_what_attributes_nothing(reader: Reader, text: str) -> None:
    assert attributed(reader, text) == []


def test_a_content_is_parted_as_the_model_sees_it(reader: Reader) -> None:
    text = "Minsk begs to differ: the drone, it says, was Polish."
    assert ("says", "it", ["the drone", "was Polish"]) in attributed(reader, text)


def test_without_a_model_nothing_is_doubted(reader: Reader) -> None:
    doc = Doc(reader.nlp("Norway said that the truce held."))
    hit = find_hits(doc, reader.lexicon.cue_index)[0][0]
    assert certainty(hit) > 2
    doc.told = None
    assert certainty(find_hits(doc, reader.lexicon.cue_index)[0][0]) == 0


@pytest.mark.parametrize(
    "text",
    ["The chancellor did not directly address the dispute over whether to close the port.",
     "The talks, however, were expected to be slow and will cover fishing and visas.",
     "It is not known whether the new radar in the north has been switched on.",
     "The king of Chad failed to deplore the flogging of the two poets.",
     "None of the three judges accused Chad of poisoning the lake.",
     "No judge said that Chad had poisoned the lake.",
     "The king of Chad dismissed three generals and the keeper of the wells.",
     "The army of Chad has come under harsh criticism for the loss of two boats.",
     "A ceremony on the disputed islet outraged fishermen who have long used its harbour."],
)  # fmt: skip
def test_what_nobody_said(reader: Reader, text: str) -> None:
    assert attributed(reader, text) == []


def test_a_subject_behind_its_cue_is_no_content(reader: Reader) -> None:
    text = "“A graveyard of good wishes,” scoffed the Norwegian in the corridor."
    assert [speaker for cue, speaker, _ in attributed(reader, text) if cue == "scoffed"] == ["the Norwegian"]


def test_a_word_within_a_content_is_no_cue_by_it(reader: Reader) -> None:
    text = "The consul accused the monks of seeking help from smugglers."
    assert [cue for cue, _, _ in attributed(reader, text)] == ["accused"]


@pytest.mark.parametrize(
    ("text", "cues"),
    [("Chad denied it.", ["denied"]), ("The minister describes it.", [])],
)
def test_a_pronoun_is_content_only_of_an_answer(reader: Reader, text: str, cues: list[str]) -> None:
    assert [cue for cue, _, _ in attributed(reader, text)] == cues
