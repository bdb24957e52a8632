"""Records: all that one report tells, one row each, in the order of its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.archive import Archive
from dragoman.archive.keys import keys_of, position_key
from dragoman.desk.counting import counter
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.records import Claim, Event, Position, Reading, Span, Statement, Time
from dragoman.wording.who import Who


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record of a report; `start` and `end` are code points of its text, and `words` stand there."""

    kind: str  # statement | event | claim | position | time
    key: str | None  # a time has none
    start: int
    end: int
    words: str
    who: list[str]
    whom: list[str]
    what: str | None  # an act, an event type, a stance, or a date
    status: str | None
    when: str | None
    place: str | None
    according_to: list[str]
    confidence: float | None
    rule: str | None


def records(archive: Archive, report: str) -> Rows[RecordRow]:
    """Give the records of a report, hand corrections applied; raises NotFound."""
    def ask() -> Iterator[RecordRow]:
        read, reading = archive.both_readings(report)
        yield from sorted(_Records(reading, keys_of(read)).all(), key=lambda row: (row.start, row.end, row.kind))

    def count(_: Connection) -> int:
        return sum(1 for _ in ask())

    return Rows(RecordRow, ask, counter(archive, ("records", report), count))


class _Records:
    def __init__(self, reading: Reading, keys: dict[str, str]) -> None:
        self._reading, self._keys, self._who = reading, keys, Who(reading, parties().names)

    def all(self) -> Iterator[RecordRow]:
        """Give the rows of all kinds."""
        yield from map(self._statement, self._reading.statements)
        yield from map(self._event, self._reading.events)
        yield from map(self._claim, self._reading.claims)
        yield from map(self._position, self._reading.positions)
        yield from map(self._time, self._reading.times)

    def _row(self, kind: str, key: str | None, span: Span, who: Iterable[str] = (), whom: Iterable[str] = (),
             what: str | None = None, status: str | None = None, when: str | None = None, place: str | None = None,
             according_to: Iterable[str] = (), confidence: float | None = None, rule: str | None = None) -> RecordRow:
        words = self._reading.report.text[span.start:span.end]
        return RecordRow(kind, key, span.start, span.end, words, list(who), list(whom), what, status, when, place,
                         list(according_to), confidence, rule)

    def _statement(self, each: Statement) -> RecordRow:
        whom = [each.for_] if each.for_ else []
        return self._row("statement", self._keys[each.id], each.extent, [self._who.speaker(each)], whom, each.act, None,
                         each.when, each.venue, each.via)

    def _event(self, each: Event) -> RecordRow:
        heard = dict.fromkeys(map(self._who.source, each.according_to))
        place = each.where.name if each.where else None
        return self._row("event", self._keys[each.id], each.trigger.span, each.sources, each.targets, each.type,
                         each.status, each.when, place, heard, each.confidence, each.rule)

    def _claim(self, each: Claim) -> RecordRow:
        return self._row("claim", self._keys[each.id], self._sentence(each.sentence), each.asserted_by, each.denied_by,
                         each.claim)

    def _position(self, each: Position) -> RecordRow:
        spoken = next((one for one in self._reading.statements if one.id == each.statement), None)
        span = spoken.extent if spoken else Span(0, 0)
        return self._row("position", position_key(self._reading.report.id, each), span, [each.actor], (),
                         f"{each.stance}: {each.issue}")

    def _time(self, each: Time) -> RecordRow:
        return self._row("time", None, each.span, what=each.timex3.value, when=each.value)

    def _sentence(self, number: int) -> Span:
        sentences = self._reading.sentences
        return sentences[number] if number < len(sentences) else Span(0, 0)
