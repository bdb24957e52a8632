"""One attribution as the model alone sees it: cue, source and content from the stretches of its frame."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.language.told import Frame, Stretch
from dragoman.lexicon.cues import Cue, CueIndex
from dragoman.reading.grammar.negations import NOT
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children, preposition
from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.cueing import FAILING, Hit, is_left_undone, is_nobodys
from dragoman.reading.statements.fitting import fit
from dragoman.reading.statements.marks import Marks
from dragoman.reading.statements.sources import is_accused
from dragoman.records import Span

_POS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_SUBORDINATORS = frozenset({"that"})
_EDGES = frozenset({",", ":", ";", "—", "–", "-"})
_RELATIVE = frozenset({"what", "which", "whom"})
_ANYBODY = frozenset({"expect", "know", "fear", "schedule", "suppose", "need", "due", "estimate"})
_BEFORE = frozenset({"did", "has", "have", "had"})
_REFUSALS = frozenset({"decline", "deny", "reject"})
_SUPPOSED = frozenset({"if", "unless", "until", "lest", "will", "wo"})


def made(frame: Frame, doc: Doc, index: CueIndex, marks: Marks) -> Attribution | None:
    """Make an attribution of a frame, or None where its words are no one's or say nothing."""
    head = doc[frame.anchor]
    hit = Hit(_cue(head, index), head, tuple(sorted({frame.anchor, *places(frame.cue)})))
    source, content = _source(frame, doc), content_seen(frame, doc, marks)
    if content is None or _is_bare(content, doc) or _is_unsaid(hit) or _is_suffered(hit):
        return None
    return Attribution(hit, source, content) if source is not None or _needs_nobody(head) else None


def content_seen(frame: Frame, doc: Doc, marks: Marks) -> Content | None:
    """Give the content that the model sees, fitted to the quotation marks."""
    held = [each for each in _named(frame.content, doc) if not _is_source(each, frame, doc)]
    parts = fit([part for each in held if (part := _trimmed(doc, each)) is not None], doc[frame.anchor], marks)
    return Content(parts, place(doc, frame), _root(doc, held[-1])) if parts else None


def place(doc: Doc, frame: Frame) -> str:
    """Tell whether a content is a clause or a phrase: whether it has a verb that is finite."""
    words: Iterable[Token] = (token for start, end in frame.content for token in doc[start:end])
    return "clause" if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words) else "object"


def places(stretches: Sequence[Stretch]) -> Iterator[int]:
    """Give the tokens of stretches."""
    return (each for start, end in stretches for each in range(start, end))


def _source(frame: Frame, doc: Doc) -> Token | None:
    """Give the head of the source: the model's, or the cue's subject where it takes that for content."""
    named = _named(frame.source, doc)
    if is_accused(doc[frame.anchor]):
        return None
    if named:
        return _root(doc, named[0])
    held = next((each for each in frame.content if _is_source(each, frame, doc)), None)
    return _root(doc, held) if held is not None else None


def _is_source(stretch: Stretch, frame: Frame, doc: Doc) -> bool:
    """Tell whether a stretch of a content is who says it, where none is seen: "scoffed the envoy"."""
    subject = child(doc[frame.anchor], "nsubj")
    behind = subject is not None and subject.i > frame.anchor and subject == _root(doc, stretch)
    return behind and not frame.source and len(frame.content) > 1


def _named(stretches: Sequence[Stretch], doc: Doc) -> list[Stretch]:
    """Leave out stretches that are a relative pronoun alone: "what the envoy called"."""
    return [each for each in stretches if each[1] - each[0] > 1 or doc[each[0]].lower_ not in _RELATIVE]


def _needs_nobody(head: Token) -> bool:
    """Tell whether a cue may stand without a source: not if its subject is none, nor for what all the world expects."""
    return child(head, "nsubj") is None and head.lemma_ not in _ANYBODY


def _is_unsaid(hit: Hit) -> bool:
    """Tell whether a cue is only supposed ("if he says"), to come ("will say") or was left unsaid ("did not say").

    A view that is negated is a view: "does not want".
    """
    around = {each.lower_ for each in children(hit.head, "aux", "advmod", "advmod:neg", "mark")}
    negated = bool(around & NOT) and bool(around & _BEFORE) and hit.cue.act in ("state", "announce")
    undone = hit.cue.act not in _REFUSALS and (
        hit.head.lemma_ in FAILING or is_left_undone(hit.head) or is_nobodys(hit.head)
    )
    return negated or bool(around & _SUPPOSED) or undone


def _is_suffered(hit: Hit) -> bool:
    """Tell what others say of the subject: "came under criticism"."""
    return preposition(hit.head) == "under" or any(each.lower_ == "under" for each in hit.words)


def _is_bare(content: Content, doc: Doc) -> bool:
    """Tell whether a content is a pronoun alone."""
    words = [doc.char_span(*part, alignment_mode="expand") for part in content.parts]
    return all(token.pos_ in ("PRON", "DET") for span in words if span is not None for token in span)


def _cue(head: Token, index: CueIndex) -> Cue:
    """Take the lexicon's row of a word for its act, or a row of the word's own that only states."""
    pos, lemma = _POS.get(head.pos_, "verb"), head.lemma_.lower()
    known = next((each for each in index.among(lemma, (), pos)), None)
    return known or Cue("model", ((lemma,),), pos, "state", ("clause",), ("subj",))


def _trimmed(doc: Doc, stretch: Stretch) -> Span | None:
    """Give the characters of a stretch without "that" before it and punctuation about it."""
    start, end = stretch
    while start < end and (doc[start].lower_ in _SUBORDINATORS or doc[start].text in _EDGES):
        start += 1
    while end > start and doc[end - 1].text in _EDGES | {"."}:
        end -= 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) if start < end else None


def _root(doc: Doc, stretch: Stretch) -> Token:
    return doc.span(stretch[0], stretch[1]).root
