"""Events that the model alone sees."""

from dataclasses import replace

import numpy as np

from dragoman.language.meaning import TYPES
from dragoman.reader import Reader
from dragoman.reading.events.meant import with_meant
from dragoman.reading.events.triggers import triggers
from dragoman.reading.grammar.parse import Doc


def meaning(reader: Reader, text: str, word: str, kind: str, share: float) -> Doc:
    """Give a doc in which the model takes one word for an event."""
    doc = Doc(reader.nlp(text))
    held = doc.told
    assert held is not None
    types = np.zeros_like(held.types)
    place = next(token.i for token in doc if token.text == word)
    types[place, TYPES.index(kind)], types[place, 0] = share, 1 - share
    doc.told = replace(held, types=types)
    return doc


def test_a_word_of_no_frame_gets_one_of_its_type(reader: Reader) -> None:
    doc = meaning(reader, "Norway zigged into Sweden.", "zigged", "MOBILIZE", 0.95)
    frame = list(with_meant(triggers(doc, reader.lexicon.frame_index), doc))[-1].readings[0].frame
    assert (frame.id, frame.type, frame.pos, frame.source) == ("model.mobilize", "MOBILIZE", "verb", ("subj",))


def test_a_word_that_the_model_is_unsure_of_gets_none(reader: Reader) -> None:
    doc = meaning(reader, "Norway zigged into Sweden.", "zigged", "MOBILIZE", 0.85)
    assert list(with_meant(triggers(doc, reader.lexicon.frame_index), doc)) == []


def test_where_the_lexicon_says_that_there_is_none_the_model_must_be_certain(reader: Reader) -> None:
    for share, kinds in ((0.95, []), (0.99, ["MOBILIZE"])):
        doc = meaning(reader, "Norway zigged into Sweden.", "zigged", "MOBILIZE", share)
        assert [each.readings[0].frame.type for each in with_meant([], doc, {1})] == kinds


def test_the_lexicon_goes_first(reader: Reader) -> None:
    doc = meaning(reader, "Norway attacked Sweden.", "attacked", "AID", 0.99)
    found = list(with_meant(triggers(doc, reader.lexicon.frame_index), doc))
    assert [trigger.readings[0].frame.type for trigger in found] == ["ASSAULT"]
