
import pytest
from tests.reading.parsing import Parse

from dragoman.reading.times.finder import find_times
from dragoman.reading.times.when import when_of


@pytest.mark.parametrize(("sentence", "word", "expression"), [
    ("The president visited Delhi in December 2021 for the summit.", "visited", "December 2021"),
    ("Both armies conducted their first exercise in the north in September.", "exercise", "September"),
    ("Talks between the two foes will be held on Monday in Moscow.", "Talks", "Monday"),
    ("The visit of Kerry in 2003, and Lavrov in 2011, changed little.", "visit", "2003"),
    ("The visit of Kerry in 2003, and Lavrov in 2011, changed little.", "Lavrov", "2011"),
    ("He said on Friday that the envoy will travel to Kyiv next week.", "said", "Friday"),
    ("He said on Friday that the envoy will travel to Kyiv next week.", "travel", "next week"),
    ("On Monday, the king met the rebels and signed a pact.", "met", "Monday"),
    ("On Monday, the king met the rebels and signed a pact.", "signed", "Monday"),
    ("The June 2017 meeting was cancelled.", "meeting", "June 2017"),
    ("The June 2017 meeting was cancelled.", "cancelled", None),
    ("Monday's drills angered Beijing.", "drills", "Monday"),
    ("Monday's drills angered Beijing.", "angered", None),
    ("China hailed the 2003 ceasefire pact.", "pact", "2003"),
    ("China hailed the 2003 ceasefire pact.", "hailed", None),
    ("The minister denied that troops entered the valley in May.", "entered", "May"),
    ("The minister denied that troops entered the valley in May.", "denied", None),
    ("He stayed for two years.", "stayed", None),
])
def test_each_word_has_the_time_of_its_clause(nlp: Parse, sentence: str, word: str, expression: str | None) -> None:
    doc = nlp(sentence)
    token = next(each for each in doc if each.text == word)
    time = when_of(token, find_times(doc, "2022-02-18"))
    assert (time.text if time else None) == expression
