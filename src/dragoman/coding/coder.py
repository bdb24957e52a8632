"""What a coder is: anything that proposes statements and events for a report that the rules have read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from dragoman.coding.costs import Costs
from dragoman.records import Reading, Span


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a coder says of a stretch of a report: data in the form of `proposed.Proposed`, which nobody has checked."""

    within: Span
    data: Mapping[str, Any]


class Coder(Protocol):
    """Proposes; `judging.judge` throws away what the text does not bear out, whoever the coder is."""

    @property
    def name(self) -> str:
        """What its events have in their `rule`: "coder:NAME"."""

    @property
    def costs(self) -> Costs:
        """What it has used so far."""

    def propose(self, reading: Reading) -> Iterable[Proposals]:
        """Say what a report tells; its sentences, actors and times are those that the rules have read.

        Raises CoderError when it fails on this report, NoCoder when it is of no use to ask on.
        """

    def close(self) -> None:
        """Let go of what it holds open."""
