"""Where a side stands on an issue."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.shown import Shown

Stance = Literal["for", "against", "neutral"]


@dataclass(frozen=True, slots=True)
class Position(Shown):
    """A party's standing view of an issue, with the id of the statement that shows it."""

    actor: str
    issue: str
    stance: Stance
    statement: str | None = None
