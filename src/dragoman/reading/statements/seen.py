"""Attributions as the lexicon's cues and the model together see them.

The lexicon finds a cue by its words and its content by the parse; the model finds both by what it was taught. What both
see stands. What only the lexicon sees stands unless the model is sure that it is none, and what only the model sees
stands if it is sure.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language.told import Frame, Told
from dragoman.lexicon.cues import CueIndex
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.statements.attribution import Attribution, contents
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.cueing import Hit, quoting
from dragoman.reading.statements.framed import content_seen, made, place, places
from dragoman.reading.statements.marks import Marks
from dragoman.records import Span

SURE = 1.5  # logit of a cue from which the model is believed alone
DOUBTED = -0.4  # logit below which it is believed that there is none
_REFUSED = -2.0  # the same of refusals, told of by what is done rather than said: "refused to sign"
_NEAR = 5  # more cues than those just before share no words with one
_MOST, _NEVER = 0.9, -20.0
_LEADING = frozenset({"mark", "case", "det", "cc", "aux", "cop", "amod", "compound"})
OWN = 1  # the column of cues as the contract has them


def with_seen(found: Sequence[Attribution], doc: Doc, index: CueIndex, marks: Marks) -> list[Attribution]:
    """Weigh the attributions of the lexicon's cues by the model, and add those that only it sees, in text order."""
    held = doc.told
    if held is None:
        return list(found)
    frames = {frame.anchor: frame for frame in held.frames if frame.own > SURE}
    told = contents(found)
    kept = [_better(each, frames, doc, marks, told) for each in found if not _is_doubted(each)]
    taken = {place for each in kept if each.hit is not None for place in each.hit.places}
    known, added = contents(kept), list[Attribution]()
    for frame in held.frames:
        if not _is_sure(frame, doc) or taken & {frame.anchor, *places(frame.cue)}:
            continue
        seen = made(frame, doc, index, marks)
        if seen is not None and not _is_known(seen, known) and not _is_known(seen, contents(added[-_NEAR:])):
            added.append(seen)
    return sorted([*kept, *added], key=lambda each: (each.start, -each.end))


def certainty(hit: Hit) -> float:
    """Give the logit that the words of a cue attribute something, 0 where no model read the text.

    The model may hold another word for the head of the same cue.
    """
    held = hit.head.doc.told
    if held is None:
        return 0.0
    above = quoting(hit.head)
    words = [*hit.places, *([above.i] if above is not None else [])]
    around = (frame.own for frame in _frames(hit, held) if not set(words).isdisjoint(places(frame.cue)))
    return max(float(held.cues[words, OWN].max()), *around, _NEVER)


def _is_sure(frame: Frame, doc: Doc) -> bool:
    """Tell whether the model alone may take a word for a cue.

    By the convention of news at large also what is only a topic is attributed ("discussed the border"): no statement.
    """
    return frame.own > SURE or (frame.news > SURE and place(doc, frame) == "clause")


def _is_doubted(attribution: Attribution) -> bool:
    """Tell whether the model sees no cue, nor one with such a phrase for its content: "issued a note welcoming".

    A sure cue with a source and an object needs no leave: "Chad welcomed the summit".
    """
    hit = attribution.hit
    if hit is None or certainty(hit) >= (_REFUSED if hit.cue.act in ("decline", "reject") else DOUBTED):
        return False
    if hit.cue.certain and attribution.source is not None and attribution.content.place == "object":
        return False
    held, doc = hit.head.doc.told, hit.head.doc
    near = _frames(hit, held) if held is not None else []
    return not any(frame.own >= DOUBTED and place(doc, frame) == "object" for frame in near)


def _frames(hit: Hit, held: Told) -> list[Frame]:
    """Give what the model attributes of whose cue or content a word of a cue is part."""
    return [frame for each in hit.places for frame in held.about.get(each, ())]


def _better(attribution: Attribution, frames: dict[int, Frame], doc: Doc, marks: Marks,
            held: Cover[Attribution]) -> Attribution:  # fmt: skip
    """Give an attribution the content that the model sees where the two differ much.

    What is quoted stays, since the model reads sentence by sentence and quotations go on; so does a content to which
    the model would only add, and one of which it sees what another cue in it tells: "he has shown that …, she said".
    """
    hit, rules = attribution.hit, attribution.content
    frame = next((frames[place] for place in hit.places if place in frames), None) if hit is not None else None
    seen = content_seen(frame, doc, marks) if frame is not None and frame.content else None
    if hit is None or seen is None or _is_alike(seen.parts, rules.parts):
        return attribution
    if _shared(seen.parts, rules.parts) >= _MOST * _size(rules.parts):
        return attribution
    others = [each for part in seen.parts for each in held.touching(part) if each is not attribution]
    if any(_is_alike(seen.parts, each.parts) for each in others) and _lies_before(seen.parts, attribution):
        return attribution
    quoted = [each.inner for part in rules.parts for each in marks.beside(hit.head.idx).touching(part)]
    if any(not _shared([each], seen.parts) for each in quoted) or _is_dangling(seen, doc):
        return attribution
    return replace(attribution, content=replace(seen, place=rules.place))


def _is_dangling(seen: Content, doc: Doc) -> bool:
    """Tell whether a content breaks off behind a word that leads on: "to", "of", "the"."""
    words = doc.char_span(*seen.parts[-1], alignment_mode="expand")
    return words is not None and words[-1].dep_ in _LEADING and words[-1].head.idx >= seen.parts[-1].end


def _is_alike(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Tell whether two contents share at least half of what they take up together."""
    shared = _shared(one, other)
    return 2 * shared >= _size(one) + _size(other) - shared


def _lies_before(parts: Sequence[Span], attribution: Attribution) -> bool:
    """Tell whether parts lie in a content that stands before its cue."""
    whole, hit = attribution.parts, attribution.hit
    return hit is not None and whole[-1].end <= hit.head.idx and _shared(parts, whole) == _size(parts)


def _is_known(made: Attribution, held: Cover[Attribution]) -> bool:
    """Tell whether half of a content is another's already, and half of that one its own."""
    others = {id(each): each for part in made.parts for each in held.touching(part)}.values()
    return any(2 * _shared(made.parts, each.parts) > max(_size(made.parts), _size(each.parts)) for each in others)


def _size(parts: Sequence[Span]) -> int:
    return sum(part.end - part.start for part in parts)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
