"""Positions: standing views, told apart from what is uttered once."""


import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.positions import find_positions
from dragoman.reading.statements.finder import find_statements
from dragoman.records import Report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France opposes the embargo.", [("FRA", "embargo", "against")]),
        ("France supports the embargo.", [("FRA", "embargo", "for")]),
        ("The army crossed the river at dawn.", []),
        ("France discussed the embargo.", []),
        ("France wants the council to meet.", []),
        ("France says the ships will be sold.", []),
        ("France insists that no ships should be sold to Chad.", [("FRA", "ships sold to Chad", "against")]),
    ],
)
def test_positions(nlp: Parse, lexicon: Lexicon, text: str, expected: list[tuple[str, str, str]]) -> None:
    report = Report(text=text, id="r")
    doc = nlp(text)
    cast = find_actors(doc, report, lexicon)
    statements = find_statements(doc, report, cast, (), lexicon)
    assert [(each.actor, each.issue, each.stance) for each in find_positions(doc, statements, cast)] == expected
