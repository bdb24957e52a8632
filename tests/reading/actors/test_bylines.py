
import pytest
from tests.reading.parsing import Parse

from dragoman.reading.actors.bylines import credited


@pytest.mark.parametrize(("text", "expected"), [
    ("By Kari Nordmann and Nikos Demos\n\nNorway refused.", ["Kari", "Nordmann", "Nikos", "Demos"]),
    ("Kari Nordmann\n\nDaily News\n\nNorway refused.", ["Kari", "Nordmann"]),
    ("Norway refused. (Nikos Demos/Reuters)", ["Nikos", "Demos"]),
    ("Norway refused. Nikos Demos/AFP via Getty Images", ["Nikos", "Demos"]),
    ("Norway refused. REUTERS/Nikos Demos", ["Nikos", "Demos"]),
    ("Norway refused.\nReporting by Nikos Demos; Editing by Kari Nordmann", ["Nikos", "Demos", "Kari", "Nordmann"]),
    ("Norway refused. Kari Nordmann contributed to this report.", ["Kari", "Nordmann"]),
    ("By Monday Nikos Demos had left Norway for good.", []),
    ("Kari Nordmann refused.", []),
    ("The plan by Nikos Demos failed.", []),
])
def test_names_in_bylines_and_credits(nlp: Parse, text: str, expected: list[str]) -> None:
    doc = nlp(text)
    names = ("Kari", "Nordmann", "Nikos", "Demos")
    found = credited(doc)
    assert [token.text for token in doc if token.text in names and token.i in found] == expected
