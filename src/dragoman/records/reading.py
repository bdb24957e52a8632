"""All that one report says."""

from dataclasses import dataclass, fields
from importlib import import_module
from typing import Any

from dragoman.records.actor import Actor
from dragoman.records.agreement import Agreement
from dragoman.records.claim import Claim
from dragoman.records.event import Event
from dragoman.records.membership import Membership
from dragoman.records.plain import from_plain, to_plain
from dragoman.records.position import Position
from dragoman.records.report import Report
from dragoman.records.shown import Shown
from dragoman.records.span import Span
from dragoman.records.statement import Statement
from dragoman.records.time import Time

SCHEMA = "dragoman/1"


@dataclass(frozen=True, slots=True)
class Reading(Shown):
    """A report with everything found in it; each record leads back to the characters it came from.

    Examples:
        >>> import dragoman
        >>> reading = dragoman.read("Peru and Chile signed a treaty in Lima.", published="1929-06-03")
        >>> [actor.name for actor in reading.actors][:2]
        ['Peru', 'Chile']
        >>> reading == dragoman.Reading.from_dict(reading.to_dict(), reading.report.text)
        True
        >>> print(reading.card("E1").head)
        Peru ⇄ Chile · support, accord
    """

    report: Report
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    memberships: tuple[Membership, ...] = ()

    def actor(self, id: str | None) -> Actor | None:
        """Find an actor by its id."""
        return next((actor for actor in self.actors if actor.id == id), None)

    def card(self, record: Any) -> Any:
        """Give a record of this reading, or the one with an id such as "E2", as notebooks and rich show it.

        Unlike the record alone it has the names of actors and speakers; raises NotFound.
        """
        return import_module("dragoman.display.tellings").card_of(self, record)

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON form of contract `dragoman/1`: the report's text is left out, its hash stands for it."""
        plain = {f.name: to_plain(getattr(self, f.name)) for f in fields(self) if f.name != "report"}
        return {"schema": SCHEMA, "report": report_dict(self.report), **plain}

    @classmethod
    def from_dict(cls, data: dict[str, Any], text: str = "") -> "Reading":
        """Build a reading from its JSON form; the text, which that form leaves out, may be given along.

        Raises KeyError, TypeError or ValueError where the data is not of contract `dragoman/1`.
        """
        return from_plain(cls, {**data, "report": {**data["report"], "text": text}})


def report_dict(report: Report) -> dict[str, Any]:
    """Give the JSON form of a report: without its text, for which its hash stands."""
    plain = to_plain(report)
    del plain["text"]
    return {"id": plain.pop("id"), "text_sha256": report.text_sha256, **plain}
