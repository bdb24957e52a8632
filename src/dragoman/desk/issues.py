"""Issues: what there is on each of them in the archive."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_issue = schema.issue.c


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue, how many statements and events are on it, and from which day to which."""

    issue: str
    statements: int
    events: int
    first: str
    last: str


def issues(archive: Archive, who: str | None = None) -> Rows[IssueRow]:
    """Give the issues of the archive, or of what one party says and does, the busiest first; raises NotFound."""
    code = parties().must(who) if who else None

    def ask() -> Iterator[IssueRow]:
        kind = func.substr(_issue.record, 1, 1)
        asked = select(_issue.name, kind, func.count(_issue.record.distinct()), func.min(_issue.day),
                       func.max(_issue.day)).group_by(_issue.name, kind)
        found: dict[str, dict[str, tuple[int, str, str]]] = {}
        with archive.asking() as connection:
            for name, letter, count, first, last in connection.execute(
                    asked if code is None else asked.where(_issue.code == code)):
                found.setdefault(name, {})[letter] = (count, first, last)
        rows = [_row(name, kinds) for name, kinds in found.items()]
        yield from sorted(rows, key=lambda row: (-row.statements - row.events, row.issue))

    return Rows(IssueRow, ask)


def _row(name: str, kinds: dict[str, tuple[int, str, str]]) -> IssueRow:
    days = [day for _, first, last in kinds.values() for day in (first, last) if day]
    statements, events = (kinds.get(letter, (0, "", ""))[0] for letter in ("s", "e"))
    return IssueRow(name, statements, events, min(days, default=""), max(days, default=""))
