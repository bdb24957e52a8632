"""The tables of a lake: a reading whole, and its records flat, one a row."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from dragoman.archive.days import days_of
from dragoman.archive.made import Made
from dragoman.records import Reading


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A whole reading: `reading` is the JSON of contract dragoman/1, which leaves the text out."""

    report: str
    day: str
    published: str | None
    outlet: str | None
    title: str | None
    url: str | None
    language: str
    text_sha256: str
    dragoman: str
    model: str
    lexicon: str
    statements: int
    events: int
    claims: int
    text: str
    reading: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Who said what; actors by their names, `start` is a code point of the report's text."""

    report: str
    day: str
    outlet: str | None
    id: str
    speaker: str | None
    for_: str | None
    act: str
    form: str
    text: str
    cue: str | None
    via: list[str]
    venue: str | None
    when: str | None
    start: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """Who did what to whom, whether it happened, on whose word; actors by their codes or names."""

    report: str
    day: str
    outlet: str | None
    id: str
    type: str
    mode: str | None
    cameo: str | None
    goldstein: float | None
    quad: int
    sources: list[str]
    targets: list[str]
    people: list[str]
    status: str
    according_to: list[str]
    when: str | None
    place: str | None
    country: str | None
    trigger: str
    sentence: str
    start: int
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What one side asserts and another denies; `events` are ids of the same report."""

    report: str
    day: str
    outlet: str | None
    id: str
    claim: str
    asserted_by: list[str]
    denied_by: list[str]
    no_comment: list[str]
    events: list[str]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A date-like expression and its EDTF value."""

    report: str
    day: str
    id: str
    text: str
    value: str | None
    type: str
    start: int


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Somebody named or described in a report, and how often."""

    report: str
    day: str
    id: str
    kind: str
    name: str
    code: str | None
    roles: list[str]
    mentions: int


TABLES: dict[str, type] = {"readings": ReadingRow, "statements": StatementRow, "events": EventRow,
                           "claims": ClaimRow, "times": TimeRow, "actors": ActorRow}


def day_of(reading: Reading) -> str:
    """Give the day of a report, ISO, the first one where it is only known roughly; "" where nothing is known."""
    return days_of(reading.report.published).day


def rows_of(reading: Reading, made: Made) -> Iterator[tuple[str, Any]]:
    """Give all rows of a reading, each with the name of its table."""
    day = day_of(reading)
    yield "readings", _reading(reading, made, day)
    for table, rows in _FLAT.items():
        yield from ((table, row) for row in rows(reading, day))


def _reading(reading: Reading, made: Made, day: str) -> ReadingRow:
    report = reading.report
    return ReadingRow(report.id, day, report.published, report.outlet, report.title, report.url, report.language,
                      report.text_sha256, *made, len(reading.statements), len(reading.events), len(reading.claims),
                      report.text, orjson.dumps(reading.to_dict()).decode())


def _statements(reading: Reading, day: str) -> Iterator[StatementRow]:
    report = reading.report
    for each in reading.statements:
        speaker = reading.actor(each.speaker)
        yield StatementRow(report.id, day, report.outlet, each.id, speaker.name if speaker else each.speaker_text,
                           each.for_, each.act, each.form, " ".join(part.text for part in each.content),
                           each.cue.text if each.cue else None, _named(reading, each.via), each.venue, each.when,
                           each.extent.start)


def _events(reading: Reading, day: str) -> Iterator[EventRow]:
    report = reading.report
    for each in reading.events:
        start, end = reading.sentences[each.sentence]
        yield EventRow(report.id, day, report.outlet, each.id, each.type, each.mode, each.cameo, each.goldstein,
                       each.quad, list(each.sources), list(each.targets), _named(reading, each.people), each.status,
                       _heard(reading, each.according_to), each.when, each.where.name if each.where else None,
                       each.where.country if each.where else None, each.trigger.text, report.text[start:end],
                       each.trigger.span.start, each.confidence, each.rule)


def _claims(reading: Reading, day: str) -> Iterator[ClaimRow]:
    report = reading.report
    return (ClaimRow(report.id, day, report.outlet, each.id, each.claim, list(each.asserted_by), list(each.denied_by),
                     list(each.no_comment), list(each.events)) for each in reading.claims)


def _times(reading: Reading, day: str) -> Iterator[TimeRow]:
    return (TimeRow(reading.report.id, day, each.id, each.text, each.value, each.timex3.type, each.span.start)
            for each in reading.times)


def _actors(reading: Reading, day: str) -> Iterator[ActorRow]:
    return (ActorRow(reading.report.id, day, each.id, each.kind, each.name, each.code,
                     [role.title for role in each.roles], len(each.mentions)) for each in reading.actors)


_FLAT: dict[str, Callable[[Reading, str], Iterator[Any]]] = {
    "statements": _statements, "events": _events, "claims": _claims, "times": _times, "actors": _actors}


def _named(reading: Reading, ids: Iterable[str]) -> list[str]:
    found = ((id, reading.actor(id)) for id in ids)
    return [actor.name if actor else id for id, actor in found]


def _heard(reading: Reading, sources: Iterable[str]) -> list[str]:
    """Name those on whose word an event stands: of a statement its speaker."""
    speakers = {each.id: each.speaker or each.speaker_text or each.id for each in reading.statements}
    return list(dict.fromkeys(_named(reading, (speakers.get(id, id) for id in sources))))
