"""One dispute and one report: the words behind a claim by side and source, the records of a report and their echoes."""

from dataclasses import replace

import pytest
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.corrections import mark_wrong
from dragoman.desk.dispute import dispute_of
from dragoman.errors import NotFound
from dragoman.reader import Reader

ASSERTS = "Georgia said on Tuesday that Russia had bombed a village near Gori."
DENIES = "Russia denied that it had bombed the village."
FIRST = f"{ASSERTS} {DENIES} France would not comment on the report."


def added(archive: Archive, reader: Reader, **texts: str) -> Archive:
    readings = [reader.read(text, published=f"2008-08-{number:02}", outlet=name, id=name)
                for number, (name, text) in enumerate(texts.items(), 12)]
    assert len(list(archive.add(readings, MADE))) == len(readings)
    return archive


def test_words_stand_by_the_side_that_they_take(archive: Archive, reader: Reader) -> None:
    added(archive, reader, one=FIRST)
    (row,) = desk.disputes(archive)
    sides = {(each.side, each.party) for each in desk.dispute(archive, row.key)}
    assert ("asserted", "GEO") in sides
    assert ("denied", "RUS") in sides
    for each in desk.dispute(archive, row.key):
        text = archive.reading(each.report).report.text
        assert each.kind == "claim" or all(text[start:end] in text for start, end in each.spans)
        assert each.source == 1


def test_a_dispute_is_found_by_any_claim_in_it(library: Archive) -> None:
    for row in desk.disputes(library):
        words = desk.dispute(library, row.key).to_list()
        assert words
        for claim in row.claims:
            assert dispute_of(library, claim) == row.key
            assert desk.dispute(library, claim).to_list() == words
        taken = {side: {each.party for each in words if each.side == side} | {
            each.speaker for each in words if each.side == side} for side in ("asserted", "denied", "silent")}
        assert set(row.denied_by) <= taken["denied"]
        assert set(row.silent) <= taken["silent"]


def test_copies_are_one_source(archive: Archive, reader: Reader) -> None:
    longer = f"{FIRST} The two sides have accused each other of breaking the truce ever since it was signed in spring."
    added(archive, reader, one=longer, copy=longer + " ", other=f"{DENIES} {ASSERTS} Nobody was hurt, a doctor said.")
    for row in desk.disputes(archive):
        words = desk.dispute(archive, row.key).to_list()
        by_report = {each.report: each.source for each in words}
        if {"one", "copy"} <= set(by_report):
            assert by_report["one"] == by_report["copy"] != by_report.get("other")


def test_there_is_no_dispute_by_another_key(library: Archive) -> None:
    for key in ("n000000000000000", "nothing"):
        with pytest.raises(NotFound):
            desk.dispute(library, key).first()


def test_the_records_of_a_report_are_all_that_its_reading_tells(library: Archive) -> None:
    reading = library.reading("georgia-2008")
    rows = desk.records(library, "georgia-2008").to_list()
    counted = {kind: sum(row.kind == kind for row in rows) for kind in ("statement", "event", "claim", "time")}
    assert counted == {"statement": len(reading.statements), "event": len(reading.events),
                       "claim": len(reading.claims), "time": len(reading.times)}
    assert all(row.words == reading.report.text[row.start:row.end] for row in rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    with pytest.raises(NotFound):
        desk.records(library, "none").first()


def test_a_corrected_report_has_its_other_records_by_the_same_keys(filled: Archive) -> None:
    before = [row for row in desk.records(filled, "georgia-2008") if row.kind == "event"]
    mark_wrong(filled, str(before[0].key))
    after = [row for row in desk.records(filled, "georgia-2008") if row.kind == "event"]
    assert after == before[1:]


def test_every_record_is_found_where_it_stands(library: Archive) -> None:
    for row in (*desk.statements(library, limit=3), *desk.events(library, limit=3)):
        assert desk.whereabouts(library, row.key).first()[0].report == row.report
    assert desk.whereabouts(library, "georgia-2008").first()[0].kind == "report"
    with pytest.raises(NotFound):
        desk.whereabouts(library, "e000000000000000").first()


def test_a_record_that_was_taken_out_is_found_where_it_stood(filled: Archive) -> None:
    event = desk.events(filled, limit=1).first()[0]
    made = mark_wrong(filled, event.key)
    for key in (event.key, made.key):
        assert desk.whereabouts(filled, key).first()[0].report == event.report


def test_echoes_tell_what_other_reports_have_of_it(archive: Archive, reader: Reader) -> None:
    added(archive, reader, one=FIRST, two=f"{FIRST} Nobody was hurt.")
    rows = {row.key: row for row in desk.echoes(archive, "one")}
    told = desk.events(archive, words="bombed").to_list()
    kinds = ("statement", "event", "claim")
    assert set(rows) == {row.key for row in desk.records(archive, "one") if row.kind in kinds}
    for event in told:
        if event.report == "one":
            assert rows[event.key].reports == event.reports
    claims = {row.key: row for row in rows.values() if row.kind == "claim"}
    assert {row.dispute for row in claims.values()} <= {row.key for row in desk.disputes(archive)}


def test_agreements_are_told_once(archive: Archive, reader: Reader) -> None:
    text = "The Simla Agreement of 1972 between India and Pakistan binds both, a minister said on Monday."
    added(archive, reader, one=text, two=text.replace("Monday", "Tuesday"))
    rows = desk.agreements(archive).to_list()
    assert [(row.name, row.reports) for row in rows] == [("Simla", 2)]
    assert desk.agreements(archive, "RUS").to_list() == []
    (same,) = desk.agreements(archive, "IND-PAK")
    assert same == replace(rows[0])


def test_agreements_of_one_name_and_two_years_are_two(archive: Archive, reader: Reader) -> None:
    text = "The Simla Agreement of 1972 between India and Pakistan binds both, a minister said on Monday."
    added(archive, reader, one=text, two=text.replace("1972", "1991"), three=text.replace(" of 1972", ""))
    assert [(row.name, row.year, row.reports) for row in desk.agreements(archive)] == [
        ("Simla", None, 1), ("Simla", "1972", 1), ("Simla", "1991", 1)]


def test_an_agreement_without_its_year_is_that_of_the_only_year(archive: Archive, reader: Reader) -> None:
    text = "The Simla Agreement of 1972 between India and Pakistan binds both, a minister said on Monday."
    added(archive, reader, one=text, two=text.replace(" of 1972", ""))
    assert [(row.year, row.reports) for row in desk.agreements(archive)] == [("1972", 2)]
