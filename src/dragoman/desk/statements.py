"""Statements: who said what, through whom, about whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, RowMapping, Select, func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.counting import count_found, count_in, counter
from dragoman.desk.filters import Condition, Span, every, in_order, named_issue, spans, spoken_by, with_words
from dragoman.desk.pages import gathered, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_statement, _report, _about, _issue = schema.statement.c, schema.report.c, schema.about.c, schema.issue.c


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with where it stands: `spans` are code points of the report's text."""

    key: str
    day: str
    when: str | None
    speaker: str | None
    for_: str | None
    act: str
    form: str
    text: str
    cue: str | None
    about: list[str]
    via: list[str]
    venue: str | None
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    spans: list[list[int]]
    reports: int  # that carry the same words, this one among them
    independent: int  # of those, without copies of one another


def statements(archive: Archive, *, by: str | None = None, for_: str | None = None, about: str | None = None,
               act: str | None = None, issue: str | None = None, since: str | None = None, until: str | None = None,
               words: str | None = None, outlet: str | None = None, newest: bool = False,
               limit: int | None = None) -> Rows[StatementRow]:
    """Give statements in the order of days.

    `by` is a person by name, or a party; `for_` the party spoken for, `about` one named in the words; dates are EDTF.
    Raises NotFound where nobody is called so, DateError, and DragomanError for what cannot be searched for.
    """
    span = Span.of(since, until)

    def conditions(connection: Connection, found: _Chosen, span: Span) -> list[Condition]:
        return [*span.holds(found.day), *every((
            spoken_by(connection, by, found.code) if by else None,
            found.code == parties().must(for_) if for_ else None,
            _statement.act == act if act else None,
            _report.outlet == outlet if outlet else None,
            with_words(connection, words, "statement", _statement.key, span) if words else None))]

    def ask() -> Iterator[StatementRow]:
        with archive.asking() as connection:
            found = _chosen(about, issue and named_issue(archive, issue))
            asked = (in_order(found.asked.where(*conditions(connection, found, part)), schema.statement, newest, limit,
                              found.day) for part in spans(connection, words, "statement", span, newest))
            yield from islice((row for each in asked for row in statement_rows(connection, each)), limit)

    def count(connection: Connection) -> int:
        if words and not any((by, for_, about, act, issue, outlet)):
            return count_found(archive, connection, words, "statement", span)
        found = _chosen(about, issue and named_issue(archive, issue))
        return found.counted(connection, conditions(connection, found, span))

    return Rows(StatementRow, ask, counter(archive, ("statements", by, for_, about, act, issue, span, words, outlet),
                                           count, limit))


def statement_rows(connection: Connection, asked: Select[Any]) -> Iterator[StatementRow]:
    """Give the rows of a question for statements and their reports, see `selected_statements`."""
    for page in pages(connection, asked):
        yield from _rows(connection, page)


def selected_statements() -> Select[Any]:
    """Ask for statements and what of their reports a row shows."""
    return select(schema.statement, _report.outlet, _report.published, _report.title).join(
        schema.report, _report.id == _statement.report, isouter=True)  # so that no plan begins at the reports


class _Chosen(NamedTuple):
    """Statements asked for, the table whose index finds them, and its columns to choose among them by."""

    asked: Select[Any]
    table: FromClause
    own: list[Condition]
    key: ColumnElement[str]
    day: ColumnElement[str]
    code: ColumnElement[str | None]

    def counted(self, connection: Connection, conditions: Sequence[Condition]) -> int:
        """Count those of which all this holds."""
        return count_in(connection, self.table, [*self.own, *conditions], (
            (schema.report, _report.id == _statement.report), (schema.statement, _statement.key == self.key),
            (schema.issue, _issue.record == self.key)))


def _chosen(about: str | None, issue: str | None) -> _Chosen:
    """Ask for statements on a party or an issue."""
    asked, table, key, day = selected_statements(), schema.statement, _statement.key, _statement.day
    own: list[Condition] = []
    if issue:
        asked, table, key, day = (asked.join(schema.issue, _issue.record == _statement.key), schema.issue,
                                  _issue.record, _issue.day)
        own += [_issue.name == issue, func.substr(_issue.record, 1, 1) == "s"]  # events are on issues too
    if about:
        asked, table, key, day = (asked.join(schema.about, _about.statement == _statement.key), schema.about,
                                  _about.statement, _about.day)
        own.append(_about.code == parties().must(about))
    return _Chosen(asked.where(*own), table, own, key, day, _about.by if about else _statement.code)


def _rows(connection: Connection, page: Sequence[RowMapping]) -> Iterator[StatementRow]:
    keys = [row["key"] for row in page]
    about = gathered(connection, _about.statement, _about.code, keys)
    told = told_by(connection, schema.statement, [row["cluster"] for row in page])
    for row in page:
        yield StatementRow(
            row["key"], row["day"], row["when"], row["speaker_name"] or row["speaker_text"], row["code"], row["act"],
            row["form"], row["text"], row["cue"], about[row["key"]], row["via"], row["venue"], row["report"],
            row["outlet"], row["published"], row["title"], row["spans"], *told[row["cluster"]])
