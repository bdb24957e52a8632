"""`dragoman diary`: what is planned, and what became of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import MaybeWho, Newest, Since, Until, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source
from dragoman.cli.sides import told, who_whom

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.diary import DiaryRow
    from dragoman.desk.rows import Rows

Undated = Annotated[bool, typer.Option("--undated", help="Also what has no date of its own, under the day of its "
                                       "report.")]


@asking(Column("Day", day), Column("Who", lambda row: who_whom(row.sources, row.targets)),
        Column("What", lambda row: row.type), Column("Where", lambda row: row.place or ""),
        Column("Became", lambda row: row.outcome or "?"), Column("Told", told), Column("Key", lambda row: row.key),
        Column("", lambda row: f"{', '.join(row.according_to)}: “{row.text}” {source(row)}", wide=True))
def diary(archive: "Archive", who: MaybeWho = None, since: Since = None, until: Until = None,
          undated: Undated = False, newest: Newest = False) -> "Rows[DiaryRow]":
    """List what is planned by the day it is planned for, on whose word, and what later reports say became of it."""
    from dragoman import desk

    return desk.diary(archive, who, since=since, until=until, dated=not undated, newest=newest)
