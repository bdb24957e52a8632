"""Topics: a pact, deal or treaty that is only spoken of is no event, one that is made is; nor is what readers do."""

from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import SUBJECTS, child, children
from dragoman.reading.grammar.wordlist import words

_PACTS = words("agreement deal pact treaty accord understanding memorandum contract alliance partnership consensus")
_MAKING = words("""
    sign reach strike conclude make broker announce seal clinch negotiate initial agree ink finalise finalize hammer
    cement forge secure arrange approve ratify come take enter emerge follow do achieve complete draft cut
    """)


def is_topic(seat: Seat) -> bool:
    """Tell whether a noun names a standing text: no word around it says that it was or is to be made."""
    if seat.is_verbal or seat.trigger.lemma_.lower() not in _PACTS:
        return False
    made = any(each.lemma_.lower() in _MAKING for each in children(seat.trigger, "acl", "acl:relcl"))
    return not (made or _is_carried(seat))


def is_address(seat: Seat) -> bool:
    """Tell what the page says to its reader: "by signing up, you agree to our terms"."""
    subject = child(seat.trigger, "nsubj")
    return seat.speaker is None and subject is not None and subject.lower_ == "you"


def _is_carried(seat: Seat) -> bool:
    top, carrier = seat.top, seat.carrier
    if carrier is None:
        return False
    if top.dep_ in SUBJECTS:
        return _is_making(carrier)
    return not seat.is_aside


def _is_making(verb: Token) -> bool:
    return verb.lemma_.lower() in _MAKING
