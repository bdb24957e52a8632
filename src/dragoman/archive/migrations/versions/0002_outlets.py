"""Reports found by their outlet, the last added first."""

from alembic import op

revision, down_revision = "0002", "0001"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("report_outlet", "report", ["outlet", "added"], unique=False)
