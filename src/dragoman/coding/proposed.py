"""The form in which a coder proposes: words and names instead of places and ids, which the text then gives."""

from dataclasses import dataclass

from dragoman.records.actor import ActorKind
from dragoman.records.event import EventType, Status
from dragoman.records.statement import Act, Form


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """Someone who speaks or acts in the report and is not among the actors already known."""

    name: str
    kind: ActorKind
    code: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedStatement:
    """One utterance or voiced opinion that the report attributes to a source."""

    sentence: int
    content: tuple[str, ...]
    form: Form
    act: Act
    speaker: str | None = None
    speaker_words: str | None = None
    for_: str | None = None
    cue: str | None = None
    via: tuple[str, ...] = ()
    venue: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    """One interaction of a PLOVER type with at least one international political actor."""

    sentence: int
    trigger: str
    type: EventType
    status: Status
    mode: str | None = None
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    when: str | None = None
    place: str | None = None
    status_cue: str | None = None
    according_to: tuple[str, ...] = ()
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Proposed:
    """All that a coder proposes for a stretch of a report."""

    actors: tuple[ProposedActor, ...] = ()
    statements: tuple[ProposedStatement, ...] = ()
    events: tuple[ProposedEvent, ...] = ()
