"""The words a record came from: a few around a place, or the whole sentence with the place marked."""

from collections.abc import Iterable

from rich.text import Text

from dragoman.records import Reading, Span

_OPEN, _CLOSE = "⟦", "⟧"
_ABOUT = 56  # characters of a glimpse, which a line of a usual terminal holds
_LEAST = 12  # characters that it has on either side of the marked words


def evidence(reading: Reading, spans: Iterable[Span]) -> Text:
    """Give the sentences that the spans lie in, the spans marked."""
    marked = sorted(spans)
    if not marked:
        return Text()
    whole = Span(marked[0].start, max(span.end for span in marked))
    touched = [sentence for sentence in reading.sentences if sentence.overlaps(whole)] or [whole]
    start, end = min(touched[0].start, whole.start), max(touched[-1].end, whole.end)
    return _marked(reading.report.text, Span(start, end), marked)


def glimpse(reading: Reading, span: Span) -> Text:
    """Give a few words on either side of the span, which is marked, within its sentence."""
    sentence = next((each for each in reading.sentences if each.contains(span)), span)
    text = reading.report.text
    around = max((_ABOUT - (span.end - span.start)) // 2, _LEAST)
    start = _word_start(text, sentence.start, span.start - around)
    end = _word_end(text, sentence.end, span.end + around)
    return Text.assemble("… " if start > sentence.start else "", _marked(text, Span(start, end), [span]),
                         " …" if end < sentence.end else "")


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
