"""The plain words and marks of the brief: a mark never stands without its word, a colour never without either."""

from dataclasses import dataclass

from dragoman.records.event import Status
from dragoman.records.statement import Act


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status shows: its mark and the style of its word."""

    mark: str
    style: str


@dataclass(frozen=True, slots=True)
class Told:
    """How an act shows: the verb where the report's own does not serve, the noun beside a verb that hides it."""

    verb: str
    noun: str
    style: str = ""


SIGNS: dict[Status, Sign] = {
    "happened": Sign("✓", "green"), "ongoing": Sign("~", "cyan"), "claimed": Sign("?", "yellow"),
    "denied": Sign("✗", "red"), "planned": Sign("○", "blue"), "offered": Sign("+", "magenta"),
    "conditional": Sign("…", "yellow"), "cancelled": Sign("–", "red"),
}
ACTS: dict[Act, Told] = {
    "state": Told("said", ""), "deny": Told("denied", "denial", "red"),
    "accuse": Told("accused", "accusation", "red"), "promise": Told("promised", "promise", "green"),
    "threaten": Told("threatened", "threat", "red"), "demand": Told("demanded", "demand"),
    "welcome": Told("welcomed", "welcome", "green"), "reject": Told("rejected", "rejection", "red"),
    "decline": Told("declined", "refusal", "yellow"), "announce": Told("announced", "announcement", "blue"),
    "position": Told("held", "position"), "question": Told("asked", "question"),
}
CREDITS = {"agency": "agency", "inputs": "with inputs from", "syndicated": "from"}
MARGIN = 16  # columns of the word before each line's body
