"""The plain words and marks of the brief: a mark never stands without its word, a colour never without either."""

from dataclasses import dataclass

from dragoman.records.event import EventType, Status
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

_KINDS: dict[EventType, str] = {
    "AGREE": "commitment", "CONSULT": "talks", "SUPPORT": "support, accord", "CONCEDE": "concession",
    "COOPERATE": "cooperation", "AID": "aid", "RETREAT": "easing", "REQUEST": "demand", "ACCUSE": "accusation",
    "REJECT": "refusal", "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanction",
    "MOBILIZE": "show of force", "COERCE": "coercion", "ASSAULT": "attack",
}
_MODES: dict[tuple[EventType, str], str] = {
    ("CONSULT", "visit"): "visit", ("CONSULT", "third-party"): "mediation", ("CONSULT", "phone"): "call",
    ("CONSULT", "multilateral"): "meeting of several", ("RETREAT", "withdraw"): "withdrawal",
    ("RETREAT", "release"): "release", ("RETREAT", "disarm"): "disarmament", ("RETREAT", "ceasefire"): "ceasefire",
    ("RETREAT", "access"): "access", ("RETREAT", "resign"): "resignation", ("REQUEST", "assist"): "appeal for help",
    ("REQUEST", "meet"): "call for talks", ("REJECT", "meet"): "refusal of talks",
    ("REJECT", "assist"): "refusal of help", ("ACCUSE", "disapprove"): "criticism",
    ("ACCUSE", "investigate"): "inquiry", ("SANCTION", "convict"): "conviction", ("SANCTION", "expel"): "expulsion",
    ("SANCTION", "withdraw"): "withdrawal in protest", ("SANCTION", "discontinue"): "sanction, break",
    ("COERCE", "martial-law"): "martial law", ("COERCE", "cyber"): "cyber attack", ("ASSAULT", "aerial"): "air attack",
    ("ASSAULT", "drone"): "drone attack", ("ASSAULT", "explosives"): "bombing", ("ASSAULT", "firearms"): "shooting",
    ("ASSAULT", "heavy-weapons"): "shelling", ("ASSAULT", "suicide-attack"): "suicide attack",
    ("ASSAULT", "abduct"): "abduction", ("ASSAULT", "targeted"): "targeted killing",
    ("ASSAULT", "destroy"): "destruction",
}


def kind(type: EventType, mode: str | None) -> str:
    """Name what was done as one would to a friend: a visit, mediation, a threat of violence."""
    if not mode:
        return _KINDS[type]
    return _MODES.get((type, mode)) or f"{_KINDS[type]}: {mode.replace('-', ' ')}"
