"""`dragoman timeline`: what two parties did and said to one another."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import Dyad, Since, Until, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source
from dragoman.cli.sides import told, who_whom

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.rows import Rows
    from dragoman.desk.timeline import Moment

Said = Annotated[bool, typer.Option("--said/--done", help="With what they said of one another, or only what "
                                        "was done.")]


@asking(Column("Day", day), Column("Who", lambda row: who_whom(row.who, row.whom)),
        Column("What", lambda row: row.what), Column("", lambda row: row.status or "said"), Column("Told", told),
        Column("Key", lambda row: row.key), Column("", lambda row: f"“{row.text}” {source(row)}", wide=True))
def timeline(archive: "Archive", dyad: Dyad, since: Since = None, until: Until = None,
             said: Said = True) -> "Rows[Moment]":
    """List what two parties did to one another, each happening once, and what they said of one another.

    A day in brackets is that of the report.
    """
    from dragoman import desk

    return desk.timeline(archive, dyad, since=since, until=until, said=said)
