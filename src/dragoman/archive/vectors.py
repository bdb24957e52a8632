"""What statements speak of, as vectors, so that those of an issue that nobody listed are found together."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from dragoman.archive import bulk
from dragoman.archive.linking.together import chunks
from dragoman.archive.schema import statement, vector

Encode = Callable[[Sequence[str]], Sequence[bytes]]
_SHORTEST = 4  # words of a statement that says of what it speaks


def put(connection: Connection, rows: Sequence[dict[str, Any]], encode: Encode) -> None:
    """Give the statements of these rows a vector each, where they have none yet and say enough."""
    told = {row["key"]: row for row in rows if len(row["text"].split()) >= _SHORTEST}
    for some in chunks(list(told)):
        for known in connection.execute(select(vector.c.statement).where(vector.c.statement.in_(some))).scalars().all():
            del told[known]
    values = encode([row["text"] for row in told.values()])
    bulk.put(connection, vector, [{"statement": key, "report": row["report"], "value": value}
                                  for (key, row), value in zip(told.items(), values, strict=True)])


def tidy(connection: Connection, report: str) -> None:
    """Take out the vectors of statements that a report has no more."""
    there = select(statement.c.key).where(statement.c.report == report)
    connection.execute(delete(vector).where(vector.c.report == report, vector.c.statement.not_in(there)))
