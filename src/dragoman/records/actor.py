"""Whoever speaks or acts in a report."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.shown import Shown
from dragoman.records.span import Span

ActorKind = Literal["person", "state", "organisation", "group", "media"]


@dataclass(frozen=True, slots=True)
class Role:
    """An office that the text gives a person: its title as written, and the state or body it belongs to."""

    title: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor(Shown):
    """A person, state, organisation, group or medium, with every place the report names it.

    `code` is whom the actor belongs to or is: ISO 3166-1 alpha-3 for states, else the usual short name.
    """

    id: str
    kind: ActorKind
    name: str
    code: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)  # asked of every word of a report; its mentions, thousands perhaps, are not gone through
