"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = depends_on = None


def upgrade() -> None:
    """Bring an archive of the version before to this one."""
    ${upgrades if upgrades else "pass"}
