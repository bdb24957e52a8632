"""Events as PLOVER 2.0 JSON lines, one event a line, with the place of its words (`text_info`).

Field names are those of the PLOVER manual (draft 2.0, chapter "Data Fields"). What PLOVER has no field for, whether an
event happened and on whose word, stands in `comment` as JSON, so that no reader takes a denial for a fact unwarned.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from dragoman import __version__
from dragoman.desk.events import EventRow
from dragoman.desk.parties import parties

_CODEBOOK = ("PLOVER", "2.0")


def to_plover(rows: Iterable[EventRow]) -> Iterator[bytes]:
    """Write events; those without a day have the day on which they were told."""
    return (orjson.dumps(_event(row), option=orjson.OPT_APPEND_NEWLINE) for row in rows)


def _event(row: EventRow) -> dict[str, Any]:
    event: dict[str, Any] = {
        "id": row.key, "date": row.day, "actor": [_actor(each) for each in row.sources],
        "event": [{"event_code": row.type, "mode": [row.mode] if row.mode else [], "context": [], "text": row.trigger}],
        "recipient": [_actor(each) for each in row.targets], "event_text": row.trigger, "quad_code": row.quad,
        "text": row.text, "text_info": {"start": row.span[0], "end": row.span[1]},
        "cite_info": {"citation": row.report, "url": None, "title": row.title, "coder": f"Dragoman {__version__}",
                      "publication": row.outlet, "codebook": _CODEBOOK[0], "version": _CODEBOOK[1]},
        "coder": f"Dragoman {__version__} ({row.rule})",
        "comment": {"status": row.status, "according_to": row.according_to, "published": row.published,
                    "confidence": row.confidence, "when": row.when, "cameo": row.cameo}}
    if row.place:
        event["event_loc"] = {"name": row.place, "country": row.country}
    return event


def _actor(code: str) -> dict[str, Any]:
    known = code in parties().shown
    return {"code": code if known else None, "entity_text": parties().names.party(code)}
