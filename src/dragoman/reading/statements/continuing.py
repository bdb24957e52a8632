"""Quotations with no cue of their own: they carry on the speech before them, or stand alone at the head of a report."""

import re
from collections.abc import Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush

from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.statements.attribution import Attribution, contents
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.fitting import is_speech
from dragoman.reading.statements.marks import Marks
from dragoman.reading.statements.quotations import Quotation
from dragoman.records import Span

_BLANK = re.compile(r"\s*")
_REST = re.compile(r"[ .\t\r]*(?:\n|\Z)")  # what may stand behind a quotation that is a paragraph of its own

_SPOKEN = frozenset({"clause", "quotation", "noun-clause", "infinitive"})  # what words of his own may go on from


def carry_on(found: Sequence[Attribution], doc: Doc, marks: Marks) -> list[Attribution]:
    """Give each quotation without a cue to the attribution it carries on; one with nothing before it stands alone."""
    attributions, held, latest = list(found), contents(found), _Latest(found)
    for quotation in marks.quotations:
        if quotation.depth or not _is_free(quotation, held) or not is_speech(quotation, doc):
            continue
        before = latest.before(quotation.outer.start)
        if before is None:
            if _stands_alone(quotation, marks.text):
                attributions.append(Attribution(None, None, Content((quotation.inner,), "quotation")))
                latest.add(len(attributions) - 1, attributions[-1])
        elif _carries_on(quotation, attributions[before], marks.text):
            attributions[before] = _longer(attributions[before], quotation.inner)
            latest.add(before, attributions[before])
    return sorted(attributions, key=lambda each: (each.start, -each.end))


class _Latest:
    """The attribution that ends last before a place; of those in one another the outermost. Asked from left to right.

    One that has grown is added again: it ends later than it did, so that its earlier end is never the last.
    """

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        spoken = ((number, each) for number, each in enumerate(attributions) if each.content.place in _SPOKEN)
        self._waiting = [(each.end, -each.start, number) for number, each in spoken]
        heapify(self._waiting)
        self._last: tuple[int, int, int] | None = None

    def add(self, number: int, attribution: Attribution) -> None:
        heappush(self._waiting, (attribution.end, -attribution.start, number))

    def before(self, place: int) -> int | None:
        """Give its number, or None where none ends before."""
        while self._waiting and self._waiting[0][0] <= place:
            self._last = max(self._last or (-1, 0, 0), heappop(self._waiting))
        return None if self._last is None else self._last[2]


def _is_free(quotation: Quotation, held: Cover[Attribution]) -> bool:
    """Tell whether no attribution from outside has the quotation for its content."""
    near = held.touching(quotation.inner)
    return all(each.hit is not None and quotation.inner.contains(_place(each)) for each in near)


def _place(attribution: Attribution) -> Span:
    assert attribution.hit is not None
    head = attribution.hit.head
    return Span(head.idx, head.idx + len(head.text))


def _carries_on(quotation: Quotation, before: Attribution, text: str) -> bool:
    """Tell whether nothing but the rest of a source clause, or the end of a paragraph, stands between."""
    gap = text[before.end : quotation.outer.start]
    if "\n" not in gap:
        return True
    tail, _, lead = gap.rpartition("\n")
    return not lead.strip() and _is_whole_line(quotation, text) and len(tail.strip().splitlines()) <= 1


def _is_whole_line(quotation: Quotation, text: str) -> bool:
    """Tell whether a quotation fills its paragraph: nobody else is named there to have said it."""
    return _REST.match(text, quotation.outer.end) is not None


def _stands_alone(quotation: Quotation, text: str) -> bool:
    """Tell whether a quotation is the first line of the text."""
    return _BLANK.fullmatch(text, 0, quotation.outer.start) is not None and _is_whole_line(quotation, text)


def _longer(attribution: Attribution, part: Span) -> Attribution:
    content = attribution.content
    return replace(attribution, content=replace(content, parts=(*content.parts, part)))
