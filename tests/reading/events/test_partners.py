"""Sides that the grammar names and sides that the model sees, weighed together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast as typed

import numpy as np
import numpy.typing as npt
import pytest

from dragoman.language.sides import Sided
from dragoman.reader import Reader
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.events.partners import weighed
from dragoman.reading.events.roles import Side
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Report

TEXT = "Norway spoke of Chile on Monday. Peru and Bolivia were silent. Sweden condemned the raid."
Shares = Mapping[str, tuple[float, float]]


def both(reader: Reader, source: Side, target: Side, shares: Shares, frame: str = "condemn") -> tuple[Side, Side]:
    """Weigh two sides of "condemned" in a text of which the model holds that the words named have these shares."""
    doc = Doc(reader.nlp(TEXT))
    held = doc.told
    assert held is not None

    def asked(anchor: int, places: Sequence[int]) -> npt.NDArray[np.float32]:
        return np.array([shares.get(doc[place].text, (0.0, 0.0)) for place in places], dtype=np.float32)

    doc.told = replace(held, sided=typed("Sided", asked))
    cast = find_actors(doc, Report("r1", TEXT, published="2019-05-06"), reader.lexicon)
    token = next(each for each in doc if each.text == "condemned")
    found = next(each for each in reader.lexicon.frame_index.among(frame, (), "verb") if not each.decoy)
    return weighed(found, source, target, token, cast)


SWEDEN = Side(("SWE",))

CASES: list[tuple[Side, Shares, tuple[str, ...]]] = [
    # what a slot names stays, unless the model is surer of another by far
    (Side(("CHL",)), {}, ("CHL",)),
    (Side(("CHL",)), {"Peru": (0.0, 0.5)}, ("CHL",)),
    (Side(("CHL",)), {"Peru": (0.0, 0.95), "Chile": (0.0, 0.0)}, ("PER",)),
    (Side(("CHL",)), {"Peru": (0.0, 0.95), "Chile": (0.0, 0.6)}, ("CHL", "PER")),
    # a guess gives way sooner
    (Side(("CHL",), guessed=True), {"Norway": (0.0, 0.5)}, ("NOR",)),
    (Side(("CHL",), guessed=True), {"Chile": (0.0, 0.3), "Norway": (0.0, 0.5)}, ("CHL",)),
    # an open side is filled by whom the model is sure of, however many they are, and else left open
    (Side(), {"Norway": (0.0, 0.9)}, ("NOR",)),
    (Side(), {"Peru": (0.0, 0.9), "Bolivia": (0.0, 0.8), "Norway": (0.0, 0.3)}, ("PER", "BOL")),
    (Side(), {"Norway": (0.0, 0.1)}, ()),
    # nobody does it to himself
    (Side(), {"Sweden": (1.0, 0.9)}, ()),
]


@pytest.mark.parametrize(("target", "shares", "expected"), CASES)
def test_the_target(reader: Reader, target: Side, shares: Shares, expected: tuple[str, ...]) -> None:
    source, other = both(reader, SWEDEN, target, {"Sweden": (1.0, 0.0)} | dict(shares))
    assert (source.parties, other.parties) == (("SWE",), expected)


def test_what_is_done_to_each_other_stays_so(reader: Reader) -> None:
    mutual = Side(("NOR", "CHL"))
    assert [each.parties for each in both(reader, mutual, mutual, {"Norway": (0.9, 0.0)})] == [("NOR", "CHL")] * 2


def test_the_model_says_how_sure_it_is_of_a_side_that_it_alone_names(reader: Reader) -> None:
    _, target = both(reader, SWEDEN, Side(), {"Norway": (0.0, 0.5)})
    assert (target.guessed, round(target.share, 2)) == (True, 0.5)
    _, target = both(reader, SWEDEN, Side(), {"Norway": (0.0, 0.75)})
    assert (target.guessed, round(target.share, 2)) == (False, 0.75)


def test_without_a_model_nothing_changes(reader: Reader) -> None:
    doc = Doc(reader.nlp(TEXT))
    doc.told = None
    cast = find_actors(doc, Report("r1", TEXT, published="2019-05-06"), reader.lexicon)
    token = next(each for each in doc if each.text == "condemned")
    frame = next(iter(reader.lexicon.frame_index.among("condemn", (), "verb")))
    assert weighed(frame, SWEDEN, Side(), token, cast) == (SWEDEN, Side())
