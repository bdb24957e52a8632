"""The plain words and marks of the brief: a mark never stands without its word, a colour never without either."""

from dataclasses import dataclass

from dragoman.records.event import Status
from dragoman.records.statement import Act


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status shows: its mark and the style of its word."""

    mark: str
    style: str


SIGNS: dict[Status, Sign] = {
    "happened": Sign("✓", "green"), "ongoing": Sign("~", "cyan"), "claimed": Sign("?", "yellow"),
    "denied": Sign("✗", "red"), "planned": Sign("○", "blue"), "offered": Sign("+", "magenta"),
    "conditional": Sign("…", "yellow"), "cancelled": Sign("–", "red"),
}
ACTS: dict[Act, str] = {
    "state": "says", "deny": "denies", "accuse": "accuses", "promise": "promises", "threaten": "threatens",
    "demand": "demands", "welcome": "welcomes", "reject": "rejects", "decline": "declines", "announce": "announces",
    "position": "holds", "question": "asks",
}
ACT_STYLES: dict[Act, str] = {"deny": "red", "accuse": "red", "threaten": "red", "reject": "red", "decline": "yellow",
                              "promise": "green", "welcome": "green", "announce": "blue"}
CREDITS = {"agency": "agency", "inputs": "with inputs from", "syndicated": "syndicated"}
MARGIN = 15  # columns of the word before each line's body
