"""Statements: who said what, through whom, about whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.filters import Span, every, in_order, named_issue, spoken_by, with_words
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

    def ask() -> Iterator[StatementRow]:
        with archive.asking() as connection:
            asked, day = _asked(about, issue and named_issue(archive, issue))
            code = _about.by if about else _statement.code
            asked = asked.where(*span.holds(day), *every((
                spoken_by(connection, by, code) if by else None,
                code == parties().must(for_) if for_ else None,
                _statement.act == act if act else None,
                _report.outlet == outlet if outlet else None,
                with_words(connection, words, "statement", _statement.key) if words else None)))
            yield from statement_rows(connection, in_order(asked, schema.statement, newest, limit, day))

    return Rows(StatementRow, ask)


def statement_rows(connection: Connection, asked: Select[Any]) -> Iterator[StatementRow]:
    """Give the rows of a question for statements and their reports, see `selected_statements`."""
    for page in pages(connection, asked):
        yield from _rows(connection, page)


def selected_statements() -> Select[Any]:
    """Ask for statements and what of their reports a row shows."""
    return select(schema.statement, _report.outlet, _report.published, _report.title).join(
        schema.report, _report.id == _statement.report)


def _asked(about: str | None, issue: str | None) -> tuple[Select[Any], ColumnElement[str]]:
    """Ask for statements on a party or an issue; give with it the day of the index that finds them."""
    asked, day = selected_statements(), _statement.day
    if issue:
        asked, day = asked.join(schema.issue, _issue.record == _statement.key).where(_issue.name == issue), _issue.day
    if about:
        asked = asked.join(schema.about, _about.statement == _statement.key)
        asked, day = asked.where(_about.code == parties().must(about)), _about.day
    return asked, day


def _rows(connection: Connection, page: Sequence[RowMapping]) -> Iterator[StatementRow]:
    keys = [row["key"] for row in page]
    about = gathered(connection, _about.statement, _about.code, keys)
    told = told_by(connection, schema.statement, [row["cluster"] for row in page])
    for row in page:
        yield StatementRow(
            row["key"], row["day"], row["when"], row["speaker_name"] or row["speaker_text"], row["code"], row["act"],
            row["form"], row["text"], row["cue"], about[row["key"]], row["via"], row["venue"], row["report"],
            row["outlet"], row["published"], row["title"], row["spans"], *told[row["cluster"]])
