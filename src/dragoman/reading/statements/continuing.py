"""Quotations with no cue of their own: they carry on the speech before them, or stand alone at the head of a report."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.fitting import Marks, is_speech
from dragoman.reading.statements.quotations import Quotation
from dragoman.records import Span


def carry_on(found: Sequence[Attribution], doc: Doc, marks: Marks) -> list[Attribution]:
    """Give each quotation without a cue to the attribution it carries on; one with nothing before it stands alone."""
    attributions = list(found)
    for quotation in marks.quotations:
        if quotation.depth or not _is_free(quotation, attributions) or not is_speech(quotation, doc):
            continue
        before = _last_before(quotation, attributions)
        if before is None:
            if _stands_alone(quotation, marks.text):
                attributions.append(Attribution(None, None, Content((quotation.inner,), "quotation")))
        elif _carries_on(quotation, attributions[before], marks.text):
            attributions[before] = _longer(attributions[before], quotation.inner)
    return sorted(attributions, key=lambda each: (each.start, -each.end))


def _is_free(quotation: Quotation, attributions: Sequence[Attribution]) -> bool:
    """Tell whether no attribution from outside has the quotation for its content."""
    outer = [each for each in attributions if each.hit is None or not quotation.inner.contains(_place(each))]
    return not any(part.overlaps(quotation.inner) for each in outer for part in each.parts)


def _place(attribution: Attribution) -> Span:
    assert attribution.hit is not None
    head = attribution.hit.head
    return Span(head.idx, head.idx + len(head.text))


def _last_before(quotation: Quotation, attributions: Sequence[Attribution]) -> int | None:
    """Give the place of the attribution that ends last before a quotation; of those in one another the outermost."""
    ended = [
        (each.end, -each.start, place) for place, each in enumerate(attributions) if each.end <= quotation.outer.start
    ]
    return max(ended)[2] if ended else None


def _carries_on(quotation: Quotation, before: Attribution, text: str) -> bool:
    """Tell whether nothing but the rest of a source clause, or the end of a paragraph, stands between."""
    gap = text[before.end : quotation.outer.start]
    if "\n" not in gap:
        return True
    tail, _, lead = gap.rpartition("\n")
    return not lead.strip() and len(tail.strip().splitlines()) <= 1 and _is_whole_line(quotation, text)


def _is_whole_line(quotation: Quotation, text: str) -> bool:
    """Tell whether a quotation fills its paragraph: nobody else is named there to have said it."""
    rest = text[quotation.outer.end :].split("\n", 1)[0]
    return not rest.strip(" .\t\r")


def _stands_alone(quotation: Quotation, text: str) -> bool:
    return not text[: quotation.outer.start].strip() and _is_whole_line(quotation, text)


def _longer(attribution: Attribution, part: Span) -> Attribution:
    content = attribution.content
    return replace(attribution, content=replace(content, parts=(*content.parts, part)))
