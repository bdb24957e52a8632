"""The words around what was found."""

import pytest

from dragoman.archive.query import parsed
from dragoman.desk.snippets import snippet

FAR = "Talks went on. " * 20
TEXT = (f"The envoys met in Geneva. {FAR}The truce near Geneva held, said the envoys of “Zürich”. {FAR}"
        "Prime ministers came. The Prime Minister left.")


@pytest.mark.parametrize(("query", "shown", "hits"), [
    ("geneva", "The envoys met", ["Geneva"]),
    ("geneva truce", "The truce near Geneva", ["truce", "Geneva"]),
    ("truce OR ceasefire", "The truce near Geneva", ["truce"]),
    ("zurich", "of “Zürich”", ["Zürich"]),
    ('"prime minister"', "The Prime Minister left", ["Prime Minister"]),
    ("minist*", "Prime ministers came", ["ministers", "Minister"]),
    ("nowhere", "The envoys met", []),
])
def test_the_place_where_most_of_it_stands_is_shown(query: str, shown: str, hits: list[str]) -> None:
    cut = snippet(TEXT, parsed(query))
    assert shown in cut.text
    assert TEXT[cut.start:cut.start + len(cut.text)] == cut.text
    assert [cut.text[slice(*hit)] for hit in cut.hits] == hits
    assert len(cut.text) < 320
