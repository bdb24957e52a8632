"""The migrations make the schema that the code knows."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from dragoman.archive.archive import Archive
from dragoman.archive.opening import HEAD
from dragoman.archive.schema import metadata

_NOT_OURS = ("words", "alembic_version")  # the index of words, whose form is the database's own


def test_the_migrations_make_the_schema(archive: Archive) -> None:
    with archive.asking() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(_NOT_OURS)})
        assert compare_metadata(context, metadata) == []
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
