
import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.records import Report


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("Norway and Sweden signed. The two countries will share the cost.", "countries", ["NOR", "SWE"]),
    ("Chilean President Ana Rojas met Peruvian President Luis Vega. The two leaders embraced.",
     "leaders", ["CHL", "PER"]),
    ("India-Nepal ties grew. Both sides hope for more.", "sides", ["IND", "NPL"]),
    ("Norway, Sweden, Denmark and Finland met. The two countries spoke.", "countries", []),
    ("Norway, Sweden, Denmark and Finland met. The four countries spoke.", "countries", ["DNK", "FIN", "NOR", "SWE"]),
    ("Norway, Sweden and Denmark met. The four countries spoke.", "countries", []),
    ("Norway and Sweden signed. Both countries won. Today both are pleased.", "both", ["NOR", "SWE"]),
    ("Two countries voted against it.", "countries", []),
    ("Greek Foreign Minister Eleni Pappas flew to Cairo to meet Egyptian officials. Pappas left the country on Friday.",
     "country", ["EGY"]),
    ("Norway imposed sanctions on Chile after the country had closed its ports.", "country", ["CHL"]),
    ("Norway’s minister left Chile because the country was at war.", "country", ["CHL"]),
    ("Norway imposed sanctions on Chile. The country had spoken.", "country", []),
    ("Norway spoke first. Chile declared that it would not attack the country.", "country", ["NOR"]),
    ("Chile declared that it would not attack the country.", "country", []),
])
def test_who_is_meant(nlp: Parse, lexicon: Lexicon, text: str, word: str, expected: list[str]) -> None:
    doc = nlp(text)
    cast = find_actors(doc, Report("r", text), lexicon)
    found = cast.parties(next(token for token in doc if token.text == word))
    assert sorted(found) == expected
