"""Attributions that the model sees where the lexicon has no cue, or where its cue finds no content."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dragoman.language.told import Frame, Stretch, told
from dragoman.lexicon.cues import Cue, CueIndex
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.statements.attribution import Attribution, contents
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.cueing import Hit
from dragoman.reading.statements.fitting import fit
from dragoman.reading.statements.marks import Marks
from dragoman.records import Span

SURE = 0.0  # logit of a cue from which the model is believed
_POS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_SUBORDINATORS = frozenset({"that"})


def with_seen(found: Sequence[Attribution], doc: Doc, index: CueIndex, marks: Marks) -> list[Attribution]:
    """Add to the attributions of the lexicon's cues those that only the model sees, in text order."""
    held = told(doc)
    if held is None:
        return list(found)
    taken = {place for each in found if each.hit is not None for place in each.hit.places}
    spoken, added = contents(found), list[Attribution]()
    for frame in held.frames:
        if not is_sure(frame) or taken & {frame.anchor, *_places(frame.cue)}:
            continue
        made = _made(frame, doc, index, marks)
        if made is not None and not _is_known(made, spoken) and not _is_known(made, contents(added)):
            added.append(made)
    return sorted([*found, *added], key=lambda each: (each.start, -each.end))


def is_sure(frame: Frame) -> bool:
    """Tell whether the model takes a word for a cue."""
    return max(frame.own, frame.news) > SURE


def _made(frame: Frame, doc: Doc, index: CueIndex, marks: Marks) -> Attribution | None:
    head = doc[frame.anchor]
    hit = Hit(_cue(head, index), head, tuple(sorted({frame.anchor, *_places(frame.cue)})))
    parts = fit([part for each in frame.content if (part := _bare(doc, each)) is not None], head, marks)
    if not parts:
        return None
    source = _root(doc, frame.source[0]) if frame.source else None
    return Attribution(hit, source, Content(parts, _place(doc, frame), _root(doc, frame.content[-1])))


def _cue(head: Token, index: CueIndex) -> Cue:
    """Take the lexicon's row of a word for its act, or a row of the word's own that only states."""
    pos, lemma = _POS.get(head.pos_, "verb"), head.lemma_.lower()
    known = next((each for each in index.among(lemma, (), pos)), None)
    return known or Cue("model", ((lemma,),), pos, "state", ("clause",), ("subj",))


def _bare(doc: Doc, stretch: Stretch) -> Span | None:
    """Give the characters of a stretch without "that" before it and punctuation about it."""
    start, end = stretch
    while start < end and (doc[start].lower_ in _SUBORDINATORS or doc[start].text in (",", ":", ";", "—", "–", "-")):
        start += 1
    while end > start and doc[end - 1].text in (",", ";", ":", ".", "—", "–", "-"):
        end -= 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) if start < end else None


def _place(doc: Doc, frame: Frame) -> str:
    """Tell whether a content is a clause or a phrase: whether it has a verb that is finite."""
    words: Iterable[Token] = (token for start, end in frame.content for token in doc[start:end])
    return "clause" if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words) else "object"


def _root(doc: Doc, stretch: Stretch) -> Token:
    words: Words = doc[stretch[0] : stretch[1]]
    return words.root


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
