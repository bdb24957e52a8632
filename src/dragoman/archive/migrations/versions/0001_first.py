"""The first schema: every table of an archive, and the index of words."""

import sqlalchemy as sa
from alembic import op

from dragoman.archive.words import CREATE

revision = "0001"
down_revision = branch_labels = depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table("about", sa.Column("code", sa.Text(), nullable=False), sa.Column("day", sa.String(length=10),
        nullable=False), sa.Column("statement", sa.String(length=16), nullable=False), sa.Column("by", sa.Text(),
        nullable=True), sa.PrimaryKeyConstraint("code", "day", "statement"), sqlite_with_rowid=False)
    op.create_index("about_by", "about", ["code", "by", "day"], unique=False)
    op.create_index("about_statement", "about", ["statement"], unique=False)
    op.create_table("actor", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report", sa.Text(),
        nullable=False), sa.Column("id", sa.Text(), nullable=True), sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True), sa.Column("code", sa.Text(), nullable=True), sa.Column("roles",
        sa.JSON(), nullable=True), sa.Column("mentions", sa.JSON(), nullable=True), sa.Column("day",
        sa.String(length=10), nullable=False), sa.Column("cluster", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("key"))
    op.create_index("actor_code", "actor", ["code", "kind", "day"], unique=False)
    op.create_index("actor_name", "actor", ["name"], unique=False)
    op.create_index("ix_actor_cluster", "actor", ["cluster"], unique=False)
    op.create_index("ix_actor_report", "actor", ["report"], unique=False)
    op.create_table("agreement", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("name", sa.Text(), nullable=True), sa.Column("year", sa.Text(),
        nullable=True), sa.Column("parties", sa.JSON(), nullable=True), sa.Column("spans", sa.JSON(),
        nullable=True), sa.PrimaryKeyConstraint("key"))
    op.create_index("agreement_name", "agreement", ["name"], unique=False)
    op.create_index("ix_agreement_report", "agreement", ["report"], unique=False)
    op.create_table("apart", sa.Column("kind", sa.Text(), nullable=False), sa.Column("record", sa.Text(),
        nullable=False), sa.PrimaryKeyConstraint("kind", "record"), sqlite_with_rowid=False)
    op.create_table("block", sa.Column("kind", sa.Text(), nullable=False), sa.Column("value", sa.Text(),
        nullable=False), sa.Column("node", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("kind", "value",
        "node"), sqlite_with_rowid=False)
    op.create_index("block_node", "block", ["kind", "node"], unique=False)
    op.create_table("claim", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report", sa.Text(),
        nullable=False), sa.Column("id", sa.Text(), nullable=True), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=True), sa.Column("told", sa.Text(), nullable=True),
        sa.Column("span", sa.JSON(), nullable=True), sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("cluster", sa.String(length=16), nullable=False), sa.PrimaryKeyConstraint("key"))
    op.create_index("claim_day", "claim", ["day", "key"], unique=False)
    op.create_index("ix_claim_cluster", "claim", ["cluster"], unique=False)
    op.create_index("ix_claim_report", "claim", ["report"], unique=False)
    op.create_table("claim_event", sa.Column("claim", sa.String(length=16), nullable=False), sa.Column("event",
        sa.String(length=16), nullable=False), sa.PrimaryKeyConstraint("claim", "event"), sqlite_with_rowid=False)
    op.create_index("claim_event_event", "claim_event", ["event"], unique=False)
    op.create_table("claim_side", sa.Column("claim", sa.String(length=16), nullable=False), sa.Column("side",
        sa.Text(), nullable=False), sa.Column("party", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("claim",
        "side", "party"), sqlite_with_rowid=False)
    op.create_index("claim_side_party", "claim_side", ["party"], unique=False)
    op.create_table("claim_statement", sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False), sa.PrimaryKeyConstraint("claim", "statement"),
        sqlite_with_rowid=False)
    op.create_index("claim_statement_statement", "claim_statement", ["statement"], unique=False)
    op.create_table("correction", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("kind", sa.Text(), nullable=False), sa.Column("record", sa.Text(),
        nullable=False), sa.Column("action", sa.Text(), nullable=False), sa.Column("field", sa.Text(),
        nullable=True), sa.Column("value", sa.JSON(), nullable=True), sa.Column("was", sa.JSON(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True), sa.Column("author", sa.Text(), nullable=True),
        sa.Column("made", sa.String(length=26), nullable=False), sa.PrimaryKeyConstraint("key"))
    op.create_index("ix_correction_record", "correction", ["record"], unique=False)
    op.create_index("ix_correction_report", "correction", ["report"], unique=False)
    op.create_table("dyad", sa.Column("one", sa.Text(), nullable=False), sa.Column("other", sa.Text(),
        nullable=False), sa.Column("day", sa.String(length=10), nullable=False), sa.Column("event",
        sa.String(length=16), nullable=False), sa.Column("direction", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True), sa.Column("quad", sa.Integer(), nullable=True),
        sa.Column("goldstein", sa.Float(), nullable=True), sa.Column("status", sa.Text(), nullable=True),
        sa.Column("leading", sa.Boolean(), nullable=False), sa.PrimaryKeyConstraint("one", "other", "day", "event"),
        sqlite_with_rowid=False)
    op.create_index("dyad_event", "dyad", ["event"], unique=False)
    op.create_index("dyad_other", "dyad", ["other", "one", "day"], unique=False)
    op.create_table("event", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report", sa.Text(),
        nullable=False), sa.Column("id", sa.Text(), nullable=True), sa.Column("type", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=True), sa.Column("cameo", sa.Text(), nullable=True),
        sa.Column("goldstein", sa.Float(), nullable=True), sa.Column("quad", sa.Integer(), nullable=True),
        sa.Column("trigger", sa.Text(), nullable=True), sa.Column("span", sa.JSON(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True), sa.Column("sentence", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False), sa.Column("sources", sa.JSON(), nullable=True),
        sa.Column("targets", sa.JSON(), nullable=True), sa.Column("when", sa.Text(), nullable=True),
        sa.Column("first", sa.String(length=10), nullable=False), sa.Column("last", sa.String(length=10),
        nullable=False), sa.Column("day", sa.String(length=10), nullable=False), sa.Column("place", sa.Text(),
        nullable=True), sa.Column("country", sa.Text(), nullable=True), sa.Column("status", sa.Text(),
        nullable=True), sa.Column("status_cue", sa.Text(), nullable=True), sa.Column("status_span", sa.JSON(),
        nullable=True), sa.Column("confidence", sa.Float(), nullable=True), sa.Column("rule", sa.Text(),
        nullable=True), sa.Column("cluster", sa.String(length=16), nullable=False), sa.Column("leading",
        sa.Boolean(), nullable=False), sa.PrimaryKeyConstraint("key"))
    op.create_index("event_day", "event", ["day"], unique=False)
    op.create_index("event_status", "event", ["status", "day"], unique=False)
    op.create_index("event_type", "event", ["type", "day"], unique=False)
    op.create_index("ix_event_cluster", "event", ["cluster"], unique=False)
    op.create_index("ix_event_report", "event", ["report"], unique=False)
    op.create_table("event_person", sa.Column("event", sa.String(length=16), nullable=False), sa.Column("actor",
        sa.String(length=16), nullable=False), sa.PrimaryKeyConstraint("event", "actor"), sqlite_with_rowid=False)
    op.create_index("event_person_actor", "event_person", ["actor"], unique=False)
    op.create_table("issue", sa.Column("name", sa.Text(), nullable=False), sa.Column("day", sa.String(length=10),
        nullable=False), sa.Column("record", sa.String(length=16), nullable=False), sa.Column("code", sa.Text(),
        nullable=False), sa.Column("stance", sa.Text(), nullable=True), sa.PrimaryKeyConstraint("name", "day",
        "record", "code"), sqlite_with_rowid=False)
    op.create_index("issue_code", "issue", ["code", "name", "day"], unique=False)
    op.create_index("issue_record", "issue", ["record"], unique=False)
    op.create_index("issue_stance", "issue", ["code", "day"], unique=False,
        sqlite_where=sa.text("stance IS NOT NULL"), postgresql_where=sa.text("stance IS NOT NULL"))
    op.create_table("link", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("kind", sa.Text(),
        nullable=False), sa.Column("one", sa.Text(), nullable=False), sa.Column("other", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False), sa.Column("score", sa.Float(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False), sa.Column("detail", sa.JSON(), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False), sa.PrimaryKeyConstraint("key"))
    op.create_index("link_one", "link", ["kind", "one"], unique=False)
    op.create_index("link_other", "link", ["kind", "other"], unique=False)
    op.create_table("member", sa.Column("kind", sa.Text(), nullable=False), sa.Column("record", sa.Text(),
        nullable=False), sa.Column("report", sa.Text(), nullable=True), sa.Column("node", sa.Text(),
        nullable=False), sa.PrimaryKeyConstraint("kind", "record"), sqlite_with_rowid=False)
    op.create_index("member_node", "member", ["kind", "node"], unique=False)
    op.create_index("member_report", "member", ["report"], unique=False)
    op.create_table("membership", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("member", sa.Text(), nullable=True), sa.Column("organisation",
        sa.Text(), nullable=True), sa.Column("spans", sa.JSON(), nullable=True), sa.PrimaryKeyConstraint("key"))
    op.create_index("ix_membership_report", "membership", ["report"], unique=False)
    op.create_index("membership_member", "membership", ["member", "organisation"], unique=False)
    op.create_table("name_word", sa.Column("word", sa.Text(), nullable=False), sa.Column("name", sa.Text(),
        nullable=False), sa.PrimaryKeyConstraint("word", "name"), sqlite_with_rowid=False)
    op.create_table("node", sa.Column("kind", sa.Text(), nullable=False), sa.Column("id", sa.Text(),
        nullable=False), sa.Column("sketch", sa.JSON(), nullable=True), sa.Column("cluster", sa.Text(),
        nullable=False), sa.PrimaryKeyConstraint("kind", "id"), sqlite_with_rowid=False)
    op.create_index("node_cluster", "node", ["kind", "cluster"], unique=False)
    op.create_table("party", sa.Column("code", sa.Text(), nullable=False), sa.Column("day", sa.String(length=10),
        nullable=False), sa.Column("event", sa.String(length=16), nullable=False), sa.Column("side", sa.Text(),
        nullable=False), sa.PrimaryKeyConstraint("code", "day", "event", "side"), sqlite_with_rowid=False)
    op.create_index("party_event", "party", ["event"], unique=False)
    op.create_table("passage", sa.Column("id", sa.Integer().with_variant(sa.BigInteger(), "postgresql"),
        autoincrement=False, nullable=False), sa.Column("kind", sa.Text(), nullable=False), sa.Column("record",
        sa.Text(), nullable=False), sa.Column("report", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_index("ix_passage_report", "passage", ["report"], unique=False)
    op.create_table("position", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("actor", sa.Text(), nullable=True), sa.Column("issue", sa.Text(),
        nullable=True), sa.Column("stance", sa.Text(), nullable=True), sa.Column("statement", sa.Text(),
        nullable=True), sa.Column("day", sa.String(length=10), nullable=False), sa.PrimaryKeyConstraint("key"))
    op.create_index("ix_position_report", "position", ["report"], unique=False)
    op.create_index("position_actor", "position", ["actor", "day"], unique=False)
    op.create_table("report", sa.Column("id", sa.Text(), nullable=False), sa.Column("text", sa.Text(),
        nullable=False), sa.Column("text_sha256", sa.Text(), nullable=True), sa.Column("title", sa.Text(),
        nullable=True), sa.Column("url", sa.Text(), nullable=True), sa.Column("language", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True), sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_by", sa.Text(), nullable=True), sa.Column("first", sa.String(length=10),
        nullable=False), sa.Column("last", sa.String(length=10), nullable=False), sa.Column("day",
        sa.String(length=10), nullable=False), sa.Column("place", sa.Text(), nullable=True), sa.Column("country",
        sa.Text(), nullable=True), sa.Column("credits", sa.JSON(), nullable=True), sa.Column("reading",
        sa.LargeBinary(), nullable=False), sa.Column("dragoman", sa.Text(), nullable=True), sa.Column("model",
        sa.Text(), nullable=True), sa.Column("lexicon", sa.Text(), nullable=True), sa.Column("added",
        sa.String(length=26), nullable=True), sa.Column("cluster", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"))
    op.create_index("ix_report_cluster", "report", ["cluster"], unique=False)
    op.create_index("report_added", "report", ["added"], unique=False)
    op.create_index("report_day", "report", ["day", "id"], unique=False)
    op.create_index("report_hash", "report", ["text_sha256"], unique=False)
    op.create_table("statement", sa.Column("key", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("id", sa.Text(), nullable=True), sa.Column("speaker",
        sa.String(length=16), nullable=True), sa.Column("speaker_name", sa.Text(), nullable=True),
        sa.Column("speaker_text", sa.Text(), nullable=True), sa.Column("code", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True), sa.Column("cue_span", sa.JSON(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False), sa.Column("spans", sa.JSON(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True), sa.Column("act", sa.Text(), nullable=True), sa.Column("via",
        sa.JSON(), nullable=True), sa.Column("venue", sa.Text(), nullable=True), sa.Column("when", sa.Text(),
        nullable=True), sa.Column("first", sa.String(length=10), nullable=False), sa.Column("last",
        sa.String(length=10), nullable=False), sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("within", sa.Text(), nullable=True), sa.Column("sentence", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True), sa.Column("cluster", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("key"))
    op.create_index("ix_statement_cluster", "statement", ["cluster"], unique=False)
    op.create_index("ix_statement_report", "statement", ["report"], unique=False)
    op.create_index("statement_act", "statement", ["act", "day"], unique=False)
    op.create_index("statement_code", "statement", ["code", "day"], unique=False)
    op.create_index("statement_day", "statement", ["day"], unique=False)
    op.create_index("statement_speaker", "statement", ["speaker"], unique=False)
    op.create_table("vector", sa.Column("statement", sa.String(length=16), nullable=False), sa.Column("report",
        sa.Text(), nullable=False), sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("statement"))
    op.create_index("ix_vector_report", "vector", ["report"], unique=False)
    op.create_table("word", sa.Column("event", sa.String(length=16), nullable=False), sa.Column("source", sa.Text(),
        nullable=False), sa.Column("code", sa.Text(), nullable=True), sa.PrimaryKeyConstraint("event", "source"),
        sqlite_with_rowid=False)
    op.create_index("word_code", "word", ["code"], unique=False)
    op.create_index("word_source", "word", ["source"], unique=False)
    for statement in CREATE[op.get_bind().dialect.name]:
        op.execute(statement)
