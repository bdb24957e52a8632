"""The other side of an event whose words leave it open."""

import pytest

from dragoman.reader import Reader
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.events.counterpart import counterpart
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Report

PUBLISHED = "2019-05-06"

SIDES = [
    # the side just named
    ("Norway has closed the port. Chile has asked for more time.", "REQUEST", ("CHL",), ("NOR",)),
    ("Norway moved first. The talks were long. Chile complained.", "ACCUSE", ("CHL",), ("NOR",)),
    # the parties of the sentence
    ("Norway lent Peru a ship, and Chile complained.", "ACCUSE", ("CHL",), ("PER", "NOR")),
    # who reports a blow and names nobody else was hit
    ("Norway reported a series of Chilean attacks.", "ASSAULT", ("CHL",), ("NOR",)),
    ("Norway said that the Chilean navy had attacked Peru.", "ASSAULT", ("CHL",), ("PER",)),
    # others are named, if not by name
    ("Norway will stand with its allies against the threat from Chile.", "SUPPORT", ("NOR",), ()),
    ("Norway criticised its neighbour, and Chile was silent.", "ACCUSE", ("NOR",), ("CHL",)),
    # to whom it is done does not do it
    ("Two Chilean soldiers were killed on the border on Monday.", "ASSAULT", (), ("CHL",)),
    ("The minister said that Norway was threatened.", "THREATEN", (), ("NOR",)),
    ("“Chile should not retaliate,” the Norwegian minister said.", "REQUEST", ("NOR",), ("CHL",)),
    # the only two of the sentence meet or agree
    ("Norway said that the talks should go on, and Chile agreed.", "CONSULT", ("NOR", "CHL"), ("NOR", "CHL")),
]


@pytest.mark.parametrize(("text", "type", "sources", "targets"), SIDES)
def test_the_other_side(
    reader: Reader, text: str, type: str, sources: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = [event for event in reader.read(text, published=PUBLISHED).events if event.type == type]
    assert (sources, targets) in [(event.sources, event.targets) for event in found]


@pytest.mark.parametrize(("text", "frame", "expected"), [
    ("Norway complained in the Chilean capital.", "condemn", None),
    ("Norway complained via Chile.", "condemn", None),
    ("Norway complained, and Chile was silent in Lima.", "condemn", "CHL"),
    ("Norway complained in the Chilean capital.", "attack", "CHL"),  # shells fall on whoever lives there
])
def test_a_place_says_where_it_was_said_and_not_to_whom(
    reader: Reader, text: str, frame: str, expected: str | None
) -> None:
    doc = Doc(reader.nlp(text))
    cast = find_actors(doc, Report("r1", text, published=PUBLISHED), reader.lexicon)
    found = next(each for each in reader.lexicon.frame_index.among(frame, (), "verb") if not each.decoy)
    assert counterpart(found, doc[1], ["NOR"], cast) == expected


@pytest.mark.parametrize(("text", "sides"), [
    ("LIMA (Evening Herald) — Peru and six other powers reached an agreement on Tuesday.", {"PER"}),
    ("LIMA, May 2 (Evening Herald) — Peru reached an agreement with Chile on Tuesday.", {"PER", "CHL"}),
    ("The rebels of Chad and ten foreign governments signed an agreement on Tuesday.", {"rebels of Chad", "TCD"}),
])
def test_nobody_agrees_with_the_agency_of_a_dateline(reader: Reader, text: str, sides: set[str]) -> None:
    found = [event for event in reader.read(text, published=PUBLISHED).events if event.type in ("AGREE", "SUPPORT")]
    assert [{*event.sources, *event.targets} for event in found] == [sides]


HOME = [
    ("The Norwegian cabinet accepted the resignation of its transport minister.", "AGREE"),
    ("Students complained about the rents in Oslo.", "ACCUSE"),
    ("The company asked for more time.", "REQUEST"),
    ("Chile is a neighbour. Norway thanked the nurses.", "SUPPORT"),
    ("Norway, which borders Sweden, spoke at a press conference.", "CONSULT"),
]


@pytest.mark.parametrize(("text", "type"), HOME)
def test_nobody_is_made_a_side_of_life_at_home(reader: Reader, text: str, type: str) -> None:
    assert type not in [event.type for event in reader.read(text, published=PUBLISHED).events]


@pytest.mark.parametrize("text", [
    "Turkey said that it must tighten its border with Syria.",
    "A US senator said that the United States should leave Chile alone.",
    "“We have to wait for Chile,” the Norwegian minister said.",
])
def test_who_wants_something_of_himself_asks_nobody(reader: Reader, text: str) -> None:
    assert "REQUEST" not in [event.type for event in reader.read(text, published=PUBLISHED).events]
