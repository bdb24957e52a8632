"""`dragoman relations`: cooperation and conflict over time."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import Party, Since, Until, asking
from dragoman.cli.forms import Column

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.relations import RelationRow
    from dragoman.desk.rows import Rows

By = Annotated[str, typer.Option("--by", metavar="PERIOD", help="month, quarter, year or all.")]
_WIDEST = 12  # columns of the longest bar


def _bar(row: "RelationRow") -> str:
    """Draw cooperation and conflict as two bars, one mark an event up to a dozen."""
    good, bad = (min(count, _WIDEST) for count in (row.verbal_cooperation + row.material_cooperation,
                                                   row.verbal_conflict + row.material_conflict))
    return f"{'▇' * good}{'░' * bad}"


@asking(Column("With", lambda row: row.other), Column("Period", lambda row: row.period or "undated"),
        Column("Cooperation", lambda row: f"{row.verbal_cooperation}+{row.material_cooperation}", right=True),
        Column("Conflict", lambda row: f"{row.verbal_conflict}+{row.material_conflict}", right=True),
        Column("Goldstein", lambda row: f"{row.goldstein:+.1f}", right=True),
        Column("Claimed", lambda row: str(row.claimed), right=True),
        Column("Denied", lambda row: str(row.denied), right=True),
        Column("Planned", lambda row: str(row.planned), right=True), Column("▇ good ░ bad", _bar))
def relations(archive: "Archive", who: Party, by: By = "year", since: Since = None,
              until: Until = None) -> "Rows[RelationRow]":
    """Add up cooperation and conflict (verbal+material) of a party with each other, or of two, over time.

    Each happening counts once. What is only claimed, denied or planned stands apart from what was done.
    """
    from dragoman import desk

    return desk.relations(archive, who, by=by, since=since, until=until)  # type: ignore[arg-type]
