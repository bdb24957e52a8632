"""The counterpart: the other side of an event whose words leave it open, as what was just said names it."""

from collections.abc import Iterable, Iterator

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.scope import is_political
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Span, Token
from dragoman.reading.grammar.syntax import children, preposition

# said or agreed with somebody even where the sentence names nobody: "warned that", "asked for time", "has accepted"
_ADDRESSED = frozenset({"REQUEST", "THREATEN", "ACCUSE", "REJECT", "AGREE", "SUPPORT", "CONSULT", "CONCEDE"})
_MET = frozenset({"CONSULT", "AGREE"})
# modes whose other side is always said, if only by a place
_TOLD = frozenset({"visit"})
_TWO = 2
_INNER = frozenset({"flat", "appos", "nmod:desc", "nmod:unmarked"})
_TOWNS = frozenset({"capital", "city", "town", "port", "resort", "village", "province", "region", "island", "soil"})
_MEETINGS = frozenset({"meeting", "talk", "summit", "conference", "session", "round"})
_WHERE = frozenset({"in", "at", "near", "via", "through", "across", "inside", "outside"})


def has_counterpart(frame: Frame) -> bool:
    """Tell whether an event has another side even where no word of it names one."""
    return frame.mode not in _TOLD


def counterpart(frame: Frame, trigger: Token, taken: Iterable[str], cast: Cast) -> str | None:
    """Give the other side that is meant: the nearest of the sentence, for what is said else the topic of one before."""
    gone = frozenset(taken)
    sent = trigger.sent
    near = (*reversed(sent.doc[sent.start : trigger.i]), *sent.doc[trigger.i : sent.end])
    said = frame.type in _ADDRESSED  # where shells fall they fall on somebody; where words fall says less
    rejected = rejected_in(frame, trigger)
    found = _named([each for each in near if not (said and (each.i in rejected or _is_scene(each)))], gone, cast)
    if found is not None or not said:
        return found
    if frame.type in _MET:
        return None  # with whom one meets or agrees is seldom whoever was spoken of before
    return next((code for before in _before(sent) if (code := _named(before, gone, cast)) is not None), None)


def rejected_in(frame: Frame, verb: Token) -> frozenset[int]:
    """Give the places of what is only told in the words that are rejected: "denied claims that Chad had armed them"."""
    if frame.type != "REJECT":
        return frozenset()
    clauses = (clause for noun in children(verb, "obj") for clause in children(noun, "acl", "ccomp"))
    return frozenset(each.i for clause in clauses for each in clause.subtree)


def _before(sent: Span) -> Iterator[Span]:
    """Give the sentences just before, the nearest first."""
    for _ in range(_TWO):
        if sent.start:
            sent = sent.doc[sent.start - 1].sent
            yield sent


def between(trigger: Token, cast: Cast) -> tuple[str, ...]:
    """Give the only two parties of a sentence, between whom its talks or truce must be."""
    named = dict.fromkeys(code for token in trigger.sent for code in cast.parties(token) if is_political(code, cast))
    return tuple(named) if len(named) == _TWO and all(_is_known(code, cast) for code in named) else ()


def _is_known(party: str, cast: Cast) -> bool:
    return any(actor.code == party for actor in cast.known_as(party))


def _is_scene(token: Token) -> bool:
    """Tell whether a name only says where or by what way: "signed in the Chadian capital", "flew via Niger"."""
    while token.dep_ in _INNER or (token.dep_ in ("amod", "nmod:poss") and token.head.lemma_.lower() in _TOWNS):
        token = token.head
    met = token.dep_ == "nmod" and token.head.lemma_.lower() in _MEETINGS
    return (token.dep_ == "obl" or met) and preposition(token) in _WHERE


def _named(tokens: Iterable[Token], gone: frozenset[str], cast: Cast) -> str | None:
    codes = (code for token in tokens if not is_bent(token) for code in cast.parties(token))
    return next((code for code in codes if code not in gone and is_political(code, cast)), None)
