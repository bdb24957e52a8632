"""`dragoman events`: who did what to whom, and whether it happened."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import MaybeWho, Newest, Outlet, Since, Until, Words, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source
from dragoman.cli.sides import who_whom

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.events import EventRow
    from dragoman.desk.rows import Rows

Source = Annotated[str | None, typer.Option("--source", metavar="PARTY", help="Who did it.")]
Target = Annotated[str | None, typer.Option("--target", metavar="PARTY", help="To whom it was done.")]
Type = Annotated[str | None, typer.Option("--type", metavar="PLOVER", help="AGREE, CONSULT, SUPPORT, … ASSAULT.")]
Status = Annotated[str | None, typer.Option("--status", help="happened, ongoing, planned, offered, claimed, denied, "
                                            "conditional or cancelled.")]
OnWord = Annotated[str | None, typer.Option("--on-word-of", metavar="PARTY", help="On whose word it stands; narrator "
                                            "for what the report tells itself.")]
Once = Annotated[bool, typer.Option("--once", help="Each happening once, as it is best told.")]


@asking(Column("Day", day), Column("Who", lambda row: who_whom(row.sources, row.targets)),
        Column("Type", lambda row: row.type), Column("Status", lambda row: row.status),
        Column("Key", lambda row: row.key), Column("", lambda row: f"“{row.text}” {source(row)}", wide=True))
def events(archive: "Archive", who: MaybeWho = None, source: Source = None, target: Target = None, type: Type = None,
           status: Status = None, on_word_of: OnWord = None, since: Since = None, until: Until = None,
           words: Words = None, outlet: Outlet = None, once: Once = False,
           newest: Newest = False) -> "Rows[EventRow]":
    """List who did what to whom, with status and on whose word, in the order of days.

    A day in brackets is that of the report.
    """
    from dragoman import desk

    return desk.events(archive, parties=who, source=source, target=target, type=type, status=status,
                       on_word_of=on_word_of, since=since, until=until, words=words, outlet=outlet, once=once,
                       newest=newest)
