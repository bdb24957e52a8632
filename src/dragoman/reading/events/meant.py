"""What the model makes of a word in its context: whether it tells of an event, and of which type."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dragoman.language.meaning import TYPES
from dragoman.language.told import Told
from dragoman.lexicon import plover
from dragoman.lexicon.frames import Frame
from dragoman.reading.events.readings import Reading
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words

LEAST = 0.8  # share of its likeliest type from which a word without a frame is taken for an event
_AGREED = 0.3  # and one with a frame of that type, which lacks what it needs around it there
_OTHERWISE = 0.9  # and one all of whose frames, of other types, lack that
_VAGUE = 0.7  # the same for words that mostly tell nothing between states
_FAINT = words("""
    ask want need join wonder debate come go bring leave hold take give get make move turn talk meet engage call arrive
    """)
_PEOPLE = words("""
    nurse doctor teacher student farmer worker voter reporter journalist correspondent audience crowd viewer reader
    parent child family friend wife husband son daughter fan neighbour neighbor resignation citizen tourist traveller
    traveler resident passenger
    """)
_WARY = 0.6  # the weight of what both know, before it is multiplied
_CERTAIN = 0.98  # and one of which the lexicon says that it tells none there
_MODEL = 0.9  # what the weight of a word that only the model takes for an event is multiplied by
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_VERBAL = ("obj", "with", "against", "to", "on", "of", "at", "from", "for")
_NOMINAL = ("on", "against", "with", "to", "of", "from", "for", "at")
_BOTH = ("with", "between", "obj", "to")


def with_meant(found: Iterable[Trigger], doc: Doc, decoys: Collection[int] = ()) -> Iterator[Trigger]:
    """Give the triggers of the lexicon, then the words that the model alone takes for events, more warily where it
    stands in a decoy.

    Each trigger of the lexicon has the model's reading behind its own, for where none of these fits.
    """
    taken, held = set[int](), doc.told
    for trigger in found:
        taken.update(place for reading in trigger.readings for place in reading.places)
        yield trigger if held is None else _seconded(trigger, held)
    if held is not None:
        yield from (_trigger(token, held) for token in _likely(doc, held, decoys) if token.i not in taken)


def _seconded(trigger: Trigger, held: Told) -> Trigger:
    kind, share = _likeliest(trigger.token, held)
    if _is_at_home(trigger.token) or (kind in _MUTUAL and children(trigger.token, "aux:pass")):
        return trigger  # "was met with doubt", "is debated in Oslo"
    agreed = any(reading.frame.type == kind for reading in trigger.readings)
    least = _VAGUE if trigger.token.lemma_.lower() in _FAINT else _AGREED
    if share <= (least if agreed else _OTHERWISE):
        return trigger
    return replace(trigger, readings=(*trigger.readings, meant_as(kind, trigger.token, _WARY)))


def _is_at_home(verb: Token) -> bool:
    """Tell what is done to people who stand for no party: "thanked the nurses", "a reporter asked"."""
    return any(each.lemma_.lower() in _PEOPLE for each in children(verb, "obj", "nsubj", "nsubj:pass"))


def _likely(doc: Doc, held: Told, decoys: Collection[int]) -> Iterator[Token]:
    best = held.types[:, 1:].max(1)
    places = (best > LEAST).nonzero()[0].tolist()
    yield from (doc[place] for place in places if place not in decoys or best[place] > _CERTAIN)


def _trigger(token: Token, held: Told) -> Trigger:
    kind, share = _likeliest(token, held)
    return Trigger(token, (meant_as(kind, token, share),))


def _likeliest(token: Token, held: Told) -> tuple[str, float]:
    place = int(held.types[token.i, 1:].argmax()) + 1
    return TYPES[place], float(held.types[token.i, place])


def meant_as(kind: str, token: Token, share: float) -> Reading:
    """Read one word as an event of a type: the sides stand where they mostly do about verbs and about nouns."""
    pos, mutual = "verb" if token.pos_ in ("VERB", "AUX") else "noun", kind in _MUTUAL
    source = ("subj",) if pos == "verb" else ("poss", "by", "between", "of", "subj")
    target = _BOTH if mutual else _VERBAL if pos == "verb" else _NOMINAL
    cameo = f"{plover.types()[kind].roots[0]}0"
    frame = Frame(f"model.{kind.lower()}", ((token.lemma_.lower(),),), pos, kind, None, cameo, source, target, mutual,
                  weight=_MODEL * share)  # fmt: skip
    return Reading(frame, (token.i,))
