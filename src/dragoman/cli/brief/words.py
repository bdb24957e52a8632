"""The plain words and marks of the brief: a mark never stands without its word, a colour never without either."""

from dataclasses import dataclass

from dragoman.display.styles import STATUS_STYLES
from dragoman.records.event import Status
from dragoman.records.statement import Act
from dragoman.wording.acts import ACT_WORDS
from dragoman.wording.marks import MARKS


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


_ACT_STYLES: dict[Act, str] = {"deny": "red", "accuse": "red", "promise": "green", "threaten": "red",
                               "welcome": "green", "reject": "red", "decline": "yellow", "announce": "blue"}
SIGNS: dict[Status, Sign] = {status: Sign(mark, STATUS_STYLES[status]) for status, mark in MARKS.items()}
ACTS: dict[Act, Told] = {act: Told(*words, _ACT_STYLES.get(act, "")) for act, words in ACT_WORDS.items()}
CREDITS = {"agency": "agency", "inputs": "with inputs from", "syndicated": "from"}
MARGIN = 16  # columns of the word before each line's body
