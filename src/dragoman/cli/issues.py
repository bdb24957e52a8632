"""`dragoman issues`: what the archive's statements and events are about."""

from typing import TYPE_CHECKING

from dragoman.cli.asking import MaybeParty, asking
from dragoman.cli.forms import Column

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.issues import IssueRow
    from dragoman.desk.rows import Rows


@asking(Column("Issue", lambda row: row.issue), Column("Statements", lambda row: str(row.statements), right=True),
        Column("Events", lambda row: str(row.events), right=True), Column("From", lambda row: row.first),
        Column("To", lambda row: row.last))
def issues(archive: "Archive", who: MaybeParty = None) -> "Rows[IssueRow]":
    """List the issues of the archive, or of one party, by how much is said and done on them."""
    from dragoman import desk

    return desk.issues(archive, who)
