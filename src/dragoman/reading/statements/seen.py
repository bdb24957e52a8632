"""Attributions as the lexicon's cues and the model together see them.

The lexicon finds a cue by its words and its content by the parse; the model finds both by what it was taught. What both
see stands. What only the lexicon sees stands unless the model is sure that it is none, and what only the model sees
stands if it is sure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.language.told import Frame, Stretch, told
from dragoman.lexicon.cues import Cue, CueIndex
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.statements.attribution import Attribution, contents
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.cueing import Hit
from dragoman.reading.statements.fitting import fit
from dragoman.reading.statements.marks import Marks
from dragoman.records import Span

SURE = 1.5  # logit of a cue from which the model is believed alone
DOUBTED = -2.0  # logit below which it is believed that there is none
_NEAR = 5  # more cues than those just before share no words with one
_MOST, _NEVER = 0.9, -20.0
OWN = 1  # the column of cues as the contract has them
_POS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_SUBORDINATORS = frozenset({"that"})
_EDGES = frozenset({",", ":", ";", "—", "–", "-"})


def with_seen(found: Sequence[Attribution], doc: Doc, index: CueIndex, marks: Marks) -> list[Attribution]:
    """Weigh the attributions of the lexicon's cues by the model, and add those that only it sees, in text order."""
    held = told(doc)
    if held is None:
        return list(found)
    frames = {frame.anchor: frame for frame in held.frames if frame.own > SURE}
    kept = [_better(each, frames, doc, marks) for each in found if not _is_doubted(each)]
    taken = {place for each in kept if each.hit is not None for place in each.hit.places}
    known, added = contents(kept), list[Attribution]()
    for frame in held.frames:
        if not _is_sure(frame, doc) or taken & {frame.anchor, *_places(frame.cue)}:
            continue
        made = _made(frame, doc, index, marks)
        if made is not None and not _is_known(made, known) and not _is_known(made, contents(added[-_NEAR:])):
            added.append(made)
    return sorted([*kept, *added], key=lambda each: (each.start, -each.end))


def certainty(hit: Hit) -> float:
    """Give the logit that the words of a cue attribute something, 0 where no model read the text.

    The model may hold another word for the head of the same cue, or of a phrase with it: "issued a note welcoming".
    """
    held = told(hit.head.doc)
    if held is None:
        return 0.0
    around = (frame.own for place in hit.places for frame in held.about.get(place, ())
              if _is_of_cue(frame, place, hit.head.doc))  # fmt: skip
    return max(float(held.cues[list(hit.places), OWN].max()), *around, _NEVER)


def _is_of_cue(frame: Frame, place: int, doc: Doc) -> bool:
    """Tell whether a word is part of a cue, or of a phrase that it attributes."""
    return place in _places(frame.cue) or _place(doc, frame) == "object"


def _is_sure(frame: Frame, doc: Doc) -> bool:
    """Tell whether the model alone may take a word for a cue.

    By the convention of news at large also what is only a topic is attributed ("discussed the border"): no statement.
    """
    return frame.own > SURE or (frame.news > SURE and _place(doc, frame) == "clause")


def _is_doubted(attribution: Attribution) -> bool:
    return attribution.hit is not None and certainty(attribution.hit) < DOUBTED


def _better(attribution: Attribution, frames: dict[int, Frame], doc: Doc, marks: Marks) -> Attribution:
    """Give an attribution the content that the model sees where the two differ much.

    What is quoted stays, since the model reads sentence by sentence and quotations go on; and so does a content to
    which the model would only add.
    """
    hit, rules = attribution.hit, attribution.content
    frame = next((frames[place] for place in hit.places if place in frames), None) if hit is not None else None
    seen = content_seen(frame, doc, marks) if frame is not None and frame.content else None
    if hit is None or seen is None or _is_alike(seen.parts, rules.parts):
        return attribution
    if _shared(seen.parts, rules.parts) >= _MOST * _size(rules.parts):
        return attribution
    quoted = [each.inner for part in rules.parts for each in marks.beside(hit.head.idx).touching(part)]
    if any(not _shared([each], seen.parts) for each in quoted):
        return attribution
    return replace(attribution, content=replace(seen, place=rules.place))


def _is_alike(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Tell whether two contents share at least half of what they take up together."""
    shared = _shared(one, other)
    return 2 * shared >= _size(one) + _size(other) - shared


def _made(frame: Frame, doc: Doc, index: CueIndex, marks: Marks) -> Attribution | None:
    head = doc[frame.anchor]
    hit = Hit(_cue(head, index), head, tuple(sorted({frame.anchor, *_places(frame.cue)})))
    content = content_seen(frame, doc, marks)
    if content is None:
        return None
    return Attribution(hit, _root(doc, frame.source[0]) if frame.source else None, content)


def content_seen(frame: Frame, doc: Doc, marks: Marks) -> Content | None:
    """Give the content that the model sees, fitted to the quotation marks."""
    parts = fit([part for each in frame.content if (part := _bare(doc, each)) is not None], doc[frame.anchor], marks)
    return Content(parts, _place(doc, frame), _root(doc, frame.content[-1])) if parts else None


def _cue(head: Token, index: CueIndex) -> Cue:
    """Take the lexicon's row of a word for its act, or a row of the word's own that only states."""
    pos, lemma = _POS.get(head.pos_, "verb"), head.lemma_.lower()
    known = next((each for each in index.among(lemma, (), pos)), None)
    return known or Cue("model", ((lemma,),), pos, "state", ("clause",), ("subj",))


def _bare(doc: Doc, stretch: Stretch) -> Span | None:
    """Give the characters of a stretch without "that" before it and punctuation about it."""
    start, end = stretch
    while start < end and (doc[start].lower_ in _SUBORDINATORS or doc[start].text in _EDGES):
        start += 1
    while end > start and doc[end - 1].text in _EDGES | {"."}:
        end -= 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) if start < end else None


def _place(doc: Doc, frame: Frame) -> str:
    """Tell whether a content is a clause or a phrase: whether it has a verb that is finite."""
    words: Iterable[Token] = (token for start, end in frame.content for token in doc[start:end])
    return "clause" if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words) else "object"


def _root(doc: Doc, stretch: Stretch) -> Token:
    return doc[stretch[0] : stretch[1]].root


def _places(stretches: Sequence[Stretch]) -> Iterable[int]:
    return (place for start, end in stretches for place in range(start, end))


def _is_known(made: Attribution, held: Cover[Attribution]) -> bool:
    """Tell whether half of a content is another's already, and half of that one its own."""
    others = {id(each): each for part in made.parts for each in held.touching(part)}.values()
    return any(2 * _shared(made.parts, each.parts) > max(_size(made.parts), _size(each.parts)) for each in others)


def _size(parts: Sequence[Span]) -> int:
    return sum(part.end - part.start for part in parts)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
