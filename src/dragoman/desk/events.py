"""Events: who did what to whom, whether it happened, and on whose word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, RowMapping, Select, and_, exists, func, or_, select, true

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.counting import count_found, count_in, counter
from dragoman.desk.filters import Condition, Span, every, in_order, spans, with_words
from dragoman.desk.pages import gathered, mapped, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows

_event, _report, _dyad, _party, _word = (
    table.c for table in (schema.event, schema.report, schema.dyad, schema.party, schema.word))
_MANY = 5000  # events on the word of a party, from which on they are not sorted
_COMMON = 20_000  # events of a party, from which on those of a status are counted among all


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
    span, codes = Span.of(since, until), _codes(parties, source, target)

    def conditions(connection: Connection, found: Chosen, span: Span) -> list[Condition]:
        return [*span.holds(found.day), *_acting(found, codes, source, target), *every((
            found.type == type.upper() if type else None,
            found.status == status.lower() if status else None,
            _on_word(connection, found, on_word_of) if on_word_of else None,
            found.leading if once else None,
            _report.outlet == outlet if outlet else None,
            with_words(connection, words, "event", _event.key, span) if words else None))]

    def ask() -> Iterator[EventRow]:
        with archive.asking() as connection:
            found = chosen(codes)
            asked = (in_order(found.asked.where(*conditions(connection, found, part)), schema.event, newest, limit,
                              found.day) for part in spans(connection, words, "event", span, newest))
            yield from islice((row for each in asked for row in event_rows(connection, each)), limit)

    def count(connection: Connection) -> int:
        others = (parties, source, target, type, status, outlet, once)
        if words and not any((on_word_of, *others)):
            return count_found(archive, connection, words, "event", span)
        if on_word_of and not any((words, since, until, *others)):
            return count_in(connection, schema.word, [_heard(on_word_of)], by=[_word.event])
        found = chosen_to_count(connection, codes, bool(status or type))
        return found.counted(connection, conditions(connection, found, span))

    return Rows(EventRow, ask, counter(archive, ("events", parties, source, target, type, status, on_word_of, span,
                                                 words, outlet, once), count, limit))


def selected_events() -> Select[Any]:
    """Ask for events and what of their reports a row shows."""
    return select(schema.event, _report.outlet, _report.published, _report.title).join(
        schema.report, _report.id == _event.report, isouter=True)  # so that no plan begins at the reports


def event_rows(connection: Connection, asked: Select[Any]) -> Iterator[EventRow]:
    """Give the rows of a question for events and their reports, see `selected_events`."""
    for page in pages(connection, asked):
        yield from _rows(connection, page)


class Chosen(NamedTuple):
    """Events asked for, the table whose index finds them, and its columns to choose among them by."""

    table: FromClause
    own: Condition  # which of its rows are those of the parties asked for
    key: ColumnElement[str]
    day: ColumnElement[str]
    type: ColumnElement[str]
    status: ColumnElement[str]
    leading: ColumnElement[bool]

    @property
    def asked(self) -> Select[Any]:
        """Ask for these events."""
        asked = selected_events().where(self.own)
        if self.table is schema.event:
            return asked
        asked = asked.join(self.table, self.key == _event.key)
        return asked.where(_once()) if self.table is schema.party else asked

    def counted(self, connection: Connection, conditions: Sequence[Condition]) -> int:
        """Count those of which all this holds."""
        return count_in(connection, self.table, [self.own, *conditions], (
            (schema.report, _report.id == _event.report), (schema.event, _event.key == self.key)),
            (self.day, self.key) if self.table is schema.party else ())


def chosen(codes: Sequence[str]) -> Chosen:
    """Ask for the events of one party, of two with one another, or of all."""
    if len(codes) > 1:
        one, other = sorted(codes)
        own = and_(_dyad.one == one, _dyad.other == other)
        return Chosen(schema.dyad, own, _dyad.event, _dyad.day, _dyad.type, _dyad.status, _dyad.leading)
    rest = (_event.type, _event.status, _event.leading)
    if codes:
        return Chosen(schema.party, _party.code == codes[0], _party.event, _party.day, *rest)
    return Chosen(schema.event, true(), _event.key, _event.day, *rest)


def chosen_to_count(connection: Connection, codes: Sequence[str], few: bool) -> Chosen:
    """Ask alike, so as to count: where the events of a status or type are `few` beside all of a party, among those."""
    found = chosen(codes)
    if not few or found.table is not schema.party or count_in(connection, schema.party, [found.own]) < _COMMON:
        return found
    own = schema.party.alias().c
    among = exists().where(own.event == _event.key, own.code == codes[0])
    return chosen(())._replace(own=among)


def _once() -> Condition:
    """Keep one of the two rows of a party that is on both sides of an event."""
    acting = schema.party.alias().c
    return or_(_party.side == "source", ~exists().where(
        acting.code == _party.code, acting.day == _party.day, acting.event == _party.event, acting.side == "source"))


def _codes(words: str | None, *sides: str | None) -> tuple[str, ...]:
    """Give whose events are wanted; whoever acts on another is a dyad with it."""
    return parties().codes(words) if words else tuple(dict.fromkeys(parties().must(each) for each in sides if each))


def _acting(among: Chosen, codes: Sequence[str], source: str | None, target: str | None) -> list[Condition]:
    """Ask who acts on whom: of the two whose dyad is asked for it tells that itself."""
    ends = [(parties().must(name), side) for name, side in ((source, "source"), (target, "target")) if name]
    if among.table is schema.dyad and {code for code, _ in ends} == set(codes):
        return [_dyad.direction.in_((1 if ends[0] < ends[1] else -1, 0))]
    return [_on_side(among, code, side) for code, side in ends]


def _on_side(among: Chosen, code: str, side: str) -> Condition:
    own = schema.party.alias().c
    return exists().where(own.code == code, own.day == among.day, own.event == among.key, own.side == side)


def _on_word(connection: Connection, among: Chosen, name: str) -> Condition:
    """Ask on whose word events stand: those of a party that is seldom heard are found first, else each is looked at."""
    heard = _heard(name)
    if among.table is schema.event and count_in(connection, schema.word, [heard]) < _MANY:
        return among.key.in_(select(_word.event).where(heard))
    return exists().where(_word.event == among.key, heard)


def _heard(name: str) -> Condition:
    return _word.source == "narrator" if name.lower() == "narrator" else _word.code == parties().must(name)


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
    named = _names(connection, sources) | mapped(connection, spoken.where(statement.key.in_(sources)))
    return _Missing({event: list(dict.fromkeys(named.get(each) or ("narrator" if each == "narrator" else "somebody")
                                               for each in found)) for event, found in by_event.items()})


def _names(connection: Connection, keys: set[str]) -> dict[str, str]:
    actor = schema.actor.c
    return mapped(connection, select(actor.key, actor.name).where(actor.key.in_(keys)))


class _Missing(dict[str, list[str]]):
    def __missing__(self, key: str) -> list[str]:
        return []
