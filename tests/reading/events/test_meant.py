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
    doc = meaning(reader, "Norway zigged into Sweden.", "zigged", "MOBILIZE", 0.75)
    assert list(with_meant(triggers(doc, reader.lexicon.frame_index), doc)) == []


def test_where_the_lexicon_says_that_there_is_none_the_model_must_be_certain(reader: Reader) -> None:
    for share, kinds in ((0.95, []), (0.99, ["MOBILIZE"])):
        doc = meaning(reader, "Norway zigged into Sweden.", "zigged", "MOBILIZE", share)
        assert [each.readings[0].frame.type for each in with_meant([], doc, {1})] == kinds


def test_the_lexicon_goes_first(reader: Reader) -> None:
    doc = meaning(reader, "Norway attacked Sweden.", "attacked", "AID", 0.99)
    found = list(with_meant(triggers(doc, reader.lexicon.frame_index), doc))
    assert [trigger.readings[0].frame.type for trigger in found] == ["ASSAULT"]


def test_where_no_frame_fits_what_both_know_is_taken(reader: Reader) -> None:
    # the frame of "asked" needs a party to be asked, that of "held" a person
    for text, word, kind, share, expected in (
        ("Norway blocked the strait.", "blocked", "COERCE", 0.4, "model.coerce"),
        ("Norway blocked the strait.", "blocked", "COERCE", 0.2, None),
        ("Norway blocked the strait.", "blocked", "SUPPORT", 0.6, None),
        ("Norway blocked the strait.", "blocked", "SUPPORT", 0.95, "model.support"),
        ("Norway asked why.", "asked", "REQUEST", 0.6, None),
        ("Norway asked why.", "asked", "REQUEST", 0.8, "model.request"),
        ("The question was debated in Oslo.", "debated", "CONSULT", 0.8, None),
    ):
        doc = meaning(reader, text, word, kind, share)
        found = [each for each in with_meant(triggers(doc, reader.lexicon.frame_index), doc) if each.token.text == word]
        last = [each.readings[-1].frame.id for each in found]
        meant = [each for each in last if each.startswith("model.")]
        assert meant == ([expected] if expected else []), (text, kind, share)


def test_the_lexicon_is_asked_before_what_both_know(reader: Reader) -> None:
    doc = meaning(reader, "Norway attacked Sweden.", "attacked", "ASSAULT", 0.99)
    found = list(with_meant(triggers(doc, reader.lexicon.frame_index), doc))
    assert [reading.frame.id for reading in found[0].readings][-1] == "model.assault"
    assert not found[0].readings[0].frame.id.startswith("model.")
