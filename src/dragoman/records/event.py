"""Who did what to whom, when and where; whether it happened, and on whose word."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.shown import Shown
from dragoman.records.span import Quote

Status = Literal["happened", "ongoing", "planned", "offered", "claimed", "denied", "conditional", "cancelled"]
EventType = Literal["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
                    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


@dataclass(frozen=True, slots=True)
class Where:
    """A place as named, and its state as ISO 3166-1 alpha-3."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Event(Shown):
    """An interaction of a PLOVER 2.0 type with at least one international political actor.

    `sources` and `targets` hold codes or names of parties, `people` actor ids; `when` is EDTF; `according_to`
    holds statement ids, actor ids or "narrator"; `confidence` is in [0, 1]; `rule` names the frame or model head.
    """

    id: str
    type: EventType
    mode: str | None
    cameo: str | None
    goldstein: float | None
    quad: int
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    people: tuple[str, ...]
    trigger: Quote
    sentence: int
    when: str | None
    where: Where | None
    status: Status
    status_cue: Quote | None
    according_to: tuple[str, ...]
    confidence: float
    rule: str
