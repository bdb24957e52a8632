"""Reports, statements and events as FollowTheMoney entities, one JSON object a line, for Aleph and the like.

Schemata and properties are those of followthemoney 4: Article, Note, Event, PublicBody, Organization and, for whoever
is named as a speaker, LegalEntity, since the rows do not tell a person from an office. Whether an event happened, and
on whose word, stands in its `notes`, so that no reader takes a denial for a fact unwarned.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha1
from typing import Any

import orjson

from dragoman.desk.arrivals import ReportRow
from dragoman.desk.events import EventRow
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow
from dragoman.lexicon.alpha2 import shipped_alpha2

Entity = dict[str, Any]
_UNKNOWN = ("", "ydye", "anhh", "vdvn")  # former states that followthemoney does not have
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", re.ASCII)


def to_ftm(rows: Rows[Any]) -> Iterator[bytes]:
    """Write each row with the article and the parties that it speaks of, each of these once."""
    made: Callable[[Any], Iterator[Entity]] = _MADE[rows.kind]
    seen: set[bytes] = set()  # of what several rows share
    for row in rows:
        *shared, own = made(row)
        for entity in shared:
            key = sha1(entity["id"].encode(), usedforsecurity=False).digest()
            if key not in seen:
                seen.add(key)
                yield _line(entity)
        yield _line(own)


def _line(entity: Entity) -> bytes:
    return orjson.dumps(entity, option=orjson.OPT_APPEND_NEWLINE)


def _entity(id: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    filled = {name: [value for value in values if value] for name, values in properties.items()}
    held = {name: values for name, values in filled.items() if values}
    return {"id": f"dragoman-{id}", "schema": schema, "properties": held}


def _reported(row: ReportRow) -> Iterator[Entity]:
    yield _entity(f"report-{row.report}", "Article", title=[row.title], publisher=[row.outlet],
                  publishedAt=_dates(row.published), sourceUrl=[row.url], description=[row.begins],
                  fileName=[row.report])


def _article(row: StatementRow | EventRow) -> Entity:
    return _entity(f"report-{row.report}", "Article", title=[row.title], publisher=[row.outlet],
                   publishedAt=_dates(row.published), fileName=[row.report])


def _party(name: str) -> Entity:
    """Give a state as a public body, anybody else as an organisation: the rows do not tell more."""
    state = len(name) == 3 and name.isupper() and name in parties().shown
    return _entity(_id("party", name), "PublicBody" if state else "Organization", name=[parties().names.party(name)],
                   abbreviation=[name if name in parties().shown else None], country=_countries(name))


def _speaker(name: str, side: str | None) -> Entity:
    return _entity(_id("speaker", f"{name} {side}"), "LegalEntity", name=[name], country=_countries(side))


def _id(kind: str, name: str) -> str:
    return f"{kind}-{sha1(name.encode(), usedforsecurity=False).hexdigest()[:16]}"


def _countries(code: str | None) -> list[str]:
    found = shipped_alpha2().get(code or "", "").lower()
    return [] if found in _UNKNOWN else [found]


def _said(row: StatementRow) -> Iterator[Entity]:
    article, sides = _article(row), [_party(each) for each in (row.for_, *row.about) if each]
    speakers = [_speaker(row.speaker, row.for_)] if row.speaker and row.speaker != row.for_ else []
    yield article
    yield from (*sides, *speakers)
    yield _entity(row.key, "Note", name=[f"{row.speaker or row.for_ or 'Somebody'}: {row.act}"], description=[row.text],
                  entity=[each["id"] for each in (*speakers, *sides)], proof=[article["id"]],
                  keywords=[row.act, row.form], notes=[f"when: {row.when}" if row.when else None])


def _done(row: EventRow) -> Iterator[Entity]:
    article = _article(row)
    sources, targets = ([_party(each) for each in side] for side in (row.sources, row.targets))
    yield article
    yield from (*sources, *targets)
    ends = " → ".join(", ".join(map(parties().names.party, side)) for side in (row.sources, row.targets) if side)
    word = f"; on the word of {', '.join(row.according_to)}" if row.according_to else ""
    yield _entity(row.key, "Event", name=[f"{row.type}: {ends}" if ends else row.type], date=_dates(row.when),
                  organizer=[each["id"] for each in sources], involved=[each["id"] for each in targets],
                  country=sorted({code for side in (*row.sources, *row.targets) for code in _countries(side)}),
                  location=[row.place], summary=[row.text], proof=[article["id"]],
                  keywords=[row.type, row.mode, row.cameo], notes=[f"status: {row.status}{word}"], recordId=[row.key])


_MADE: dict[type, Callable[[Any], Iterator[Entity]]] = {ReportRow: _reported, StatementRow: _said, EventRow: _done}


def _dates(when: str | None) -> list[str]:
    """Give a day, month or year; an interval is none to FollowTheMoney."""
    return [when] if when and _DATE.fullmatch(when) else []
