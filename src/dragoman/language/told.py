"""What the model holds of the meaning of a Doc, kept with it: by token, and the attributions that it sees."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from dragoman.language.attributions import Framed
from dragoman.language.meaning import TYPES
from dragoman.language.meant import CONVENTIONS
from dragoman.language.parser import Sentence
from dragoman.language.roles import stretches
from dragoman.language.sides import Sided, Sides

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_NEVER = -20.0  # the logit of what is no word
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution: the token that heads its cue, and the stretches [start, end) of tokens that play each role.

    ``news`` and ``own`` are logits of there being one, by the wide sense of PolNeAR and
    by the contract.
    """

    anchor: int
    cue: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    news: float
    own: float


@dataclass(frozen=True, slots=True)
class Told:
    """Probabilities by token of each event type [tokens, 17], no event first.

    ``cues`` are logits of a token's heading a cue, by both conventions [tokens, 2]. ``facts`` says how sure the text is
    that what a token tells is so, from -3 (certainly not) to 3 [tokens]. ``about`` gives the frames of whose cue or
    content a token is part. ``sided`` tells whether words are a side of what another tells: it is ``Sided``.
    """

    cues: Floats
    types: Floats
    facts: Floats
    frames: tuple[Frame, ...]
    about: Mapping[int, tuple[Frame, ...]]
    sided: Callable[[int, Sequence[int], Floats], Floats]


# beside the Doc and not in its user data: spaCy cannot save a Doc with such data
_KEPT: WeakKeyDictionary[Doc, Told] = WeakKeyDictionary()


def told(doc: Doc) -> Told | None:
    """Return what the model holds of a Doc, or None if another pipeline read it."""
    return _KEPT.get(doc)


def keep(doc: Doc, held: Told) -> None:
    """Keep for as long as a Doc lives what the model holds of it."""
    _KEPT[doc] = held


def tell(doc: Doc, words: Ints, sentences: Sequence[Sentence], sides: Sides) -> None:
    """Write what the sentences of a Doc mean; ``words`` are the tokens that they count."""
    size = len(doc)
    types = np.zeros((size, len(TYPES)), np.float32)
    facts = np.full(size, np.nan, np.float32)
    cues = np.full((size, len(CONVENTIONS)), _NEVER, np.float32)
    types[:, 0] = 1
    frames = list[Frame]()
    for sentence in sentences:
        places = words[sentence.start : sentence.start + len(sentence.heads)]
        cues[places] = sentence.meant.column("cue")
        types[places] = _shares(sentence.meant.column("type"))
        facts[places] = sentence.meant.column("fact")[:, 0].clip(-3, 3)  # as the news set judges
        frames += [_frame(each, places) for each in sentence.frames]
    keep(doc, Told(cues, types, facts, tuple(frames), _by_place(frames), Sided(sides, words, types, sentences)))


def _by_place(frames: Sequence[Frame]) -> Mapping[int, tuple[Frame, ...]]:
    found: dict[int, list[Frame]] = {}
    for frame in frames:
        for start, end in (*frame.cue, *frame.content):
            for place in range(start, end):
                found.setdefault(place, []).append(frame)
    return {place: tuple(held) for place, held in found.items()}


def _frame(framed: Framed, places: Ints) -> Frame:
    cue, source, content = (_tokens(stretches(framed.roles, kind), places) for kind in ("CUE", "SOURCE", "CONTENT"))
    return Frame(int(places[framed.anchor]), cue, source, content, *framed.scores)


def _tokens(found: Sequence[Stretch], places: Ints) -> tuple[Stretch, ...]:
    return tuple((int(places[start]), int(places[end - 1]) + 1) for start, end in found)


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(1, keepdims=True))
    shares: Floats = raised / raised.sum(1, keepdims=True)
    return shares
