"""`dragoman statements`: who said what."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import Newest, Outlet, Since, Until, Words, asking
from dragoman.cli.days import day
from dragoman.cli.forms import Column, source

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.rows import Rows
    from dragoman.desk.statements import StatementRow

By = Annotated[str | None, typer.Option("--by", metavar="WHO", help="A person by name, or a party: Zakharova, RUS.")]
For = Annotated[str | None, typer.Option("--for", metavar="PARTY", help="The party spoken for.")]
About = Annotated[str | None, typer.Option("--about", metavar="PARTY", help="A party named in the words.")]
Act = Annotated[str | None, typer.Option("--act", help="state, deny, accuse, promise, threaten, demand, welcome, "
                                         "reject, decline, announce, position or question.")]
Issue = Annotated[str | None, typer.Option("--issue", help="On this issue: `dragoman issues` lists them.")]


@asking(Column("Day", day), Column("Who", lambda row: who(row.speaker, row.for_)),
        Column("", lambda row: row.act), Column("Key", lambda row: row.key),
        Column("", lambda row: f"“{row.text}” {source(row)}", wide=True))
def statements(archive: "Archive", by: By = None, for_: For = None, about: About = None, act: Act = None,
               issue: Issue = None, since: Since = None, until: Until = None, words: Words = None,
               outlet: Outlet = None, newest: Newest = False) -> "Rows[StatementRow]":
    """List who said what, for whom and about whom, in the order of days.

    A day in brackets is that of the report.
    """
    from dragoman import desk

    return desk.statements(archive, by=by, for_=for_, about=about, act=act, issue=issue, since=since, until=until,
                           words=words, outlet=outlet, newest=newest)


_LONGEST = 24


def who(name: str | None, code: str | None) -> str:
    """Name a speaker, shortened, and for whom he speaks."""
    name = name or "somebody"
    short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
    return short if code in (None, name) else f"{short} ({code})"
