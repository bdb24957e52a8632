"""What the model makes of a word in its context: whether it tells of an event, and of which type."""

from collections.abc import Collection, Iterable, Iterator

from dragoman.language.meaning import TYPES
from dragoman.language.told import Told
from dragoman.lexicon import plover
from dragoman.lexicon.frames import Frame
from dragoman.reading.events.triggers import Reading, Trigger
from dragoman.reading.grammar.parse import Doc, Token

LEAST = 0.9  # share of its likeliest type from which a word without a frame is taken for an event
_CERTAIN = 0.98  # and one of which the lexicon says that it tells none there
_MODEL = 0.9  # what the weight of a word that only the model takes for an event is multiplied by
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_VERBAL = ("obj", "with", "against", "to", "on", "of", "at", "from", "for")
_NOMINAL = ("on", "against", "with", "to", "of", "from", "for", "at")
_BOTH = ("with", "between", "obj", "to")


def with_meant(found: Iterable[Trigger], doc: Doc, decoys: Collection[int] = ()) -> Iterator[Trigger]:
    """Give the triggers of the lexicon, then the words that the model alone takes for events, more warily where it
    stands in a decoy.
    """
    taken = set[int]()
    for trigger in found:
        taken.update(place for reading in trigger.readings for place in reading.places)
        yield trigger
    held = doc.told
    if held is not None:
        yield from (_trigger(token, held) for token in _likely(doc, held, decoys) if token.i not in taken)


def _likely(doc: Doc, held: Told, decoys: Collection[int]) -> Iterator[Token]:
    best = held.types[:, 1:].max(1)
    places = (best > LEAST).nonzero()[0].tolist()
    yield from (doc[place] for place in places if place not in decoys or best[place] > _CERTAIN)


def _trigger(token: Token, held: Told) -> Trigger:
    place = int(held.types[token.i, 1:].argmax()) + 1
    return Trigger(token, (meant_as(TYPES[place], token, float(held.types[token.i, place])),))


def meant_as(kind: str, token: Token, share: float) -> Reading:
    """Read one word as an event of a type: the sides stand where they mostly do about verbs and about nouns."""
    pos, mutual = "verb" if token.pos_ in ("VERB", "AUX") else "noun", kind in _MUTUAL
    source = ("subj",) if pos == "verb" else ("poss", "by", "between", "of", "subj")
    target = _BOTH if mutual else _VERBAL if pos == "verb" else _NOMINAL
    cameo = f"{plover.types()[kind].roots[0]}0"
    frame = Frame(f"model.{kind.lower()}", ((token.lemma_.lower(),),), pos, kind, None, cameo, source, target, mutual,
                  weight=_MODEL * share)  # fmt: skip
    return Reading(frame, (token.i,))
