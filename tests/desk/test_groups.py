"""Statements on what no listed issue names are found together."""

from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.language.likeness import Likeness
from dragoman.reader import Reader

TALES = (
    "Norway said the Vardo lighthouse had gone dark in March.",
    "Sweden said the Vardo lighthouse had been dark since March.",
    "Denmark said that the Vardo lighthouse had stayed dark since March.", "Iceland said its poets were well paid.",
    "Finland said that nobody had read the letter.", "Estonia said it would name a new librarian on Monday.",
    "Latvia said the museum was closed for the winter.", "Poland said it would welcome more students.",
)


def test_what_no_issue_names_is_grouped(archive: Archive, reader: Reader) -> None:
    readings = [reader.read(text, published="2020-02-03", id=str(number)) for number, text in enumerate(TALES)]
    assert len(list(archive.add(readings, MADE, encode=Likeness()))) == len(TALES)
    (group,) = list(desk.groups(archive))
    assert "lighthouse" in group.name
    assert (group.statements, group.parties) == (3, ["DNK", "NOR", "SWE"])
    assert list(desk.groups(archive, "NOR")) == []


def test_vectors_stay_when_a_report_is_read_anew(archive: Archive, reader: Reader) -> None:
    readings = [reader.read(text, published="2020-02-03", id=str(number)) for number, text in enumerate(TALES)]
    list(archive.add(readings, MADE, encode=Likeness()))
    before = list(desk.groups(archive))
    newer = MADE._replace(dragoman="9.9.9")
    assert {each.outcome for each in archive.add(readings, newer)} == {"replaced"}
    assert list(desk.groups(archive)) == before
    asked = Likeness()(["the lighthouse was dark", "the lighthouse was dark", "sanctions"])
    assert asked[0] == asked[1] != asked[2]
