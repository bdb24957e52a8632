from datetime import UTC, date, datetime

import pytest

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft, Link
from dragoman.intake.record import draft_of


@pytest.mark.parametrize(("record", "columns", "expected"), [
    ({"Body": "A.", "DATE": "2017"}, {}, Draft("A.", "2017")),
    ({"article": {"body": "A."}, "meta": {"day": "2017"}}, {"text": "article.body", "published": "meta.day"},
     Draft("A.", "2017")),
    ({"article.body": "A."}, {"text": "article.body"}, Draft("A.")),
    ({"text": "A.", "date": datetime(2017, 6, 15, 8, tzinfo=UTC)}, {}, Draft("A.", "2017-06-15")),
    ({"text": "A.", "date": date(2017, 6, 15), "outlet": float("nan")}, {}, Draft("A.", "2017-06-15")),
    ({"url": "https://example.org", "seendate": "20170615T080000Z", "domain": "example.org", "title": "T"}, {},
     Link("https://example.org", "20170615T080000Z", "example.org", "T")),
])
def test_fields_are_found(record: dict[str, object], columns: dict[str, str], expected: Draft | Link) -> None:
    assert draft_of(record, "", columns) == expected


def test_a_column_that_holds_nothing_is_named() -> None:
    fault = draft_of({"Body": "A."}, "row 2", {"text": "Volltext"})
    assert isinstance(fault, BadRecord)
    assert "'Volltext'" in fault.hint


def test_a_link_keeps_what_its_page_does_not_say() -> None:
    link = Link("https://example.org/a", "2017-06-15", "example.org", "In the list", where="a.csv, row 2")
    told = link.told_by(Draft("A said B.", title="On the page", url="https://www.example.org/a"))
    assert told == Draft("A said B.", "2017-06-15", "example.org", "On the page", "https://example.org/a",
                         where="a.csv, row 2")
    assert link.unread().where == "a.csv, row 2"
