"""Keys of records: the same for the same words of the same report, whichever version read them.

A key is a letter for the kind and 15 hex digits. It comes from the place of the record's words and not from what was
made of them, so that a correction or an undone link still finds its record when a newer version reads it otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from dragoman.records import Actor, Claim, Event, Position, Reading, Span, Statement

LETTERS = {"statement": "s", "event": "e", "actor": "a", "claim": "c", "position": "p", "agreement": "g",
           "membership": "m", "link": "l", "correction": "k", "node": "n"}
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_KEY = re.compile(r"[a-z][0-9a-f]{15}")


def key(kind: str, *parts: object) -> str:
    """Give the key of what these parts tell apart from all else of its kind."""
    words = "\x1f".join(map(str, (kind, *parts)))
    return LETTERS[kind] + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:15]


def kind_of(record: str) -> str:
    """Say what a key is the key of; what is none is taken as the id of a report."""
    return _KINDS.get(record[0], "report") if _KEY.fullmatch(record) else "report"


def node_id(kind: str, *parts: object) -> str:
    """Give the id of the node of all records of which these parts are true, see archive/linking."""
    return key("node", kind, *parts)


def keys_of(reading: Reading) -> dict[str, str]:
    """Give the key of every actor, statement, event and claim of a reading by its id there."""
    events = _keyed(reading, "event", ((each.id, _event(each)) for each in reading.events))
    return {
        **_keyed(reading, "actor", ((each.id, _actor(each)) for each in reading.actors)),
        **_keyed(reading, "statement", ((each.id, _statement(each)) for each in reading.statements)),
        **events,
        **_keyed(reading, "claim", ((each.id, _claim(each, events)) for each in reading.claims)),
    }


def position_key(report: str, position: Position) -> str:
    """Give the key of a position, which has no id in its reading."""
    return key("position", report, position.actor, position.issue, position.statement)


def _keyed(reading: Reading, kind: str, anchors: Iterable[tuple[str, str]]) -> dict[str, str]:
    seen, found = Counter[str](), dict[str, str]()
    for id, anchor in anchors:
        found[id] = key(kind, reading.report.id, anchor, seen[anchor])
        seen[anchor] += 1
    return found


def _place(span: Span | None) -> str:
    return "" if span is None else f"{span.start}-{span.end}"


def _actor(actor: Actor) -> str:
    return _place(min(actor.mentions)) if actor.mentions else actor.name


def _statement(statement: Statement) -> str:
    return _place(statement.cue.span if statement.cue else None) + "," + _place(statement.content[0].span)


def _event(event: Event) -> str:
    return _place(event.trigger.span)


def _claim(claim: Claim, events: dict[str, str]) -> str:
    return min((events[id] for id in claim.events if id in events), default=claim.claim)
