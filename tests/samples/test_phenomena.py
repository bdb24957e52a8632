"""Together the samples hold every phenomenon that Dragoman is for, and their readings show it."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, get_args

import pytest

from dragoman.reader import Reader
from dragoman.records import Actor, Reading, Statement
from dragoman.records.event import EventType, Status
from dragoman.records.statement import Act, Form
from dragoman.samples import sample_reports

Readings = dict[str, Reading]


@pytest.fixture(scope="module")
def readings(reader: Reader) -> Readings:
    """Read them all once."""
    return {report.id: reader.read_report(report) for report in sample_reports(reader.lexicon)}


def every(readings: Readings, kind: str) -> Iterator[Any]:
    return chain.from_iterable(getattr(reading, kind) for reading in readings.values())


def speaker(reading: Reading, statement: Statement) -> str:
    actor = reading.actor(statement.speaker)
    return actor.name if actor else ""


def said_by(reading: Reading, name: str) -> list[Statement]:
    return [statement for statement in reading.statements if name in speaker(reading, statement)]


@pytest.mark.parametrize("kind", ["actors", "times", "statements", "events", "claims", "positions", "agreements",
                                  "memberships"])
def test_every_kind_of_record_is_there(readings: Readings, kind: str) -> None:
    assert any(every(readings, kind))


def test_every_status_form_act_and_most_types_are_there(readings: Readings) -> None:
    assert {event.status for event in every(readings, "events")} == set(get_args(Status))
    assert {statement.form for statement in every(readings, "statements")} == set(get_args(Form))
    assert len(set(get_args(Act)) - {statement.act for statement in every(readings, "statements")}) <= 2
    assert len(set(get_args(EventType)) - {event.type for event in every(readings, "events")}) <= 3


@pytest.mark.parametrize(("what", "holds"), [
    ("asserted by one and denied by another", lambda claim: claim.asserted_by and claim.denied_by),
    ("denied, with a third who keeps silent", lambda claim: claim.denied_by and claim.no_comment),
])
def test_claims(readings: Readings, what: str, holds: Callable[[Any], bool]) -> None:
    assert any(holds(claim) for claim in every(readings, "claims")), what


@pytest.mark.parametrize(("what", "holds"), [
    ("a chain of two", lambda statement: len(statement.via) > 1),
    ("one within another", lambda statement: statement.within),
    ("one that its source interrupts", lambda statement: len(statement.content) > 1),
    ("a venue", lambda statement: statement.venue),
    ("a day", lambda statement: statement.when),
    ("a speaker for a state", lambda statement: statement.for_),
])
def test_statements(readings: Readings, what: str, holds: Callable[[Statement], bool]) -> None:
    assert any(holds(statement) for statement in every(readings, "statements")), what


@pytest.mark.parametrize(("id", "name", "words"), [
    ("kartarpur-2018", "Swaraj", "Terror and talks cannot go together"),         # a headline's quotation
    ("kartarpur-2018", "Swaraj", "only now Pakistan responded positively"),      # never closed
    ("oslo-1993", "Rabin", "Enough of blood and tears"),                         # over paragraphs
    ("havana-2014", "Obama", "time for a new approach"),                         # interrupted
    ("vienna-2015", "Mogherini", "a sign of hope for the entire world"),         # mixed
    ("algiers-2000", "Afwerki", "his country was committed to peace"),           # found again by title
    ("kartarpur-2018", "Khan", "if France and Germany could make peace"),        # by surname
    ("beijing-2005", "Hill", "only after it had disarmed"),                      # by pronoun
])
def test_words_find_their_speaker(readings: Readings, id: str, name: str, words: str) -> None:
    reading = readings[id]
    assert any(words in part.text for statement in said_by(reading, name) for part in statement.content)


@pytest.mark.parametrize(("id", "text", "value"), [
    ("camp-david-1978", "Sunday", "1978-09-17"), ("reykjavik-1986", "later this week", "1986-W42"),
    ("oslo-1993", "last week", "1993-W36"), ("lahore-1999", "next month", "1999-03"),
    ("colombo-2002", "later this year", "2002"), ("singapore-2018", "September", "2018-09"),
    ("beijing-2023", "March 6", "2023-03-06/2023-03-10"), ("minsk-2015", "February 15", "2015-02-15"),
])
def test_times_are_told_from_the_day_of_publication(readings: Readings, id: str, text: str, value: str) -> None:
    assert (text, value) in {(time.text, time.value) for time in readings[id].times}


@pytest.mark.parametrize(("id", "name", "code"), [
    ("paris-1991", "Hun Sen", "KHM"), ("algiers-2000", "Meles Zenawi", "ETH"), ("kuwait-2017", "Rex Tillerson", "USA"),
    ("jakarta-2021", "Joko Widodo", "IDN"), ("argyle-2023", "Irfaan Ali", "GUY"), ("lahore-1999", "Vajpayee", "IND"),
])
def test_people_have_the_title_and_country_that_the_text_gives_them(readings: Readings, id: str, name: str,
                                                                    code: str) -> None:
    found: list[Actor] = [actor for actor in readings[id].actors if name in actor.name]
    assert [actor.code for actor in found] == [code]
    assert found[0].roles


def test_positions_agreements_and_memberships(readings: Readings) -> None:
    assert ("IND", "against") in {(position.actor, position.stance) for position in every(readings, "positions")}
    assert "1972" in {agreement.year for agreement in every(readings, "agreements")}
    assert ("QAT", "GCC") in {(each.member, each.organisation) for each in every(readings, "memberships")}


def test_dates_given_and_inferred_datelines_and_credits(readings: Readings) -> None:
    reports = [reading.report for reading in readings.values()]
    assert {report.published_by for report in reports} == {"given", "inferred"}
    undated = readings["prespa-undated"].report
    assert (undated.published or "").startswith("2018-06-17/")
    countries = {report.dateline.country for report in reports if report.dateline}
    assert len(countries) >= 12
    assert {credit.kind for report in reports for credit in report.credits} == {"agency", "inputs", "syndicated"}
