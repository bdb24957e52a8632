"""What the desk answers of the sample reports, the same on both databases."""

from collections.abc import Callable
from typing import Any

import pytest

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.errors import DateError, DragomanError, NotFound


def test_statements_by_a_party_and_by_a_person(library: Archive) -> None:
    bush = list(desk.statements(library, by="Bush"))
    assert bush
    assert {row.speaker for row in bush} == {"George W. Bush"}
    american = {row.key for row in desk.statements(library, by="USA")}
    assert {row.key for row in bush} <= american


def test_statements_about(library: Archive) -> None:
    rows = list(desk.statements(library, about="Georgia"))
    assert rows
    assert all("GEO" in row.about and row.for_ != "GEO" for row in rows)


def test_statements_by_act_time_and_words(library: Archive) -> None:
    rows = list(desk.statements(library, act="deny", since="2008-08", until="2008"))
    assert {row.report for row in rows} == {"georgia-2008"}
    found = list(desk.statements(library, words="tanks gori -georgia"))
    assert ["tanks" in row.text for row in found] == [True] * len(found) != []


def test_rows_come_in_the_order_of_days(library: Archive) -> None:
    days = [row.day for row in desk.events(library)]
    assert days == sorted(days)
    assert [row.day for row in desk.events(library, newest=True)] == days[::-1]
    assert len(list(desk.events(library, limit=5))) == 5


def test_events_of_a_dyad_are_between_the_two(library: Archive) -> None:
    rows = list(desk.events(library, parties="RUS-GEO"))
    assert rows
    assert all({"RUS", "GEO"} <= {*row.sources, *row.targets} for row in rows)
    assert [row.key for row in rows] == [row.key for row in desk.events(library, parties="Georgia and Russia")]


@pytest.mark.parametrize(("asked", "holds"), [
    ({"source": "RUS"}, lambda row: "RUS" in row.sources),
    ({"target": "Georgia"}, lambda row: "GEO" in row.targets),
    ({"source": "RUS", "target": "GEO"}, lambda row: "RUS" in row.sources and "GEO" in row.targets),
    ({"source": "GEO", "target": "RUS"}, lambda row: "GEO" in row.sources and "RUS" in row.targets),
    ({"parties": "RUS-GEO", "source": "RUS"}, lambda row: "RUS" in row.sources and (
        "GEO" in row.targets or ("GEO" in row.sources and "RUS" in row.targets))),
    ({"type": "assault"}, lambda row: row.type == "ASSAULT"),
    ({"status": "denied"}, lambda row: row.status == "denied"),
    ({"on_word_of": "narrator"}, lambda row: "narrator" in row.according_to),
    ({"parties": "UN"}, lambda row: "UN" in {*row.sources, *row.targets}),
    ({"outlet": "Dragoman sample"}, lambda row: row.outlet == "Dragoman sample"),
    ({"since": "2000", "until": "2005"}, lambda row: "2000" <= row.day < "2006"),
])
def test_events_are_those_that_were_asked_for(library: Archive, asked: dict[str, str],
                                              holds: Callable[[Any], bool]) -> None:
    rows = {row.key for row in desk.events(library, **asked)}  # type: ignore[arg-type]
    assert rows == {row.key for row in desk.events(library) if holds(row)} != set()


def test_spans_lead_back_to_the_words(library: Archive) -> None:
    for row in desk.events(library, limit=40):
        text = library.reading(row.report).report.text
        assert text[slice(*row.span)] == row.trigger
        assert row.trigger in row.text
    for said in desk.statements(library, limit=40):
        text = library.reading(said.report).report.text
        assert " … ".join(text[slice(*span)] for span in said.spans) == said.text


def test_a_timeline_tells_deeds_and_words_in_order(library: Archive) -> None:
    rows = list(desk.timeline(library, "RUS-GEO"))
    assert {row.kind for row in rows} == {"event", "statement"}
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert {row.kind for row in desk.timeline(library, "RUS-GEO", said=False)} == {"event"}


def test_relations_add_up_to_the_events(library: Archive) -> None:
    rows = list(desk.relations(library, "USA", by="all"))
    assert all(row.one == "USA" and not row.period for row in rows)
    for row in rows:
        events = list(desk.events(library, parties=f"USA-{row.other}", once=True)) if row.other.isupper() else []
        done = [each for each in events if each.status in ("happened", "ongoing")]
        if events:
            assert row.verbal_cooperation == sum(each.quad == 1 for each in done)
            assert row.denied == sum(each.status == "denied" for each in events)
            assert row.goldstein == pytest.approx(sum(each.goldstein or 0 for each in done), abs=0.051)


@pytest.mark.parametrize(("by", "period"), [("month", "2008-08"), ("quarter", "2008-Q3"), ("year", "2008")])
def test_relations_by_period(library: Archive, by: Any, period: str) -> None:
    assert [row.period for row in desk.relations(library, "RUS-GEO", by=by)] == [period]


def test_search_marks_what_it_finds(library: Archive) -> None:
    rows = list(desk.search(library, '"peace treaty" OR tank*'))
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
    for row in rows:
        assert row.hits
        for start, end in row.hits:
            assert row.snippet[start:end].lower().startswith(("peace", "tank"))
        assert row.start is not None
        if row.start >= 0:
            text = library.reading(row.report).report.text
            assert text[row.start:row.start + len(row.snippet)] == row.snippet


@pytest.mark.parametrize("kind", ["report", "statement", "event", "claim"])
def test_search_in_one_kind(library: Archive, kind: Any) -> None:
    rows = list(desk.search(library, "tanks OR troops OR sanctions OR military", kind=kind))
    assert {row.kind for row in rows} == {kind}


@pytest.mark.parametrize(("query", "found"), [
    ("truce gori", True), ("truce -gori", False), ('"gori truce"', False), ("TBILISI", True), ("tbil*", True),
    ("tbil", False), ("“truce” (Sarkozy)", True),
])
def test_the_language_of_queries(library: Archive, query: str, found: bool) -> None:
    assert ("georgia-2008" in {row.report for row in desk.search(library, query)}) is found


@pytest.mark.parametrize("query", ["", "  ", "-only", '""', "*", "'; drop table words; --"])
def test_a_query_that_finds_nothing_harms_nothing(library: Archive, query: str) -> None:
    try:
        list(desk.search(library, query))
    except DragomanError as error:
        assert "no word" in error.what  # noqa: PT017
    assert library.reports() > 0


def test_encounters(library: Archive) -> None:
    rows = list(desk.encounters(library, "IND-PAK"))
    assert any(row.kind == "visit" and row.when == "1999-02-20" for row in rows)


def test_the_diary_holds_what_is_planned(library: Archive) -> None:
    rows = list(desk.diary(library))
    assert rows
    assert all(row.when for row in rows)
    assert len(list(desk.diary(library, dated=False))) > len(rows)


def test_disputes(library: Archive) -> None:
    rows = list(desk.disputes(library, "RUS-GEO"))
    assert rows
    assert all({"RUS", "GEO"} <= {*row.asserted_by, *row.denied_by, *row.silent} for row in rows)
    assert {row.state for row in desk.disputes(library, state="open")} == {"open"}
    assert all(row.silent for row in desk.disputes(library, state="silent"))
    assert len(list(desk.disputes(library, limit=2))) == 2


def test_positions(library: Archive) -> None:
    rows = list(desk.positions(library, "India", issue="mediation"))
    assert any(row.issue == "mediation" and row.stance == "against" for row in rows)


def test_issues(library: Archive) -> None:
    rows = list(desk.issues(library))
    assert [row.statements + row.events for row in rows] == sorted(
        (row.statements + row.events for row in rows), reverse=True)
    named = {row.issue: row for row in rows}
    assert named["ceasefire"].events > named["ceasefire"].statements > 0


@pytest.mark.parametrize(("ask", "error", "says"), [
    (lambda a: desk.events(a, parties="Atlantis"), NotFound, "called so"),
    (lambda a: desk.timeline(a, "RUS"), NotFound, "not two parties"),
    (lambda a: desk.statements(a, by="Nobody Knows"), NotFound, "knows nobody"),
    (lambda a: desk.statements(a, since="yesterday"), DateError, "no date"),
    (lambda a: desk.statements(a, issue="gardening"), NotFound, "no such issue"),
    (lambda a: desk.relations(a, "RUS", by="week"), DragomanError, "no such period"),
    (lambda a: desk.disputes(a, state="over"), DragomanError, "no such state"),
])
def test_what_cannot_be_asked_is_told(library: Archive, ask: Callable[[Archive], Any], error: type[Exception],
                                      says: str) -> None:
    with pytest.raises(error, match=says):
        list(ask(library))
