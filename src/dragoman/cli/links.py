"""`dragoman links`: with what a record is linked, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import asking
from dragoman.cli.forms import Column

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.links import LinkRow
    from dragoman.desk.rows import Rows

Record = Annotated[str, typer.Argument(metavar="KEY", help="The key of a record, or a report's id.")]


@asking(Column("Kind", lambda row: row.kind), Column("With", lambda row: ", ".join(row.other[:2])),
        Column("", lambda row: "undone" if row.undone else row.by), Column("Key", lambda row: row.key),
        Column("", lambda row: row.reason, wide=True))
def links(archive: "Archive", record: Record) -> "Rows[LinkRow]":
    """List with which records of other reports one is linked, and why: `dragoman correct KEY --undo` undoes a link."""
    from dragoman import desk

    return desk.links(archive, record)
