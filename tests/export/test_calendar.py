"""The diary as iCalendar: read back by a library that calendars use."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import icalendar
import pytest

from dragoman.desk.diary import DiaryRow
from dragoman.export.calendar import to_calendar as written

PLAN = DiaryRow(
    key="e1234567890abcde", day="2017-06-15", when="2017-06-15", type="CONSULT", sources=["RUS"], targets=["PAK"],
    people=[], place="Astana", country="KAZ", text="The two will meet; talks, tea\nand more.",
    according_to=["narrator"], outcome=None, became=None, because=None, link=None, report="r1", outlet="Courier",
    published="2017-06-01",
    title="A title", span=[0, 3], reports=1, independent=1)


def to_calendar(rows: Iterable[DiaryRow]) -> bytes:
    return b"".join(written(rows))


def entries(*rows: DiaryRow) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(to_calendar(rows)).walk("VEVENT"))


def test_a_plan_is_an_entry_of_its_day() -> None:
    (entry,) = entries(PLAN)
    assert entry["uid"] == "e1234567890abcde@dragoman"
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2017, 6, 15), date(2017, 6, 16))
    assert entry["summary"] == "Russia, Pakistan: talks"
    assert entry["location"] == "Astana"
    assert "The two will meet; talks, tea\nand more." in entry["description"]
    assert "On the word of the report." in entry["description"]


@pytest.mark.parametrize(("when", "first", "after"), [
    ("2017-06", date(2017, 6, 1), date(2017, 7, 1)), ("2017-06-15/2017-06-17", date(2017, 6, 15), date(2017, 6, 18)),
    ("2017-06-15T10:00", date(2017, 6, 15), date(2017, 6, 16))])
def test_a_plan_of_several_days_lasts_them(when: str, first: date, after: date) -> None:
    (entry,) = entries(replace(PLAN, when=when))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (first, after)


@pytest.mark.parametrize("when", ["2017", "2017-06/2018-06", ".."])
def test_what_is_spread_over_more_stands_in_no_calendar(when: str) -> None:
    assert entries(replace(PLAN, when=when, day="")) == []


@pytest.mark.parametrize(("outcome", "status"), [("cancelled", "CANCELLED"), ("held", "CONFIRMED"),
                                                 (None, "TENTATIVE")])
def test_what_became_of_it_is_its_status(outcome: str | None, status: str) -> None:
    (entry,) = entries(replace(PLAN, outcome=outcome, because="the same days"))
    assert entry["status"] == status


def test_no_text_leaves_its_line() -> None:
    hostile = replace(PLAN, text="é" * 500 + "\r\nEND:VEVENT\r\nBEGIN:VALARM", place="A;B,C\nD")
    (entry,) = entries(hostile)
    assert "END:VEVENT" in entry["description"]
    assert entry["location"] == "A;B,C\nD"
    assert all(len(line) <= 75 for line in to_calendar([hostile]).split(b"\r\n"))


@pytest.mark.parametrize("control", ["\x00", "\x0b", "\x1c", "\x7f"])
def test_no_control_stands_in_a_feed(control: str) -> None:
    hostile = replace(PLAN, text=f"talks{control}tea", place=f"As{control}tana", outlet=f"Cour{control}ier")
    assert control.encode() not in to_calendar([hostile])
    (entry,) = entries(hostile)
    assert entry["location"] == "As tana"
    assert "talks tea" in entry["description"]


def test_the_same_plans_are_the_same_feed() -> None:
    assert to_calendar([PLAN, PLAN]) == to_calendar([PLAN, PLAN])
