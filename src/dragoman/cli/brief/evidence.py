"""The words a record came from: a few around a place, or the whole sentence with the place marked."""

import re
from collections.abc import Iterable

from rich.text import Text

from dragoman.records import Reading, Report, Span

_SIGN = "» "  # tells the report's words from ours
_OPEN, _CLOSE = "⟦", "⟧"
_ABOUT = 56  # characters of a glimpse, which a line of a usual terminal holds
_FILED = 48  # characters that the date and agency of a dateline take after its place
_MARK = re.compile(r"(?:—|–|--?|:)\s+")
_LEAST = 12  # characters that it has on either side of the marked words


def evidence(reading: Reading, spans: Iterable[Span]) -> Text:
    """Give the sentences that the spans lie in, the spans marked."""
    marked = sorted(spans)
    if not marked:
        return Text()
    whole = Span(marked[0].start, max(span.end for span in marked))
    touched = [sentence for sentence in reading.sentences if sentence.overlaps(whole)] or [whole]
    start, end = min(touched[0].start, whole.start), max(touched[-1].end, whole.end)
    return Text.assemble((_SIGN, "dim"), _marked(reading.report.text, Span(start, end), marked))


def glimpse(reading: Reading, span: Span) -> Text:
    """Give a few words on either side of the span, which is marked, within its sentence."""
    sentence = next((each for each in reading.sentences if each.contains(span)), span)
    text = reading.report.text
    first = after_dateline(reading.report, sentence.start, span.start)
    around = max((_ABOUT - (span.end - span.start)) // 2, _LEAST)
    start = _word_start(text, first, span.start - around)
    end = _word_end(text, sentence.end, span.end + around)
    return Text.assemble("… " if start > first else "", _marked(text, Span(start, end), [span]),
                         " …" if end < sentence.end else "")


def after_dateline(report: Report, start: int, end: int) -> int:
    """Give where the report's own words begin, when the stretch is that of its dateline."""
    dateline = report.dateline
    if dateline is None or start > dateline.span.end + _FILED:
        return start
    marks = [mark.end() for mark in _MARK.finditer(report.text, dateline.span.end, end)]
    return next((mark for mark in marks[:1] if mark <= dateline.span.end + _FILED), start)


def _marked(text: str, stretch: Span, spans: Iterable[Span]) -> Text:
    """Mark by brackets as well as by weight, for whoever sees no weight."""
    line, place = Text(style="dim"), stretch.start
    for span in spans:
        line.append(_flat(text[place : span.start]))
        line.append(f"{_OPEN}{_flat(text[span.start:span.end])}{_CLOSE}", style="not dim bold")
        place = max(place, span.end)
    return line.append(_flat(text[place : stretch.end]))


def _flat(words: str) -> str:
    return "".join(" " if char.isspace() else char for char in words)


def _word_start(text: str, first: int, wanted: int) -> int:
    if wanted <= first:
        return first
    space = text.find(" ", wanted)
    return wanted if space < 0 else space + 1


def _word_end(text: str, last: int, wanted: int) -> int:
    if wanted >= last:
        return last
    space = text.rfind(" ", 0, wanted)
    return wanted if space < 0 else space
