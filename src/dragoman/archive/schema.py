"""The tables of an archive, the same in SQLite and PostgreSQL.

A report's reading is kept whole, as it was read (`report.reading`). The other tables hold it in rows, hand corrections
applied, so that they can be asked quickly; all of them can be made anew from the readings, corrections and links.
Days are ISO dates as text, "" where nothing is dated: `first` and `last` bound an EDTF date, `day` is what lists are
sorted by. `cluster` is what all records share that are the same across reports: see archive/linking.
Spans are lists [start, end) of code points of the report's text.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()


def _table(name: str, *columns: Column[Any] | Index) -> Table:
    # a table that is its own index: what is asked most lies together on disk
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text)


def _key(name: str = "key") -> Column[str]:
    return Column(name, String(16), primary_key=True)


def _days() -> tuple[Column[str], ...]:
    return tuple(Column(name, String(10), nullable=False) for name in ("first", "last", "day"))


report = Table(
    "report", metadata,
    Column("id", Text, primary_key=True), Column("text", Text, nullable=False), _text("text_sha256"), _text("title"),
    _text("url"), _text("language"), _text("outlet"), _text("published"), _text("published_by"), *_days(),
    _text("place"), _text("country"), Column("credits", JSON),
    Column("reading", LargeBinary, nullable=False),  # contract JSON, zlib
    _text("dragoman"), _text("model"), _text("lexicon"),  # the versions that made it
    Column("added", String(26)),  # UTC, ISO
    Column("cluster", Text, nullable=False, index=True),
    Index("report_day", "day", "id"), Index("report_hash", "text_sha256"), Index("report_added", "added"),
    Index("report_outlet", "outlet", "added"))

actor = Table(
    "actor", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("id"), _text("kind"), _text("name"),
    _text("code"), Column("roles", JSON), Column("mentions", JSON), Column("day", String(10), nullable=False),
    Column("cluster", String(16), nullable=False, index=True),
    Index("actor_code", "code", "kind", "day"), Index("actor_name", "name"))

name_word = _table(
    "name_word",  # which names a word stands in, folded
    Column("word", Text, primary_key=True), Column("name", Text, primary_key=True))

statement = Table(
    "statement", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("id"), Column("speaker", String(16)),
    _text("speaker_name"), _text("speaker_text"), _text("code"), _text("cue"), Column("cue_span", JSON),
    Column("text", Text, nullable=False), Column("spans", JSON), _text("form"), _text("act"), Column("via", JSON),
    _text("venue"), _text("when"), *_days(), _text("within"), Column("sentence", Integer), Column("start", Integer),
    Column("cluster", String(16), nullable=False, index=True),
    Index("statement_code", "code", "day"), Index("statement_day", "day"),
    Index("statement_speaker", "speaker"), Index("statement_act", "act", "day"))

about = _table(
    "about",  # whom a statement is about: the parties named in its words, without its own
    Column("code", Text, primary_key=True), Column("day", String(10), primary_key=True), _key("statement"),
    _text("by"),  # the party that speaks
    Index("about_statement", "statement"), Index("about_by", "code", "by", "day"))

issue = _table(
    "issue",  # what a statement or an event is about, by the lexicon of issues; `code` is who speaks or acts
    Column("name", Text, primary_key=True), Column("day", String(10), primary_key=True), _key("record"),
    Column("code", Text, primary_key=True), Column("stance", Text),
    Index("issue_record", "record"), Index("issue_code", "code", "name", "day"),
    # the few that take a stand
    Index("issue_stance", "code", "day", sqlite_where=text("stance IS NOT NULL"),
          postgresql_where=text("stance IS NOT NULL")))

vector = Table(
    "vector", metadata,  # what a statement speaks of, see language/likeness: signed bytes
    _key("statement"), Column("report", Text, nullable=False, index=True), Column("value", LargeBinary, nullable=False))

event = Table(
    "event", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("id"), _text("type"), _text("mode"),
    _text("cameo"), Column("goldstein", Float), Column("quad", Integer), _text("trigger"), Column("span", JSON),
    Column("start", Integer), Column("sentence", Integer), Column("text", Text, nullable=False),  # its sentence
    Column("sources", JSON), Column("targets", JSON),
    _text("when"), *_days(), _text("place"), _text("country"), _text("status"), _text("status_cue"),
    Column("status_span", JSON), Column("confidence", Float), _text("rule"),
    Column("cluster", String(16), nullable=False, index=True),
    Column("leading", Boolean, nullable=False),  # stands for its cluster where each happening counts once
    Index("event_day", "day"), Index("event_type", "type", "day"), Index("event_status", "status", "day"))

party = _table(
    "party",
    Column("code", Text, primary_key=True), Column("day", String(10), primary_key=True), _key("event"),
    Column("side", Text, primary_key=True),  # source | target
    Index("party_event", "event"))

dyad = _table(
    "dyad",  # one row for each event and each two parties of it, first < second; all that `relations` adds up
    Column("one", Text, primary_key=True), Column("other", Text, primary_key=True),
    Column("day", String(10), primary_key=True), _key("event"),
    Column("direction", Integer, nullable=False),  # 1: one acts on other, -1: other on one, 0: both
    Column("type", Text), Column("quad", Integer), Column("goldstein", Float), Column("status", Text),
    Column("leading", Boolean, nullable=False),
    Index("dyad_other", "other", "one", "day"), Index("dyad_event", "event"))

event_person = _table("event_person", _key("event"), _key("actor"), Index("event_person_actor", "actor"))

word = _table(
    "word",  # on whose word an event stands; `source` is a statement's or actor's key, or "narrator"
    _key("event"), Column("source", Text, primary_key=True), _text("code"), Index("word_code", "code"),
    Index("word_source", "source"))

claim = Table(
    "claim", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("id"), Column("text", Text, nullable=False),
    Column("sentence", Integer), Column("told", Text), Column("span", JSON),  # where it is first told
    Column("day", String(10), nullable=False), Column("cluster", String(16), nullable=False, index=True),
    Index("claim_day", "day", "key"))

claim_event = _table("claim_event", _key("claim"), _key("event"), Index("claim_event_event", "event"))

claim_statement = _table(
    "claim_statement", _key("claim"), _key("statement"), Index("claim_statement_statement", "statement"))

claim_side = _table(
    "claim_side",
    _key("claim"), Column("side", Text, primary_key=True),  # asserted | denied | silent
    Column("party", Text, primary_key=True), Index("claim_side_party", "party"))

position = Table(
    "position", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("actor"), _text("issue"), _text("stance"),
    _text("statement"), Column("day", String(10), nullable=False), Index("position_actor", "actor", "day"))

agreement = Table(
    "agreement", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("name"), _text("year"), Column("parties", JSON),
    Column("spans", JSON), Index("agreement_name", "name"))

membership = Table(
    "membership", metadata,
    _key(), Column("report", Text, nullable=False, index=True), _text("member"), _text("organisation"),
    Column("spans", JSON), Index("membership_member", "member", "organisation"))

node = _table(
    "node",  # what linking compares: all records of a kind that cannot be told apart, see archive/linking
    Column("kind", Text, primary_key=True), Column("id", Text, primary_key=True), Column("sketch", JSON),
    Column("cluster", Text, nullable=False),
    Index("node_cluster", "kind", "cluster"))

member = _table(
    "member",
    Column("kind", Text, primary_key=True), Column("record", Text, primary_key=True), _text("report"),
    Column("node", Text, nullable=False), Index("member_node", "kind", "node"), Index("member_report", "report"))

block = _table(
    "block",  # where linking looks for nodes that may be the same
    Column("kind", Text, primary_key=True), Column("value", Text, primary_key=True),
    Column("node", Text, primary_key=True), Index("block_node", "kind", "node"))

apart = _table(
    "apart",  # records that a user has split off from the others of their node
    Column("kind", Text, primary_key=True), Column("record", Text, primary_key=True))

link = Table(
    "link", metadata,
    _key(), Column("kind", Text, nullable=False),  # copy | quotation | person | happening | outcome | dispute
    Column("one", Text, nullable=False), Column("other", Text, nullable=False),  # nodes, one < other
    Column("reason", Text, nullable=False), Column("score", Float), Column("by", Text, nullable=False),
    # by: rule | hand | nature, of a node with the wider one that it is within
    Column("detail", JSON), Column("undone", Boolean, nullable=False),
    Index("link_one", "kind", "one"), Index("link_other", "kind", "other"))

correction = Table(
    "correction", metadata,
    _key(), Column("report", Text, nullable=False, index=True), Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False, index=True), Column("action", Text, nullable=False),  # wrong | set | add
    _text("field"), Column("value", JSON), Column("was", JSON), _text("note"), _text("author"),
    Column("made", String(26), nullable=False))

passage = Table(
    "passage", metadata,
    # the day in the upper bits, so that the order of ids is that of days: see archive/search
    Column("id", Integer().with_variant(BigInteger(), "postgresql"), primary_key=True,
           autoincrement=False),
    Column("kind", Text, nullable=False), Column("record", Text, nullable=False),
    Column("report", Text, nullable=False, index=True))
