"""Refusals: what a side says that it will not do is an event of its own, a rejection."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.lexicon.frames import Frame
from dragoman.lexicon.needs import Need
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children, subject
from dragoman.reading.grammar.wordlist import words

_TARGET = ("to", "with", "from", "obj", "for", "against", "on")
_NEEDS = (Need("source", "party"),)
REFUSAL = Frame(
    "will_not.p", (("will", "not"),), "phrase", "REJECT", None, "120", ("speaker",), _TARGET, needs=_NEEDS, weight=0.6
)
# told of a side by its name: "Chad will not attend"
REFUSED = replace(REFUSAL, id="named_will_not.p", source=("subj",))
_WILL = frozenset({"will", "would", "wo", "'ll", "’ll"})
_SELF = frozenset({"it", "they", "he", "she", "we", "i"})
# what one cannot but suffer is not refused: "will not be", "would not affect"; nor is harm forsworn a refusal
_INNER = words("""
    be have affect harm hurt know lead need work happen matter become mean attack invade use interfere threaten escalate
    seek start target kill strike repeat fail forget hesitate
    """)
# what is refused when someone's name stands before it: what others ask of a side
_ASKED = words("""
    meet attend allow accept lift release recognise recognize negotiate talk sign send withdraw join take participate
    return give hand extradite support back tolerate permit let abandon stop end change pay provide sell supply comply
    cooperate renew extend reopen discuss agree yield bow compromise host receive invite resume deploy abide ratify
    approve drop ease grant admit surrender disarm retreat leave pull cede concede apologise apologize engage bargain
    budge endorse cut reduce halt cease free reverse restore relent back down beg
    """)


def refusals(doc: Doc) -> Iterator[tuple[Token, Frame]]:
    """Give each verb that a side says it will not do: "said it would not attend", "we will never negotiate"."""
    for verb in doc:
        frame = _refusal(verb) if verb.pos_ == "VERB" and verb.tag_ == "VB" else None
        if frame is not None:
            yield verb, frame


def _refusal(verb: Token) -> Frame | None:
    willing = any(each.lower_ in _WILL for each in children(verb, "aux"))
    doer = subject(verb) if willing and negation(verb) is not None else None
    if doer is None or children(verb, "nsubj:pass", "aux:pass") or _is_happening(verb):
        return None
    if doer.lower_ in _SELF:
        return None if verb.lemma_.lower() in _INNER else REFUSAL
    return REFUSED if verb.lemma_.lower() in _ASKED else None


def _is_happening(verb: Token) -> bool:
    """Tell "will not take place", which nobody refuses."""
    return verb.lemma_.lower() == "take" and any(each.lower_ == "place" for each in children(verb, "obj"))
