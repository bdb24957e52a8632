"""What the model is told of a party beside what it sees itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reader import Reader
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.events.hints import BEFORE, HINTS, Namings, hints, namings
from dragoman.reading.events.roles import Side
from dragoman.reading.events.seats import seat_of
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Report

TEXT = (
    "Norway spoke of Chile. Peru was silent. Niger slept. Bolivia and Peru waited. Chad and Peru sat still. "
    "It condemned Sweden."
)


def scene(reader: Reader) -> tuple[Doc, Namings, np.ndarray]:
    doc = Doc(reader.nlp(TEXT))
    cast = find_actors(doc, Report("r1", TEXT, published="2019-05-06"), reader.lexicon)
    token = next(each for each in doc if each.text == "condemned")
    frame = next(each for each in reader.lexicon.frame_index.among("condemn", (), "verb") if not each.decoy)
    told, seat = namings(doc, cast), seat_of(token, reader.lexicon.status_index)
    target = Side(("SWE",), word=next(each for each in doc if each.text == "Sweden"))
    return doc, told, hints(frame, (Side(("CHL",), guessed=True), target), seat, cast, told)


def test_a_row_for_each_party_named_near(reader: Reader) -> None:
    doc, told, rows = scene(reader)
    near = told.near(doc[-2])
    assert rows.shape == (len(near), HINTS)
    assert {party for _, party in near} == {"NER", "BOL", "PER", "TCD", "SWE"} | {party for _, party in near[-2:]}
    assert {token.sent.start for token, _ in told.near(doc[0])} == {0}


def test_who_is_told_apart(reader: Reader) -> None:
    doc, told, rows = scene(reader)
    of = {party: row for (_, party), row in zip(told.near(doc[-2]), rows, strict=True)}
    assert of["SWE"][1] == 1  # the word of the target
    assert of["SWE"][8] == 1  # whom its slot names
    assert of["PER"][8] == 0
    assert of["PER"][7] == of["PER"][9] == 1  # the guess is another, and so is whom the slot names
    assert not np.array_equal(of["PER"], of["BOL"])


@settings(max_examples=30, deadline=None)
@given(place=st.integers(0, 20))
def test_near_is_the_sentence_and_a_few_before(reader: Reader, place: int) -> None:
    doc, told, _ = scene(reader)
    token = doc[min(place, len(doc) - 1)]
    starts = [sent.start for sent in doc.sents]
    here = starts.index(token.sent.start)
    allowed = starts[max(0, here - BEFORE) : here + 1]
    near = told.near(token)
    assert [each for each in told.named if each[0].sent.start in allowed] == list(near)
    assert all(each in told.until(token.sent.end) for each in near)


def test_a_text_that_names_nobody(reader: Reader) -> None:
    doc = Doc(reader.nlp("Prices rose."))
    cast = find_actors(doc, Report("r1", "Prices rose.", published="2019-05-06"), reader.lexicon)
    assert not namings(doc, cast).near(doc[0])
    with pytest.raises(StopIteration):
        next(iter(namings(doc, cast).named))
