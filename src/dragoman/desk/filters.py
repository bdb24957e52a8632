"""What the desk is asked for: one set of filters, the same in every answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, select

from dragoman.archive import schema, words
from dragoman.archive.archive import Archive
from dragoman.archive.days import days_of
from dragoman.archive.names import people
from dragoman.archive.query import parsed
from dragoman.desk.parties import parties
from dragoman.errors import DateError, NotFound

Condition = ColumnElement[bool]
_UNDATED = date.min.isoformat()  # no day of news: what lies up to it has none
_SOME, _MORE = 400, 4  # finds of a search that are looked through together; how many times as many next


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` to `until`, ISO, both included; "" where it is open."""

    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, since: str | None, until: str | None) -> "Span":
        """Read two EDTF dates: from the first day of the one to the last of the other; raises DateError."""
        return cls((since and _day(since, "first")) or "", (until and _day(until, "last")) or "")

    def holds(self, day: ColumnElement[str]) -> list[Condition]:
        """Ask that a day lie in it."""
        return [condition for asked, condition in ((self.since, day >= self.since), (self.until, day <= self.until))
                if asked]


def _day(date: str, end: str) -> str:
    found: str = getattr(days_of(date), end)
    if not found:
        raise DateError(f"This is no date: {date}", "", "Write it as 2017-06-15, 2017-06 or 2017.")
    return found


def in_order(asked: Select[Any], table: FromClause, newest: bool = False, limit: int | None = None,
             day: ColumnElement[str] | None = None) -> Select[Any]:
    """Put rows in the order of days, within a day as their reports tell them, and no more than are wanted.

    `day` is the column of the index that they are found by, where that is another table's: so the first come at once.
    """
    day = table.c.day if day is None else day
    told = (table.c.report, table.c.start, table.c.key)  # two may begin with one word
    return asked.order_by(day.desc() if newest else day, *told).limit(limit)


def spoken_by(connection: Connection, name: str, party: ColumnElement[Any]) -> Condition:
    """Ask that a statement be of a `party`, or of a person by any of the names; raises NotFound."""
    statement = schema.statement.c
    code = parties().code(name)
    if code is not None:
        return party == code
    clusters = people(connection, name)
    if not clusters:
        raise NotFound(f"The archive knows nobody of this name: {name}", "", "Give a surname, or a code as RUS.")
    return statement.speaker.in_(select(schema.actor.c.key).where(schema.actor.c.cluster.in_(clusters)))


def with_words(connection: Connection, asked: str, kind: str, key: ColumnElement[str],
               span: Span = Span()) -> Condition:
    """Ask that a record be among those that a search finds; raises DragomanError where there is no word in it.

    A `span` in which the records lie anyway spares the looking elsewhere.
    """
    ids = words.found(connection, parsed(asked), kind, span.since, span.until).subquery()
    return key.in_(select(schema.passage.c.record).join(ids, ids.c.id == schema.passage.c.id))


def spans(connection: Connection, asked: str | None, kind: str, span: Span, newest: bool) -> Iterator[Span]:
    """Cut a span, in the order of days, so that a search finds some hundred in the first part, then more and more.

    So the first rows come soon, and no common word is looked up in all days before. Without words it stays whole.
    """
    some = _SOME
    while asked:
        day = words.day_of(connection, parsed(asked), kind, span.since, span.until, some, newest)
        if day is None or (newest and not day):
            break
        day = day or _UNDATED
        if newest:
            yield Span(day, span.until)
            span = Span(span.since, _beside(day, -1))
        else:
            yield Span(span.since, day)
            span = Span(_beside(day, 1), span.until)
        if span.until and span.until < span.since:
            return
        some *= _MORE
    yield span


def _beside(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def named_issue(archive: Archive, name: str) -> str:
    """Give the issue that a user means; raises NotFound."""
    found = archive.issues.named(name)
    if found is None:
        raise NotFound(f"The lexicon has no such issue: {name}", "", "List them: dragoman issues")
    return found


def every(conditions: Sequence[Condition | None]) -> list[Condition]:
    """Drop what was not asked for."""
    return [condition for condition in conditions if condition is not None]
