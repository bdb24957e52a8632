"""Whom a reaction that names nobody is aimed at: the side whose deed it points back to."""

import pytest

from dragoman.reader import Reader

PUBLISHED = "2019-05-06"
BAN = "Norway imposed sanctions on Chile on Friday. A Peruvian official said that the harbour was calm. "
PACT = "Norway and Chile signed a trade agreement on Friday. Officials in Peru had waited for months. "

SIDES = [
    (BAN + "Chile condemned the decision.", "ACCUSE", ("CHL",), ("NOR",)),
    (BAN + "Chile denounced the sanctions.", "ACCUSE", ("CHL",), ("NOR",)),
    (PACT + "Sweden welcomed the agreement.", "SUPPORT", ("SWE",), ("NOR", "CHL")),
    # who acts after a deed done to him acts against whoever did it
    ("Norway accused Chile of spying. A Peruvian saw it. Chile sent warships.", "MOBILIZE", ("CHL",), ("NOR",)),
    # but without such a deed against nobody known
    ("Norway praised Peru. A Peruvian official saw it. Chile sent warships.", "MOBILIZE", ("CHL",), ()),
    # whoever is named stays
    (BAN + "Chile condemned Peru over the decision.", "ACCUSE", ("CHL",), ("PER",)),
]


@pytest.mark.parametrize(("text", "type", "sources", "targets"), SIDES)
def test_a_reaction_is_aimed_at_whoever_did_what_it_points_to(
    reader: Reader, text: str, type: str, sources: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = [event for event in reader.read(text, published=PUBLISHED).events if event.type == type]
    assert (sources, targets) in [(event.sources, event.targets) for event in found]


def test_what_is_told_at_one_occasion_has_its_date(reader: Reader) -> None:
    text = (
        "Chile’s foreign minister said on Friday that the talks would go on. “We are patient,” he said. "
        "“There is time,” he added. He thanked Norway."
    )
    thanks = [event for event in reader.read(text, published=PUBLISHED).events if event.type == "SUPPORT"]
    assert [event.when for event in thanks] == ["2019-05-03"]
