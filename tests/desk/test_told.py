"""What is told of plans, positions and carried words, by reports made by hand."""

from dataclasses import replace

import pytest
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.records import Actor, Event, Quote, Reading, Report, Span, Statement

TEXT = "Peru will receive mediators from Chile, which ended its sanctions on Bolivia."
VISIT = Event("E1", "CONSULT", None, "042", 1.9, 1, ("CHL",), ("PER",), (), Quote.cut(TEXT, 10, 17), 0, None, None,
              "planned", None, ("narrator",), 0.9, "test")


def told(event: Event, id: str = "one", published: str | None = "2021-03-10") -> Reading:
    return Reading(Report(id, TEXT, published=published), (Span(0, len(TEXT)),), events=(event,))


@pytest.mark.parametrize(("when", "published", "ahead"), [
    ("2021-03-12", "2021-03-10", True), ("2021-03-10", "2021-03-10", True), ("2021-03", "2021-03-10", True),
    ("2021-03-09", "2021-03-10", False), ("2021-02", "2021-03-10", False), ("2021-03-09", None, True),
    (None, "2021-03-10", None),
])
def test_the_diary_holds_what_lies_ahead_of_its_report(archive: Archive, when: str | None, published: str | None,
                                                       ahead: bool | None) -> None:
    list(archive.add([told(replace(VISIT, when=when), published=published)], MADE))
    assert len(list(desk.diary(archive, "CHL-PER"))) == bool(ahead)
    assert len(list(desk.diary(archive, dated=False))) == (ahead is not False)


@pytest.mark.parametrize(("event", "issue", "found"), [
    (VISIT, "mediation", True),
    (VISIT, "sanctions", False),  # which the other half of the sentence speaks of
    (replace(VISIT, status="happened"), "mediation", False),
    (replace(VISIT, status="happened", cameo="045"), "mediation", True),
    (replace(VISIT, type="RETREAT", status="happened", trigger=Quote.cut(TEXT, 46, 51)), "sanctions", True),
    (replace(VISIT, type="RETREAT", status="happened", trigger=Quote.cut(TEXT, 46, 51)), "mediation", False),
])
def test_acts_are_on_the_issues_of_their_clause(archive: Archive, event: Event, issue: str, found: bool) -> None:
    list(archive.add([told(event)], MADE))
    assert [row.key for row in desk.positions(archive, "CHL", issue=issue)] == [
        row.key for row in desk.events(archive)] * found


def said(id: str, by: str, about: str, words: str) -> Reading:
    text = f"“{words}” said {by}."
    content, place = Quote.cut(text, 1, 1 + len(words)), text.index(about)
    actors = (Actor("A1", "state", about, about, (), (Span(place, place + len(about)),)),)
    statement = Statement("S1", None, by, None, by, None, (content,), "direct", "state")
    return Reading(Report(id, text, published="2021-03-10"), actors=actors, statements=(statement,))


def test_a_timeline_holds_what_either_said_of_the_other(archive: Archive) -> None:
    words = "The envoys of {} have never come near the frontier posts of the north this year, and nobody asked for it,"
    others = "No ship of {} may call here before the harbour has been dredged and the treaty on the strait is in force,"
    list(archive.add([said("a", "CHL", "PER", words.format("PER")), said("b", "PER", "CHL", words.format("CHL")),
                      said("c", "PER", "BOL", others.format("BOL")),
                      said("d", "CHL", "PER", words.format("PER"))], MADE))
    rows = list(desk.timeline(archive, "CHL-PER"))
    assert [(row.report, row.who, row.whom) for row in rows] == [
        ("a", ["CHL"], ["PER"]), ("b", ["PER"], ["CHL"]), ("d", ["CHL"], ["PER"])]
    assert {row.report: (row.reports, row.independent) for row in rows} == {"a": (2, 1), "b": (1, 1), "d": (2, 1)}
