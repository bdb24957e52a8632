"""The manner of telling: in a headline, as known already, as just begun."""

from itertools import islice

from dragoman.lexicon.frames import Frame
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.parse import Token

_STOPS = frozenset('.?!…:;"”’')
_STATES = frozenset({"seek", "want", "oppose", "support", "back", "pursue", "favour", "favor", "insist"})
_FIRST = 3  # a headline is among the first lines
_LONGEST = 22
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_OPENLY = frozenset({"SANCTION", "MOBILIZE"})  # done in the open: whose they are is no charge
_JUDGING = frozenset({"describe", "hail", "welcome", "praise", "applaud", "regret", "celebrate", "deplore", "lament"})
STARTS = frozenset({"begin", "start", "launch", "kick"})


def is_headline(token: Token) -> bool:
    """Tell whether a word stands in a headline, a short first line without a full stop.

    There a simple present tells what is done, not what stands: "Rome expels envoy". So it does below a picture.
    """
    sent = token.sent
    if sent.text[: len("FILE PHOTO")].upper() in ("FILE PHOTO", "FILE IMAGE"):
        return True
    before = sum(each.start < sent.start for each in islice(sent.doc.sents, _FIRST))
    words = [each for each in sent if not each.is_space]
    return before < _FIRST and len(words) <= _LONGEST and bool(words) and words[-1].text[-1] not in _STOPS


def is_presumed(token: Token, frame: Frame) -> bool:
    """Tell whether a noun takes its event for known: "the attacks", "last year's attacks", "their missile tests".

    So does whoever judges it: "described their admission as a milestone".
    """
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.dep_ == "obj" and token.head.lemma_.lower() in _JUDGING:
        return True
    owned = frame.type in _OPENLY and any(each.dep_ == "nmod:poss" for each in token.lefts)
    return owned or any(each.lower_ in _KNOWN or each.ent_type_ == "DATE" for each in token.lefts)


def is_begun(seat: Seat) -> bool:
    """Tell whether a word says that the event began: "launched drills", "began a visit"."""
    verb = seat.trigger if seat.is_verbal else seat.carrier
    return verb is not None and verb.lemma_.lower() in STARTS


def is_lasting(token: Token) -> bool:
    """Tell a verb whose present is a state that lasts, "seeks his extradition", from one that reports an act."""
    return token.lemma_.lower() in _STATES
