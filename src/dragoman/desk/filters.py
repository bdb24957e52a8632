"""What the desk is asked for: one set of filters, the same in every answer."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    return asked.order_by(day.desc() if newest else day, table.c.report, table.c.start).limit(limit)


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


def with_words(connection: Connection, asked: str, kind: str, key: ColumnElement[str]) -> Condition:
    """Ask that a record be among those that a search finds; raises DragomanError where there is no word in it."""
    ids = words.found(connection, parsed(asked), kind).subquery()
    return key.in_(select(schema.passage.c.record).join(ids, ids.c.id == schema.passage.c.id))


def named_issue(archive: Archive, name: str) -> str:
    """Give the issue that a user means; raises NotFound."""
    found = archive.issues.named(name)
    if found is None:
        raise NotFound(f"The lexicon has no such issue: {name}", "", "List them: dragoman issues")
    return found


def every(conditions: Sequence[Condition | None]) -> list[Condition]:
    """Drop what was not asked for."""
    return [condition for condition in conditions if condition is not None]
