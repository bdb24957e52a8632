"""Is an archive whole? Every row belongs to a report, every count agrees, every text is what was hashed."""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, Integer, exists, func, select, text

from dragoman.archive import schema
from dragoman.archive.archive import Archive

_OF_REPORT = (schema.actor, schema.statement, schema.event, schema.claim, schema.position, schema.agreement,
              schema.membership, schema.passage, schema.member)
_OF_RECORD = ((schema.about.c.statement, schema.statement), (schema.party.c.event, schema.event),
              (schema.dyad.c.event, schema.event), (schema.event_person.c.event, schema.event),
              (schema.event_person.c.actor, schema.actor), (schema.word.c.event, schema.event),
              (schema.claim_event.c.claim, schema.claim), (schema.claim_event.c.event, schema.event),
              (schema.claim_statement.c.claim, schema.claim), (schema.claim_side.c.claim, schema.claim))
_INDEXED = (schema.report, schema.statement, schema.event, schema.claim)
_COUNT = {"sqlite": "SELECT count(*) FROM words_{}_docsize", "postgresql": "SELECT count(*) FROM words_{}"}


def faults(archive: Archive) -> list[str]:
    """Name what is not as it should be; an archive that is whole has none."""
    with archive.asking() as connection:
        return [*_file(connection), *_strays(connection), *_index(connection), *_clusters(connection),
                *_texts(connection)]


def _file(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        told = connection.execute(text("PRAGMA integrity_check")).scalars().all()
        yield from (f"the file: {each}" for each in told if each != "ok")


def _strays(connection: Connection) -> Iterator[str]:
    """Name the tables with rows whose report or record is not there."""
    for table in _OF_REPORT:
        yield from _stray(connection, table.c.report, schema.report.c.id)
    for column, table in _OF_RECORD:
        yield from _stray(connection, column, table.c.key)
    # by their kind as well, which is what their indexes begin with
    member, node = schema.member.c, schema.node.c
    yield from _stray(connection, member.node, node.id, member.kind == node.kind)
    yield from _stray(connection, node.id, member.node, member.kind == node.kind)


def _stray(connection: Connection, child: ColumnElement[str], parent: ColumnElement[str],
           *alike: ColumnElement[bool]) -> Iterator[str]:
    asked = select(func.count()).select_from(child.table).where(~exists().where(parent == child, *alike))
    if count := connection.execute(asked).scalar_one():
        yield f"{count} rows of {child.table.name} have no {parent.table.name}"


def _index(connection: Connection) -> Iterator[str]:
    passage = schema.passage.c
    for table in _INDEXED:
        held = select(func.count(passage.record.distinct())).where(passage.kind == table.name)
        count = connection.execute(held).scalar_one()
        there = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if count != there:
            yield f"{count} of {there} {table.name}s are in the index of words"
        indexed = connection.execute(text(_COUNT[connection.dialect.name].format(table.name))).scalar_one()
        passages = connection.execute(select(func.count()).where(passage.kind == table.name)).scalar_one()
        if indexed != passages:
            yield f"the index of words has {indexed} entries for {passages} passages of {table.name}s"


def _clusters(connection: Connection) -> Iterator[str]:
    """Each happening has one leading event, and no more."""
    event = schema.event.c
    leading = func.sum(event.leading.cast(Integer))
    asked = select(event.cluster).group_by(event.cluster).having(leading != 1)
    if count := len(connection.execute(asked).all()):
        yield f"{count} happenings have not one leading event"


def _texts(connection: Connection) -> Iterator[str]:
    row = schema.report.c
    rows = connection.execution_options(stream_results=True).execute(select(row.id, row.text, row.text_sha256))
    for id, words, known in rows:
        if sha256(words.encode("utf-8", "surrogatepass")).hexdigest() != known:
            yield f"the text of report {id} is not the one that was read"
