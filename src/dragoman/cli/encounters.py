"""`dragoman encounters`: who met whom, when and where."""

from typing import TYPE_CHECKING

from dragoman.cli.asking import MaybeWho, Newest, Since, Until, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source
from dragoman.cli.sides import together, told

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.encounters import EncounterRow
    from dragoman.desk.rows import Rows


@asking(Column("Day", day), Column("", lambda row: row.kind),
        Column("Who", lambda row: together(row.parties)), Column("Where", lambda row: row.place or ""),
        Column("Told", told), Column("Key", lambda row: row.key),
        Column("", lambda row: f"{', '.join(row.people)}: “{row.text}” {source(row)}".lstrip(": "), wide=True))
def encounters(archive: "Archive", who: MaybeWho = None, since: Since = None, until: Until = None,
               newest: Newest = False) -> "Rows[EncounterRow]":
    """List meetings, visits, talks and calls, each once; a day in brackets is that of the report."""
    from dragoman import desk

    return desk.encounters(archive, who, since=since, until=until, newest=newest)
