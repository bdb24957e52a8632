
import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.agreements import find_agreements
from dragoman.records import Agreement, Report


def _find(nlp: Parse, lexicon: Lexicon, text: str) -> tuple[Agreement, ...]:
    doc = nlp(text)
    return find_agreements(doc, find_actors(doc, Report("r", text), lexicon), (), lexicon)


@pytest.mark.parametrize(("text", "expected"), [
    ("They must keep to the Shimla and Lahore pacts.", [("Shimla", None), ("Lahore", None)]),
    ("The army kept the 2003 ceasefire pact.", [("2003 ceasefire pact", "2003")]),
    ("Both cited the Treaty of Versailles.", [("Treaty of Versailles", None)]),
    ("The Minsk agreements failed.", [("Minsk", None)]),
    ("The Oslo Accords of 1993 are dead.", [("Oslo", "1993")]),
    ("Tehran left the JCPOA.", [("JCPOA", None)]),
    ("The European deal and a U.N. agreement lapsed.", []),
    ("The fair Lima pact held.", [("Lima", None)]),
    ("They signed a new deal and an agreement.", []),
])
def test_named_pacts(nlp: Parse, lexicon: Lexicon, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(each.name, each.year) for each in _find(nlp, lexicon, text)] == expected


def test_parties_are_named_after_between(nlp: Parse, lexicon: Lexicon) -> None:
    (found,) = _find(nlp, lexicon, "The 1960 water treaty between India and Pakistan survived.")
    assert (found.name, found.year, found.parties) == ("1960 water treaty", "1960", ("IND", "PAK"))


def test_a_pact_named_twice_is_one(nlp: Parse, lexicon: Lexicon) -> None:
    (found,) = _find(nlp, lexicon, "The Minsk agreements failed. Kyiv never liked the Minsk agreements.")
    assert len(found.spans) == 2
