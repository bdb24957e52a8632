"""`dragoman groups`: what is spoken of that no listed issue names."""

from typing import TYPE_CHECKING

from dragoman.cli.asking import MaybeParty, Since, Until, asking
from dragoman.cli.forms import Column

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.groups import GroupRow
    from dragoman.desk.rows import Rows


@asking(Column("About", lambda row: row.name), Column("Statements", lambda row: str(row.statements), right=True),
        Column("From", lambda row: row.first), Column("To", lambda row: row.last),
        Column("By", lambda row: ", ".join(row.parties[:6])),
        Column("", lambda row: " · ".join(f"“{text}”" for text in row.texts[:3]), wide=True))
def groups(archive: "Archive", who: MaybeParty = None, since: Since = None, until: Until = None) -> "Rows[GroupRow]":
    """List what statements speak of that no listed issue names, grouped by how alike they are."""
    from dragoman import desk

    return desk.groups(archive, who, since=since, until=until)
