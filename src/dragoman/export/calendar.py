"""The diary as iCalendar (RFC 5545), for any calendar that takes a feed."""

import logging
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from dragoman.desk.diary import DiaryRow
from dragoman.desk.parties import parties
from dragoman.timex.edtf import bounds
from dragoman.wording.dates import in_words
from dragoman.wording.kinds import kind
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from icalendar import Event

_log = logging.getLogger(__name__)
_END = b"END:VCALENDAR"
_LONGEST = 62  # days: what is planned for longer than about two months stands in no calendar
_STATUS = {"cancelled": "CANCELLED", "held": "CONFIRMED", "moved": "TENTATIVE", None: "TENTATIVE"}
# what the format forbids in a text, and strict calendars refuse a whole feed for
_CONTROLS = dict.fromkeys((*(code for code in range(32) if chr(code) not in "\t\n\r"), 127), " ")


def to_calendar(rows: Iterable[DiaryRow]) -> Iterator[bytes]:
    """Write plans as all-day entries, one at a time.

    What has no day, or is spread over more than two months, is left out, and how many those are is told in the log.
    """
    from icalendar import Calendar

    calendar, left_out = Calendar(), 0
    calendar.add("prodid", "-//Dragoman//Diary//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Dragoman: what is planned")
    head, end = calendar.to_ical().split(_END)
    yield head
    for row in rows:
        first, last = bounds(row.when or row.day)
        if first and last and last - first <= timedelta(days=_LONGEST):
            yield _entry(row, first, last).to_ical()
        else:
            left_out += 1
    yield _END + end
    if left_out:
        _log.warning("Left out, since they have no day or are spread over months: %s.", counted(left_out, "plan"))


def _entry(row: DiaryRow, first: date, last: date) -> "Event":
    from icalendar import Event

    entry = Event()
    entry.add("uid", f"{row.key}@dragoman")
    entry.add("dtstamp", _stamp(row, first))
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))  # which is the day after the last
    entry.add("summary", f"{_who(row)}: {kind(row.type, None)}")  # type: ignore[arg-type]
    entry.add("description", _told(row).translate(_CONTROLS))
    entry.add("status", _STATUS.get(row.outcome, "TENTATIVE"))
    if row.place:
        entry.add("location", row.place.translate(_CONTROLS))
    return entry


def _stamp(row: DiaryRow, first: date) -> datetime:
    """Give the day on which it was told of: a feed of the same plans is the same whenever it is written."""
    told = bounds(row.published)[0] or first
    return datetime(told.year, told.month, told.day, tzinfo=UTC)


def _who(row: DiaryRow) -> str:
    sides = dict.fromkeys((*row.sources, *row.targets))
    return ", ".join(parties().names.party(each) for each in sides) or "Somebody"


def _told(row: DiaryRow) -> str:
    heard = ", ".join("the report" if each == "narrator" else each for each in row.according_to)
    became = f"{row.outcome.capitalize()}: {row.because}" if row.outcome and row.because else ""
    when = in_words(row.when) if row.when else ""
    where = f"({row.outlet or row.report}, {row.published})"
    lines = (row.text, f"On the word of {heard}." if heard else "", where, when, became)
    return "\n".join(line for line in lines if line)
