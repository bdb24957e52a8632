"""The words around what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.archive.query import Term, parsed
from dragoman.desk.snippets import hits, snippet

FAR = "Talks went on. " * 20
TEXT = (f"The envoys met in Geneva. {FAR}The truce near Geneva held, said the envoys of “Zürich”. {FAR}"
        "Prime ministers came. The Prime Minister left.")


@pytest.mark.parametrize(("query", "shown", "marked"), [
    ("geneva", "The envoys met", ["Geneva"]),
    ("geneva truce", "The truce near Geneva", ["truce", "Geneva"]),
    ("truce OR ceasefire", "The truce near Geneva", ["truce"]),
    ("zurich", "of “Zürich”", ["Zürich"]),
    ('"prime minister"', "The Prime Minister left", ["Prime Minister"]),
    ("minist*", "Prime ministers came", ["ministers", "Minister"]),
    ("nowhere", "The envoys met", []),
])
def test_the_place_where_most_of_it_stands_is_shown(query: str, shown: str, marked: list[str]) -> None:
    cut = snippet(TEXT, parsed(query))
    assert shown in cut.text
    assert TEXT[cut.start:cut.start + len(cut.text)] == cut.text
    assert [cut.text[slice(*hit)] for hit in cut.hits] == marked
    assert len(cut.text) < 320


PIECES = ["Peace", "peace_talks", "TALKS", "talks", "pea", "“peace”", "—", "5", "treaty's", " "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
TERMS = st.builds(lambda words, prefix: Term(tuple(words), prefix),
                  st.lists(st.sampled_from(["peace", "talks", "pea", "treaty", "s", "5"]), min_size=1, max_size=3),
                  st.booleans())


@given(TEXTS, TERMS)
def test_what_is_found_in_plain_letters_is_found_in_others(text: str, term: Term) -> None:
    accented = text + " é"  # for which each word has to be folded
    assert hits(text, term) == hits(accented, term)
