"""In which report a record stands, also one that a correction has taken out."""

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.keys import kind_of
from dragoman.errors import NotFound

CORRECTED = {"statement": schema.statement, "event": schema.event, "actor": schema.actor, "claim": schema.claim,
             "position": schema.position}  # what can be corrected


def report_of(connection: Connection, record: str) -> str:
    """Give the id of the report in which a record of one of these kinds stands or stood; raises NotFound."""
    table = CORRECTED.get(kind_of(record))
    if table is not None:
        row, correction = table.c, schema.correction.c
        for asked in (select(row.report).where(row.key == record),
                      select(correction.report).where(correction.record == record).limit(1)):
            if (report := connection.execute(asked).scalar()) is not None:
                return str(report)
    raise NotFound("The archive holds no such record.", record, "Every answer gives keys: dragoman events")
