"""An archive brought to the schema of this version, step by step."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from dragoman.archive.opening import APPLICATION, SCHEMA

_FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, to: str = "head", schema: str = SCHEMA) -> None:
    """Run the migrations that the archive lacks, all or none of them; `schema` is that of PostgreSQL."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {schema}"))
            # two who open an empty database at once make it one after the other
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": APPLICATION})
        config = Config()
        config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if engine.dialect.name == "sqlite":
            connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
