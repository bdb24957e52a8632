"""The other side of an event whose words leave it open."""

import pytest

from dragoman.reader import Reader

PUBLISHED = "2019-05-06"

SIDES = [
    # the side just named
    ("Norway has closed the port. Chile has asked for more time.", "REQUEST", ("CHL",), ("NOR",)),
    ("Norway moved first. The talks were long. Chile complained.", "ACCUSE", ("CHL",), ("NOR",)),
    # the nearest party of the sentence
    ("Norway lent Peru a ship, and Chile complained.", "ACCUSE", ("CHL",), ("PER",)),
    # who reports a blow and names nobody else was hit
    ("Norway reported a series of Chilean attacks.", "ASSAULT", ("CHL",), ("NOR",)),
    ("Norway said that the Chilean navy had attacked Peru.", "ASSAULT", ("CHL",), ("PER",)),
    # the only two of the sentence meet or agree
    ("Norway said that the talks should go on, and Chile agreed.", "CONSULT", ("NOR", "CHL"), ("NOR", "CHL")),
]


@pytest.mark.parametrize(("text", "type", "sources", "targets"), SIDES)
def test_the_other_side(
    reader: Reader, text: str, type: str, sources: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = [event for event in reader.read(text, published=PUBLISHED).events if event.type == type]
    assert (sources, targets) in [(event.sources, event.targets) for event in found]


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
