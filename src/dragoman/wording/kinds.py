"""What was done, as one would name it to a friend."""

from dragoman.records.event import EventType

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
