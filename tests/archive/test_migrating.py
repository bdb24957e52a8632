"""The migrations make the schema that the code knows."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.migrating import upgrade
from dragoman.archive.opening import HEAD, is_postgres, postgres, sqlite
from dragoman.archive.schema import metadata
from dragoman.records import Reading

_NOT_OURS = ("words", "alembic_version")  # the index of words, whose form is the database's own


def test_the_migrations_make_the_schema(archive: Archive) -> None:
    with archive.asking() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(_NOT_OURS)})
        assert compare_metadata(context, metadata) == []
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD


@pytest.mark.parametrize("version", ["0001"])
def test_an_archive_of_every_older_schema_opens_with_all_that_is_in_it(address: str, version: str,
                                                                       samples: tuple[Reading, ...]) -> None:
    engine = postgres(address) if is_postgres(address) else sqlite(Path(address), create=True)
    upgrade(engine, version)
    with Archive(engine, address) as old:
        list(old.add(samples[:3], MADE))
    with Archive.open(address) as archive:
        with archive.asking() as connection:
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert {archive.reading(each.report.id) for each in samples[:3]} == set(samples[:3])
        assert desk.arrivals(archive, outlet=samples[0].report.outlet).count() == 3
