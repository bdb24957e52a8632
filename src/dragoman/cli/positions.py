"""`dragoman positions`: where a party stands on an issue, and how that moved."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import Party, Since, Until, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.positions import PositionRow
    from dragoman.desk.rows import Rows

Issue = Annotated[str | None, typer.Option("--issue", help="On this issue and those that answer it: `dragoman issues` "
                                           "lists them.")]
_SIGNS = {"shifts": "↻ shifts", "holds": "= holds", "first": "", None: ""}


def _who(row: "PositionRow") -> str:
    word = f"{row.what} ({row.status})" if row.status else row.what
    return f"{row.speaker or row.party}: {word}"


@asking(Column("Day", day), Column("Issue", lambda row: row.issue),
        Column("", lambda row: row.stance or ""), Column("", lambda row: _SIGNS[row.change]),
        Column("Key", lambda row: row.key),
        Column("", lambda row: f"{_who(row)}: “{row.text}” {source(row)}", wide=True))
def positions(archive: "Archive", who: Party, issue: Issue = None, since: Since = None,
              until: Until = None) -> "Rows[PositionRow]":
    """List what a party said and did on an issue, with its stance and whether that held or shifted."""
    from dragoman import desk

    return desk.positions(archive, who, issue=issue, since=since, until=until)
