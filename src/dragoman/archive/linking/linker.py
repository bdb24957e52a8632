"""New readings linked with what the archive holds."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.records import Reading


def link(connection: Connection, readings: Sequence[Reading]) -> None:
    """Link the records of these readings, which are stored already."""
    if not readings:
        return
    connection.execute(select(schema.link.c.key).where(schema.link.c.undone).limit(1)).all()
