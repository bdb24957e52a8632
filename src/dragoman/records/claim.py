"""What is disputed between whom."""

from dataclasses import dataclass

from dragoman.records.shown import Shown


@dataclass(frozen=True, slots=True)
class Claim(Shown):
    """A proposition that the report shows denied or contested; parties are codes or names, events their ids.

    `statements` are the ids of those that assert or deny it, where known; `sentence` is where it is first told.
    """

    id: str
    claim: str
    events: tuple[str, ...] = ()
    asserted_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    no_comment: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    sentence: int = 0
