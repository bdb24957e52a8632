
import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.memberships import find_memberships
from dragoman.records import Report


@pytest.mark.parametrize(("text", "expected"), [
    ("India and Russia are members of the BRICS.", [("IND", "BRICS"), ("RUS", "BRICS")]),
    ("The grant of full membership of the SCO to Iran came in July.", [("IRN", "SCO")]),
    ("Norway and Sweden signed. Both are members of the UN and the OSCE.",
     [("NOR", "OSCE"), ("NOR", "UN"), ("SWE", "OSCE"), ("SWE", "UN")]),
    ("NATO member Turkey objected to the plan.", [("TUR", "NATO")]),
    ("Finland joined NATO in 2023.", [("FIN", "NATO")]),
    ("Ukraine wants to join NATO.", []),
    ("Serbia is not a member of the EU.", []),
    ("If Moldova joined the EU, much would change.", []),
    ("Georgia could become a member of NATO.", []),
    ("Estonia became a member of the European Union in 2004.", [("EST", "EU")]),
    ("As a member of ASEAN, Laos abstained.", [("LAO", "ASEAN")]),
    ("Turkey, which chairs the G20, called a summit.", [("TUR", "G20")]),
    ("Georgia did not become a member of NATO.", []),
])
def test_memberships(nlp: Parse, lexicon: Lexicon, text: str, expected: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    found = find_memberships(doc, find_actors(doc, Report("r", text), lexicon), lexicon)
    assert [(each.member, each.organisation) for each in found] == expected
    assert all(0 <= start < end <= len(text) for each in found for start, end in each.spans)
