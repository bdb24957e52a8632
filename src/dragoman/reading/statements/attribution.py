"""Attributions: a cue, its source and its content, before anyone is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from dragoman.lexicon.cues import CueIndex
from dragoman.reading.actors import nouns
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import sentence_end
from dragoman.reading.statements.beside import is_disputing
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.contents import find_content
from dragoman.reading.statements.cueing import Hit, find_hits
from dragoman.reading.statements.dates import behind_date
from dragoman.reading.statements.extent import is_resuming
from dragoman.reading.statements.fitting import beside_clause, fit, is_speech
from dragoman.reading.statements.marks import Marks
from dragoman.reading.statements.quotations import Quotation
from dragoman.reading.statements.sources import find_source, is_expletive
from dragoman.records import Span

_TAIL = 80  # characters of a source clause behind its cue: "the envoy said on state television on Sunday"
_NEAR = 6  # attributions that may stand between one and who passes it on
_FIRST = frozenset({"i", "we"})
_OWN = frozenset({"my", "our"})
_NOBODY = frozenset({"you", "your", "one"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something said, by a cue or (where `hit` is None) by quotation marks alone.

    `source` heads who said it, `passed` who passed it on: "…,” the envoy said, according to the daily".
    """

    hit: Hit | None
    source: Token | None
    content: Content
    passed: Token | None = None

    @property
    def parts(self) -> tuple[Span, ...]:
        """The stretches of the content."""
        return self.content.parts

    @property
    def start(self) -> int:
        """The first character of content or cue."""
        return min(self.parts[0].start, self.hit.words[0].idx) if self.hit else self.parts[0].start

    @property
    def end(self) -> int:
        """The character behind the last of content and cue."""
        last = self.parts[-1].end
        return max(last, self.hit.words[-1].idx + len(self.hit.words[-1].text)) if self.hit else last


def find_attributions(doc: Doc, index: CueIndex, marks: Marks) -> list[Attribution]:
    """Find what the cues of a text attribute, in text order."""
    taken: set[int] = set()
    found: list[Attribution] = []
    for group in sorted(find_hits(doc, index), key=lambda hits: (-len(hits[0].places), hits[0].places[0])):
        made = next((made for hit in group if not taken & set(hit.places) and (made := _attribute(hit, marks))), None)
        if made is not None and made.hit is not None:
            taken.update(made.hit.places)
            found.append(made)
    ended = _ended(sorted(found, key=lambda each: (each.start, -each.end)), marks)
    return _passed_on(_distinct(sorted(ended, key=lambda each: (each.start, -each.end))))


def _attribute(hit: Hit, marks: Marks) -> Attribution | None:
    given = find_content(hit)
    inserted = given.insertion.source(hit.head.doc) if given is not None and given.insertion is not None else None
    # of "…,” the agency quoted him as saying" the object speaks
    source = (find_source(hit) or inserted) if hit.cue.speaker == ("obj",) else (inserted or find_source(hit))
    content = _content(hit, given, source, marks)
    if content is None or _speaks_for_itself(source, hit, marks):
        return None
    if source is not None and (is_expletive(source, hit) or any(_lies_in(source, part) for part in content.parts)):
        source = None
    return Attribution(hit, source, content) if _is_told(hit, source, content) else None


def _content(hit: Hit, found: Content | None, source: Token | None, marks: Marks) -> Content | None:
    """Take what the parse gives, and the quotations that stand next to the source clause."""
    if "clause" not in hit.cue.content:
        return _fitted(found, hit, marks)
    start, end = _clause_edges(hit, found, source)
    beside = beside_clause(start, end, hit.head, marks)
    if hit.head.tag_ == "VBG":
        # "…,” she said, adding that …": what stands before is the other cue's
        beside = [each for each in beside if each.outer.start >= hit.head.idx]
    if found is not None and found.place == "clause" and found.parts and found.parts[0].start > hit.head.idx:
        beside = [each for each in beside if not _is_closed(each, hit, marks)]
    beside = [each for each in beside if not _is_led_by_another(each, hit)]
    quoted = [each.inner for each in beside if is_speech(each, hit.head.doc)]
    if not quoted:
        return _fitted(found, hit, marks)
    parts = found.parts if found is not None and found.place == "clause" else ()
    if any(marks.leads_in(each) and each.outer.start > hit.head.idx for each in beside):
        parts = tuple(part for part in parts if part.end <= hit.head.idx)  # "he said of the vote: “…”"
    head = found.head if parts and found is not None else None
    return _fitted(Content((*parts, *quoted), "clause", head), hit, marks)


def _is_led_by_another(quotation: Quotation, hit: Hit) -> bool:
    """Tell whether another verb leads to a quotation, one above the cue or one that adds to what it tells: "asked
    whether he would, Lee replied: “…”", "“…,” he wrote, adding: “…”"."""
    start, doc = quotation.outer.start, hit.head.doc
    if any(each.pos_ == "VERB" and hit.head.idx < each.idx < start for each in hit.head.ancestors):
        return True
    between = takewhile(lambda each: each.idx < start, (doc[i] for i in range(hit.head.i + 1, sentence_end(hit.head))))
    return any(is_resuming(each) for each in between)


def _is_closed(quotation: Quotation, hit: Hit, marks: Marks) -> bool:
    """Tell whether a quotation before a cue ends a sentence with a full stop: "… “than this.” Berg said that …"."""
    return quotation.outer.end <= hit.head.idx and marks.text[quotation.inner.end - 1] == "."


def _fitted(content: Content | None, hit: Hit, marks: Marks) -> Content | None:
    if content is None:
        return None
    parts = fit(content.parts, hit.head, marks)
    return Content(parts, content.place, content.head) if parts else None


def _clause_edges(hit: Hit, found: Content | None, source: Token | None) -> tuple[int, int]:
    """Give the characters from the first to the last of the cue's words and its source."""
    if found is not None and found.insertion is not None:
        span = hit.head.doc.span(found.insertion.start, found.insertion.end)
        return span.start_char, span.end_char
    near = [hit.words[0], hit.words[-1]]
    if source is not None and abs(source.i - hit.head.i) < 40:
        near += (
            [source.left_edge, source.right_edge]
            if source.i < hit.head.i or source.right_edge.i < hit.head.i + 25
            else []
        )
    return min(each.idx for each in near), max(each.idx + len(each.text) for each in near)


def _lies_in(token: Token, part: Span) -> bool:
    return part.start <= token.idx < part.end


def _speaks_for_itself(source: Token | None, hit: Hit, marks: Marks) -> bool:
    """Tell whether a quoted "I say" or anybody's "you say" is meant: part of the speech, not another's words."""
    owners = [] if source is None else [source, *(each for each in source.children if each.dep_ == "nmod:poss")]
    words = {each.lower_ for each in (*owners, *hit.words)}
    return bool(words & _NOBODY) or (bool(words & (_FIRST | _OWN)) and marks.around(hit.head.idx) is not None)


def _is_told(hit: Hit, source: Token | None, content: Content) -> bool:
    """Tell whether the words attribute something here: a likely cue needs its source, an unsure one a clause."""
    if hit.cue.requires == "clause" and content.place not in ("clause", "noun-clause"):
        return False
    if not _says_something(content, hit) or _is_of_people(content, hit):
        return False
    return source is not None or (hit.cue.certain and content.place in ("clause", "noun-clause"))


def _is_of_people(content: Content, hit: Hit) -> bool:
    """Tell whether it is people that are dismissed, and so no words: "dismissed three ministers"."""
    head = content.head
    return head is not None and hit.head.lemma_ == "dismiss" and head.lemma_.lower() in nouns.PERSON | nouns.OFFICE


def _says_something(content: Content, hit: Hit) -> bool:
    """Tell whether a content is more than a date ("remarks on Thursday") or the speaker himself ("repeated itself")."""
    if len(content.parts) > 1:
        return True
    words = hit.head.doc.char_span(*content.parts[0], alignment_mode="expand")
    if words is None or len(words) > 3:
        return True
    alone = len(words) == 1 and words[0].lower_.endswith(("self", "selves"))
    return not alone and behind_date(hit.head.doc, words.start) < words.end


def _ended(found: Sequence[Attribution], marks: Marks) -> list[Attribution]:
    """End what is said where the source clause of who tells of the saying begins: "He said A, the agency reported"."""
    made: list[Attribution] = []
    for number, each in enumerate(found):
        near = found[max(number - _NEAR, 0) : number + _NEAR + 1]
        stop = next((_source_clause(other) for other in near if _tells_of(other, each, marks.text)), None)
        if stop is not None and each.hit is not None:
            parts = fit(_until(each.parts, stop, marks.text), each.hit.head, marks)
            each = replace(each, content=replace(each.content, parts=parts)) if parts else each
        made.append(each)
    return made


def _tells_of(outer: Attribution, inner: Attribution, text: str) -> bool:
    """Tell whether a source clause that follows all that it tells, another and its content, lies in that content."""
    if outer.hit is None or inner.hit is None or len(outer.parts) > 1:
        return False
    stop, told = _source_clause(outer), outer.parts[0]
    behind = told.end <= stop and not text[told.end : stop].strip(" ,”\"'’")
    holds = any(part.start < stop < part.end for part in inner.parts)
    return behind and holds and told.start <= inner.hit.head.idx < told.end


def _source_clause(attribution: Attribution) -> int:
    """Give where a cue or the source before it begins."""
    assert attribution.hit is not None
    source, cue = attribution.source, attribution.hit.head.idx
    return min(source.left_edge.idx, cue) if source is not None else cue


def _until(parts: Sequence[Span], stop: int, text: str) -> list[Span]:
    return [Span(start, start + len(text[start : min(end, stop)].rstrip(" ,"))) for start, end in parts if start < stop]


def _passed_on(found: Sequence[Attribution]) -> list[Attribution]:
    """Join "…,” the envoy said" with the "according to the daily" behind it: one statement, passed on by the daily."""
    carried: dict[int, Token] = {}
    gone: set[int] = set()
    for number, outer in enumerate(found):
        near = found[max(number - _NEAR, 0) : number + _NEAR + 1]
        inner = next((each for each in near if _is_carried(each, outer)), None)
        if inner is not None and outer.source is not None:
            carried[id(inner)] = outer.source
            gone.add(id(outer))
    return [replace(each, passed=carried.get(id(each))) for each in found if id(each) not in gone]


def _is_carried(inner: Attribution, outer: Attribution) -> bool:
    """Tell whether an attribution with its source clause is all that another one, by a phrase, is told to pass on."""
    if inner.hit is None or outer.hit is None or inner.hit.cue.pos != "verb" or inner is outer:
        return False
    whole = outer.parts[0]
    inside = len(outer.parts) == 1 and whole.start <= inner.hit.head.idx < whole.end
    behind = inner.hit.head.idx >= inner.parts[-1].end
    if outer.hit.cue.pos != "phrase":
        return inside and behind and outer.hit.head.idx >= whole.end and inner.parts[0].start - whole.start <= 1
    named = inner.source.left_edge.idx if inner.source is not None else inner.start
    return inside and min(inner.start, named) - whole.start <= 1 and inner.end >= whole.end - max(_TAIL * behind, 3)


def _distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """Leave out attributions that repeat another with the same content, though not who denies what another says."""
    kept: dict[tuple[Span, ...], list[Attribution]] = {}
    for each in found:
        alike = kept.setdefault(each.parts, [])
        if all(other.source != each.source and _disputes(other) != _disputes(each) for other in alike):
            alike.append(each)
    return [each for alike in kept.values() for each in alike]


def _disputes(attribution: Attribution) -> bool:
    return attribution.hit is not None and is_disputing(attribution.hit.head)


def contents(found: Iterable[Attribution]) -> Cover[Attribution]:
    """Index attributions by the places of their contents."""
    return Cover(found, lambda each: each.parts)


def enclosing(found: Cover[Attribution], at: int) -> list[Attribution]:
    """Give the attributions in whose content a character lies, the innermost last."""
    return sorted(found.at(at), key=lambda each: each.parts[0].start - each.parts[-1].end)
