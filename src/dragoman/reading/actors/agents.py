"""Which described people and bodies act for a state or organisation: an envoy or its radio, not an analyst."""

from dragoman.reading.actors import nouns
from dragoman.reading.actors.known import Known
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.grammar.parse import Doc
from dragoman.records.actor import ActorKind

_SPEAKS_FOR = (nouns.OFFICE - {"correspondent"}) | {
    "official", "diplomat", "source", "soldier", "negotiator", "delegate", "lawmaker", "insider", "counterpart",
    "mandarin", "member", "agent", "inspector", "observer", "monitor", "prefect", "corporal", "captain", "lieutenant",
    "sherpa", "interpreter", "host", "colleague", "clerk", "adjutant", "participant", "investigator",
}  # fmt: skip
_COUNSEL = frozenset({"lawyer", "counsel", "attorney", "barrister", "solicitor"})
_OF_CLIENT = frozenset({"'s", "’s", "for"})


def acts_for_someone(phrase: Phrase, kind: ActorKind, known: Known) -> bool:
    """Tell whether a noun is of one who acts for a state or body: an official, not an analyst or a voter."""
    if kind == "media":
        return _is_state_medium(phrase, known)
    if kind == "person":
        return serves(phrase) or pleads(phrase, known.doc)
    return phrase.noun not in nouns.GROUP


def serves(phrase: Phrase) -> bool:
    """Tell whether a noun is of one who acts for a state or body: an envoy or official, not an analyst or activist."""
    return phrase.noun in _SPEAKS_FOR


def pleads(phrase: Phrase, doc: Doc) -> bool:
    """Tell whether it is a lawyer who pleads for a client: "Chad's lawyer", "counsel for Chad", not "a Chadian
    lawyer"."""
    words = {token.lower_ for token in doc[phrase.start:phrase.end]}
    return phrase.noun in _COUNSEL and bool(words & _OF_CLIENT)


def _is_state_medium(phrase: Phrase, known: Known) -> bool:
    """Tell whether a medium is a state's own by its words: "the government newspaper", or the radio of a capital, which
    is how the press calls a state's: "Cairo radio"."""
    if any(token.lower_ in ("state", "official", "government") for token in known.doc[phrase.start:phrase.head]):
        return True
    before = known.at(phrase.head - 1) if phrase.head > phrase.start else None
    of_capital = before is not None and before.kind in ("city", "state")
    return phrase.noun == "radio" and of_capital and phrase.det not in ("a", "an")
