"""Attributions as the lexicon's cues and the model together see them."""

import pytest

from dragoman.language.told import told
from dragoman.reader import Reader
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
    doc = reader.nlp("Norway said that the truce held.")
    hit = find_hits(doc, reader.lexicon.cue_index)[0][0]
    assert certainty(hit) > 2
    copy = doc.copy()
    assert told(copy) is None
    assert certainty(find_hits(copy, reader.lexicon.cue_index)[0][0]) == 0
