"""Sides that the grammar names and sides that the model sees, weighed together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from dragoman.reader import Reader
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.events.hints import namings
from dragoman.reading.events.partners import weighed
from dragoman.reading.events.roles import Side
from dragoman.reading.events.seats import seat_of
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Report

TEXT = "Norway spoke of Chile on Monday. Peru and Bolivia were silent. Sweden condemned the raid."
Shares = Mapping[str, tuple[float, float]]


def both(reader: Reader, source: Side, target: Side, shares: Shares, frame: str = "condemn") -> tuple[Side, Side]:
    """Weigh two sides of "condemned" in a text of which the model holds that the words named have these shares."""
    doc = Doc(reader.nlp(TEXT))
    held = doc.told
    assert held is not None

    def asked(anchor: int, places: Sequence[int], hints: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        assert len(hints) == len(places)
        return np.array([shares.get(doc[place].text, (0.0, 0.0)) for place in places], dtype=np.float32)

    doc.told = replace(held, sided=asked)
    cast = find_actors(doc, Report("r1", TEXT, published="2019-05-06"), reader.lexicon)
    token = next(each for each in doc if each.text == "condemned")
    found = next(each for each in reader.lexicon.frame_index.among(frame, (), "verb") if not each.decoy)
    seat = seat_of(token, reader.lexicon.status_index)
    return weighed(found, source, target, seat, cast, namings(doc, cast))


SWEDEN = Side(("SWE",))

CASES: list[tuple[Side, Shares, tuple[str, ...]]] = [
    # what a slot names stays, unless the model holds another for likelier
    (Side(("CHL",)), {"Chile": (0.0, 0.3), "Peru": (0.0, 0.45)}, ("CHL",)),
    (Side(("CHL",)), {"Chile": (0.0, 0.2), "Peru": (0.0, 0.6)}, ("PER",)),
    (Side(("CHL",)), {"Chile": (0.0, 0.9), "Peru": (0.0, 0.9)}, ("CHL", "PER")),
    # whom the model has not seen is as likely as slots are right
    (Side(("NER",)), {"Peru": (0.0, 0.45)}, ("NER",)),
    (Side(("NER",), guessed=True), {"Peru": (0.0, 0.5)}, ("PER",)),
    # a guess gives way sooner
    (Side(("CHL",), guessed=True), {"Chile": (0.0, 0.3), "Norway": (0.0, 0.4)}, ("NOR",)),
    (Side(("CHL",), guessed=True), {"Chile": (0.0, 0.4), "Norway": (0.0, 0.3)}, ("CHL",)),
    # an open side is filled by whom the model finds likely, however many they are, and else left open
    (Side(), {"Norway": (0.0, 0.9)}, ("NOR",)),
    (Side(), {"Peru": (0.0, 0.9), "Bolivia": (0.0, 0.8), "Norway": (0.0, 0.3)}, ("PER", "BOL")),
    (Side(), {"Norway": (0.0, 0.25)}, ()),
    # nobody does it to himself
    (Side(), {"Sweden": (1.0, 0.9)}, ()),
    (Side(), {"Sweden": (1.0, 0.9), "Norway": (0.0, 0.5)}, ("NOR",)),
    # so is one of which even the slot's party is unlikely
    (Side(("CHL",), guessed=True), {"Chile": (0.0, 0.1)}, ()),
]


@pytest.mark.parametrize(("target", "shares", "expected"), CASES)
def test_the_target(reader: Reader, target: Side, shares: Shares, expected: tuple[str, ...]) -> None:
    source, other = both(reader, SWEDEN, target, {"Sweden": (1.0, 0.0)} | dict(shares))
    assert (source.parties, other.parties) == (("SWE",), expected)


def test_who_used_force_is_not_guessed(reader: Reader) -> None:
    for frame, parties in (("condemn", ("NOR",)), ("attack", ())):
        source, _ = both(reader, Side(), Side(("CHL",)), {"Norway": (0.5, 0.0), "Chile": (0.0, 0.9)}, frame)
        assert source.parties == parties
    source, _ = both(reader, Side(("NOR",)), Side(("CHL",)), {"Norway": (0.5, 0.0), "Chile": (0.0, 0.9)}, "attack")
    assert source.parties == ("NOR",)


def test_nobody_meets_himself(reader: Reader) -> None:
    both_sides = both(reader, Side(), Side(), {"Norway": (0.9, 0.9)}, frame="meet")
    assert [each.parties for each in both_sides] == [(), ()]
    both_sides = both(reader, Side(), Side(), {"Norway": (0.9, 0.9), "Chile": (0.4, 0.8)}, frame="meet")
    assert {frozenset(each.parties) for each in both_sides} == {frozenset({"NOR", "CHL"})}
    both_sides = both(reader, Side(), Side(), {"Norway": (0.9, 0.2), "Chile": (0.1, 0.2)}, frame="meet")
    assert [each.parties for each in both_sides] == [(), ()]
    mutual = Side(("NOR", "CHL"))
    both_sides = both(reader, mutual, mutual, {"Norway": (0.9, 0.1), "Chile": (0.1, 0.2)}, frame="meet")
    assert [each.parties for each in both_sides] == [("NOR", "CHL")] * 2


def test_the_model_says_how_sure_it_is_of_a_side_that_it_alone_names(reader: Reader) -> None:
    _, target = both(reader, SWEDEN, Side(), {"Sweden": (1.0, 0.0), "Norway": (0.0, 0.5)})
    assert (target.guessed, round(target.share, 2)) == (True, 0.5)
    _, target = both(reader, SWEDEN, Side(), {"Sweden": (1.0, 0.0), "Norway": (0.0, 0.75)})
    assert (target.guessed, round(target.share, 2)) == (False, 0.75)


def test_without_a_model_nothing_changes(reader: Reader) -> None:
    doc = Doc(reader.nlp(TEXT))
    doc.told = None
    cast = find_actors(doc, Report("r1", TEXT, published="2019-05-06"), reader.lexicon)
    token = next(each for each in doc if each.text == "condemned")
    frame = next(iter(reader.lexicon.frame_index.among("condemn", (), "verb")))
    seat = seat_of(token, reader.lexicon.status_index)
    assert weighed(frame, SWEDEN, Side(), seat, cast, namings(doc, cast)) == (SWEDEN, Side())


def test_powers_that_are_not_named_are_nobody_else(reader: Reader) -> None:
    text = "Chile bombed a bridge. Earlier on Monday, the great powers backed a plan for the Norwegian fleet."
    found = reader.read(text, published="2019-05-14").events
    assert not [event for event in found if event.type == "SUPPORT" and event.sources]


def test_what_lies_on_the_way_or_beside_is_no_side(reader: Reader) -> None:
    for text in ("The Norwegian admiral will be in Oslo, sailing in via Chile, for talks with his counterpart.",
                 "Norway cleared a valley bordering Chile ahead of possible air strikes."):
        found = {party for event in reader.read(text, published="2019-05-14").events
                 for party in (*event.sources, *event.targets)}
        assert "CHL" not in found, text


# who stands before a hyphen backs, leads or trains, and is no side of what the others do
BENT = [
    ("Norway accused the Chadian-backed rebels of Mali of piracy.", "ACCUSE", {"NOR"}, "TCD"),
    ("Norwegian air strikes hit Chadian-backed bases in Mali.", "ASSAULT", {"NOR"}, "TCD"),
]


@pytest.mark.parametrize(("text", "type", "sources", "beside"), BENT)
def test_whoever_stands_before_a_hyphen_is_no_side(
    reader: Reader, text: str, type: str, sources: set[str], beside: str
) -> None:
    events = [event for event in reader.read(text, published="2019-05-14").events if event.type == type]
    assert events
    for event in events:
        assert {*event.sources} == sources
        assert beside not in event.targets


def test_nobody_hits_back_at_a_backed_force(reader: Reader) -> None:
    events = reader.read("Norwegian strikes hit Chadian-backed bases in Mali.", published="2019-05-14").events
    assert "REJECT" not in [event.type for event in events]


def test_a_nickname_is_no_telephone_call(reader: Reader) -> None:
    for text, kinds in (
        ("Chad's president called the king of Norway “a rocket man”.", False),
        ("Chad's president called the king of Norway on Monday.", True),
    ):
        events = reader.read(text, published="2019-05-14").events
        assert any(event.type == "CONSULT" for event in events) is kinds, text
