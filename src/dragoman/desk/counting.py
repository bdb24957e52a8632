"""Counting: how many rows an answer has, without making them; remembered until the archive changes.

A page says how many rows its export gives each time that it is shown; a count over very many is made once.
"""

from collections.abc import Callable, Hashable, Sequence

from sqlalchemy import Connection, FromClause, func, select

from dragoman.archive.archive import Archive
from dragoman.desk.filters import Condition
from dragoman.desk.kept import Kept

Links = Sequence[tuple[FromClause, Condition]]
_MOST = 10_000  # questions whose counts are remembered
_counts: Kept[dict[Hashable, int]] = Kept(lambda _: {})


def counter(archive: Archive, question: tuple[Hashable, ...], count: Callable[[Connection], int],
            limit: int | None = None) -> Callable[[], int]:
    """Make what counts the rows of an answer, see `Rows`; a question is the answer's name and all it was asked for."""
    def counted() -> int:
        found = _counts.of(archive)
        if question not in found:
            if len(found) >= _MOST:
                found.clear()
            with archive.asking() as connection:
                found[question] = count(connection)
        return found[question] if limit is None else min(found[question], limit)

    return counted


def count_in(connection: Connection, table: FromClause, conditions: Sequence[Condition], links: Links = ()) -> int:
    """Count the rows of a table of which all this holds, joined with no more tables than it asks of.

    `links` join each of the others, and come before those of the tables that they lead through.
    """
    asked = select(func.count()).select_from(table).where(*conditions)
    for other, link in links:
        if other is not table and other in asked.get_final_froms():
            asked = asked.where(link)
    return connection.execute(asked).scalar_one()
