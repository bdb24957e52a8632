"""Hand corrections applied to a reading: a pure function, so that what was read is never lost."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.fields import FIELDS
from dragoman.archive.keys import keys_of, position_key
from dragoman.records import Claim, Event, Position, Reading, Statement

T = TypeVar("T", Statement, Event, Claim)
Change = tuple[str, str, str, str | None, Any]  # kind, record's key, action, field, value


def corrected(connection: Connection, reading: Reading) -> Reading:
    """Give the reading with the corrections of its report applied, in the order in which they were made."""
    row = schema.correction.c
    asked = select(row.kind, row.record, row.action, row.field, row.value).where(row.report == reading.report.id)
    changes: list[Change] = [tuple(each) for each in connection.execute(asked.order_by(row.made, row.key))]
    return apply(reading, changes) if changes else reading


def apply(reading: Reading, changes: Sequence[Change]) -> Reading:
    """Apply changes; one whose record a newer version no longer reads waits until it is read again."""
    ids = {key: id for id, key in keys_of(reading).items()}
    for kind, record, action, field, value in changes:
        if kind == "position":
            reading = _position(reading, record, action, field, value)
        elif record in ids:
            reading = (_without(reading, kind, ids[record]) if action == "wrong" or field is None
                       else _with(reading, kind, ids[record], field, value))
    return reading


def _with(reading: Reading, kind: str, id: str, field: str, value: Any) -> Reading:
    name, put = f"{kind}s", FIELDS[kind][field].put
    records = (put(each, reading, value) if each.id == id else each for each in getattr(reading, name))
    changed: Any = {name: tuple(records)}
    return replace(reading, **changed)


def _position(reading: Reading, record: str, action: str, field: str | None, value: Any) -> Reading:
    return replace(reading, positions=tuple(_positions(reading, record, action, field, value)))


def _positions(reading: Reading, record: str, action: str, field: str | None, value: Any) -> Iterable[Position]:
    for each in reading.positions:
        if position_key(reading.report.id, each) != record:
            yield each
        elif action != "wrong" and field is not None:
            yield FIELDS["position"][field].put(each, reading, value)


def _without(reading: Reading, kind: str, id: str) -> Reading:
    """Take a record out, and every mention of it in other records."""
    if kind == "statement":
        return _without_statement(reading, id)
    if kind == "event":
        return replace(reading, events=_but(reading.events, id), claims=tuple(
            replace(claim, events=_other(claim.events, id)) for claim in reading.claims))
    if kind == "actor":
        return _without_actor(reading, id)
    return replace(reading, claims=_but(reading.claims, id))


def _without_statement(reading: Reading, id: str) -> Reading:
    return replace(
        reading,
        statements=tuple(replace(each, within=None if each.within == id else each.within)
                         for each in _but(reading.statements, id)),
        events=tuple(replace(each, according_to=_other(each.according_to, id)) for each in reading.events),
        claims=tuple(replace(each, statements=_other(each.statements, id)) for each in reading.claims),
        positions=tuple(each for each in reading.positions if each.statement != id))


def _without_actor(reading: Reading, id: str) -> Reading:
    return replace(
        reading, actors=tuple(each for each in reading.actors if each.id != id),
        statements=tuple(replace(each, speaker=None if each.speaker == id else each.speaker)
                         for each in reading.statements),
        events=tuple(replace(each, people=_other(each.people, id), according_to=_other(each.according_to, id))
                     for each in reading.events))


def _but(records: tuple[T, ...], id: str) -> tuple[T, ...]:
    return tuple(each for each in records if each.id != id)


def _other(ids: tuple[str, ...], id: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != id)
