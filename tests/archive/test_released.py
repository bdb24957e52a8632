"""Every released schema: a backup that was written then is taken back now, on each kind of database.

When a version with another schema is released, add `released/NNNN.backup.gz`: some samples added, one record corrected,
`dragoman backup`. The files of older versions are never written anew.
"""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.check import faults
from dragoman.archive.corrections import corrections
from dragoman.archive.opening import HEAD
from dragoman.archive.restoring import checked, restore
from dragoman.archive.schema import metadata

RELEASED = sorted(Path(__file__).parent.glob("released/*.backup.gz"))


def test_there_is_one_for_every_schema() -> None:
    assert [path.name.partition(".")[0] for path in RELEASED] == [f"{number:04}" for number in range(1, int(HEAD) + 1)]


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_it_opens_and_answers(path: Path, address: str) -> None:
    assert checked(path).schema == path.name.partition(".")[0]
    counts = restore(path, address)
    with Archive.open(address) as archive:
        assert faults(archive) == []
        with archive.asking() as connection:
            held = {name: connection.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one()
                    for name in counts}
        assert held == counts
        reports = [row.report for row in desk.arrivals(archive)]
        assert len(reports) == counts["report"] > 0
        assert len([*desk.events(archive)]) == counts["event"] > 0
        assert [each.note for each in corrections(archive)] == ["an example"]
        statement = next(iter(desk.statements(archive)))
        found = desk.statements(archive, words=f'"{" ".join(statement.text.split()[:3])}"')
        assert statement.key in {row.key for row in found}
        assert all(archive.reading(report).report.id == report for report in reports)
