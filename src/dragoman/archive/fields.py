"""What a hand correction may change: for every kind of record its fields, how a value is read and how it is put."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from dragoman.errors import DragomanError
from dragoman.lexicon.plover import goldstein, quad
from dragoman.records import Event, Reading, Where
from dragoman.records.actor import ActorKind
from dragoman.records.event import EventType, Status
from dragoman.records.position import Stance
from dragoman.records.statement import Act, Form
from dragoman.timex.edtf import bounds

Read = Callable[[str, Reading], Any]
Put = Callable[[Any, Reading, Any], Any]

_NOTHING = ("", "-", "null", "none")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `read` checks what a user wrote and makes it storable as JSON, `put` gives the record with it."""

    read: Read
    put: Put


def _simple(name: str, read: Read) -> Field:
    return Field(read, lambda record, _, value: replace(record, **{name: value}))


def _several(name: str) -> Field:
    return Field(_list, lambda record, _, value: replace(record, **{name: tuple(value)}))


def _text(value: str, _: Reading) -> str:
    if not value.strip():
        raise DragomanError("A value is needed here.", "", "Write it after the equals sign: name=Maria Zakharova")
    return value.strip()


def _maybe(value: str, _: Reading) -> str | None:
    return None if value.strip().lower() in _NOTHING else value.strip()


def _list(value: str, _: Reading) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip().lower() not in _NOTHING]


def _one_of(choices: tuple[str, ...]) -> Read:
    def read(value: str, _: Reading) -> str:
        found = next((each for each in choices if each.lower() == value.strip().lower()), None)
        if found is None:
            raise DragomanError(f"There is no such value: {value}", "", f"It is one of {', '.join(choices)}.")
        return found
    return read


def _date(value: str, _: Reading) -> str | None:
    if value.strip().lower() in _NOTHING:
        return None
    if bounds(value.strip()) == (None, None):
        raise DragomanError(f"This is no date: {value}", "",
                            "Write it as 2017-06-15, 2017-06, 2017 or 2017-06-01/2017-06-15.")
    return value.strip()


def _where(value: str, _: Reading) -> dict[str, str | None] | None:
    if value.strip().lower() in _NOTHING:
        return None
    name, _comma, country = (part.strip() for part in value.rpartition(","))
    code = country.isascii() and country.isupper() and len(country) == len("KAZ")
    return {"name": name or country, "country": country} if code else {"name": value.strip(), "country": None}


def _speaker(value: str, reading: Reading) -> str | None:
    """Find the actor that a user names, by its id, name or code in this report."""
    if value.strip().lower() in _NOTHING:
        return None
    wanted = value.strip().lower()
    for actor in reading.actors:
        if wanted in (actor.id.lower(), actor.name.lower(), (actor.code if actor.kind == "state" else "") or ""):
            return actor.name
    names = ", ".join(actor.name for actor in reading.actors)
    raise DragomanError(f"The report has no actor of this name: {value}", f"report {reading.report.id}",
                        f"It names {names[:200]}.")


def _put_speaker(record: Any, reading: Reading, value: str | None) -> Any:
    # by name, since ids may be others when a newer version reads the report
    return replace(record, speaker=next((actor.id for actor in reading.actors if actor.name == value), None))


def _put_type(record: Event, _: Reading, value: Any) -> Event:
    return replace(record, type=value, quad=quad(value), goldstein=goldstein(value), cameo=None, mode=None)


def _put_where(record: Event, _: Reading, value: dict[str, str | None] | None) -> Event:
    return replace(record, where=Where(str(value["name"]), value["country"]) if value else None)


_ACT, _FORM, _TYPE, _STATUS, _KIND, _STANCE = (
    _one_of(get_args(choices)) for choices in (Act, Form, EventType, Status, ActorKind, Stance))

FIELDS: Mapping[str, Mapping[str, Field]] = {
    "statement": {
        "speaker": Field(_speaker, _put_speaker), "for": _simple("for_", _maybe), "act": _simple("act", _ACT),
        "form": _simple("form", _FORM), "when": _simple("when", _date), "venue": _simple("venue", _maybe),
        "via": _several("via")},
    "event": {
        "type": Field(_TYPE, _put_type), "status": _simple("status", _STATUS), "sources": _several("sources"),
        "targets": _several("targets"), "when": _simple("when", _date), "where": Field(_where, _put_where)},
    "actor": {"name": _simple("name", _text), "code": _simple("code", _maybe), "kind": _simple("kind", _KIND)},
    "claim": {
        "claim": _simple("claim", _text), "asserted_by": _several("asserted_by"), "denied_by": _several("denied_by"),
        "no_comment": _several("no_comment")},
    "position": {"stance": _simple("stance", _STANCE)},  # its party and issue are what its key is made of
}


def value_of(kind: str, field: str, value: str, reading: Reading) -> Any:
    """Check what a user wrote for a field; raises DragomanError where there is no such field or value."""
    fields = FIELDS.get(kind, {})
    if field not in fields:
        raise DragomanError(f"The {kind} has no field {field} to set.", "", f"It has {', '.join(fields)}.")
    return fields[field].read(value, reading)
