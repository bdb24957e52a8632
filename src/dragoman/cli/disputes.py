"""`dragoman disputes`: what one side asserts and another denies."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import MaybeWho, Newest, Since, Until, Words, asking
from dragoman.cli.forms import Column
from dragoman.cli.sides import told

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.disputes import DisputeRow
    from dragoman.desk.rows import Rows

State = Annotated[str | None, typer.Option("--state", help="open, settled, or silent where somebody's silence "
                                           "is told of.")]


def _sides(row: "DisputeRow") -> str:
    sides = (("asserted by", row.asserted_by), ("denied by", row.denied_by), ("silent:", row.silent))
    return " · ".join(f"{name} {', '.join(found)}" for name, found in sides if found)


@asking(Column("Since", lambda row: row.since), Column("", lambda row: row.state), Column("Told", told),
        Column("Key", lambda row: row.key), Column("", lambda row: row.claim, wide=True),
        Column("", _sides, wide=True))
def disputes(archive: "Archive", who: MaybeWho = None, state: State = None, since: Since = None, until: Until = None,
             words: Words = None, newest: Newest = False) -> "Rows[DisputeRow]":
    """List claims that are contested: who asserts, who denies, whose silence is told of."""
    from dragoman import desk

    return desk.disputes(archive, who, state=state, since=since, until=until, words=words,  # type: ignore[arg-type]
                         newest=newest)
