"""Events: who did what to whom, whether it happened, and on whose word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.filters import Condition, Span, every, in_order, with_words
from dragoman.desk.pages import gathered, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_event, _report, _dyad, _party, _word = (
    table.c for table in (schema.event, schema.report, schema.dyad, schema.party, schema.word))


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with where it stands: `span` is its trigger's, in code points of the report's text."""

    key: str
    day: str
    when: str | None
    type: str
    mode: str | None
    cameo: str | None
    goldstein: float | None
    quad: int
    sources: list[str]
    targets: list[str]
    people: list[str]
    status: str
    status_cue: str | None
    according_to: list[str]
    trigger: str
    text: str
    place: str | None
    country: str | None
    confidence: float
    rule: str
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    span: list[int]
    happening: str  # shared by all tellings of the same
    reports: int  # that tell of it
    independent: int  # of those, without copies of one another


def events(archive: Archive, *, parties: str | None = None, source: str | None = None, target: str | None = None,
           type: str | None = None, status: str | None = None, on_word_of: str | None = None,
           since: str | None = None, until: str | None = None, words: str | None = None, outlet: str | None = None,
           once: bool = False, newest: bool = False, limit: int | None = None) -> Rows[EventRow]:
    """Give events in the order of days; with `once` each happening by its best telling alone.

    `parties` is one party on either side, or a dyad as RUS-PAK; `on_word_of` a party, or "narrator"; dates are EDTF.
    Raises NotFound where nobody is called so, DateError, and DragomanError for what cannot be searched for.
    """
    span = Span.of(since, until)

    def ask() -> Iterator[EventRow]:
        with archive.asking() as connection:
            asked = _between(selected_events().where(*span.holds(_event.day)), parties, span).where(*every((
                _acting(source, "source", span), _acting(target, "target", span),
                _event.type == type.upper() if type else None,
                _event.status == status.lower() if status else None,
                _on_word(on_word_of) if on_word_of else None,
                _event.leading if once else None,
                _report.outlet == outlet if outlet else None,
                with_words(connection, words, "event", _event.key) if words else None)))
            yield from event_rows(connection, in_order(asked, schema.event, newest, limit))

    return Rows(EventRow, ask)


def selected_events() -> Select[Any]:
    """Ask for events and what of their reports a row shows."""
    return select(schema.event, _report.outlet, _report.published, _report.title).join(
        schema.report, _report.id == _event.report)


def event_rows(connection: Connection, asked: Select[Any]) -> Iterator[EventRow]:
    """Give the rows of a question for events and their reports, see `selected_events`."""
    for page in pages(connection, asked):
        yield from _rows(connection, page)


def between(asked: Select[Any], codes: Sequence[str], span: Span) -> Select[Any]:
    """Keep the events of one party, or of two with one another."""
    if len(codes) > 1:
        one, other = sorted(codes)
        return asked.join(schema.dyad, _dyad.event == _event.key).where(
            _dyad.one == one, _dyad.other == other, *span.holds(_dyad.day))
    acting = select(_party.event).where(_party.code == codes[0], *span.holds(_party.day))
    return asked.where(_event.key.in_(acting))


def _between(asked: Select[Any], words: str | None, span: Span) -> Select[Any]:
    return between(asked, parties().codes(words), span) if words else asked


def _acting(name: str | None, side: str, span: Span) -> Condition | None:
    if name is None:
        return None
    code = parties().must(name)
    return _event.key.in_(select(_party.event).where(_party.code == code, _party.side == side, *span.holds(_party.day)))


def _on_word(name: str) -> Condition:
    if name.lower() == "narrator":
        return _event.key.in_(select(_word.event).where(_word.source == "narrator"))
    return _event.key.in_(select(_word.event).where(_word.code == parties().must(name)))


def _rows(connection: Connection, page: Sequence[RowMapping]) -> Iterator[EventRow]:
    keys = [row["key"] for row in page]
    people, words = _people(connection, keys), _words(connection, keys)
    told = told_by(connection, schema.event, [row["cluster"] for row in page])
    for row in page:
        yield EventRow(
            row["key"], row["day"], row["when"], row["type"], row["mode"], row["cameo"], row["goldstein"], row["quad"],
            row["sources"], row["targets"], people[row["key"]], row["status"], row["status_cue"], words[row["key"]],
            row["trigger"], row["text"], row["place"], row["country"], row["confidence"], row["rule"], row["report"],
            row["outlet"], row["published"], row["title"], row["span"], row["cluster"], *told[row["cluster"]])


def _people(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    row = schema.event_person.c
    by_event = gathered(connection, row.event, row.actor, keys)
    named = _names(connection, {key for found in by_event.values() for key in found})
    return _Missing({event: [named[key] for key in found if key in named] for event, found in by_event.items()})


def _words(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    """Name those on whose word each event stands: speakers and actors by name, else "narrator"."""
    by_event = gathered(connection, _word.event, _word.source, keys)
    sources = {source for found in by_event.values() for source in found}
    statement = schema.statement.c
    spoken = select(statement.key, func.coalesce(statement.speaker_name, statement.speaker_text, statement.code))
    named = _names(connection, sources) | dict(
        connection.execute(spoken.where(statement.key.in_(sources))).tuples().all())
    return _Missing({event: list(dict.fromkeys(named.get(each) or ("narrator" if each == "narrator" else "somebody")
                                               for each in found)) for event, found in by_event.items()})


def _names(connection: Connection, keys: set[str]) -> dict[str, str]:
    actor = schema.actor.c
    return dict(connection.execute(select(actor.key, actor.name).where(actor.key.in_(keys))).tuples().all())


class _Missing(dict[str, list[str]]):
    def __missing__(self, key: str) -> list[str]:
        return []
