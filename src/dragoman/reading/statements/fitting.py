"""A content fitted to the quotation marks: a quotation is taken whole, and its own marks are left off."""

import re
from collections.abc import Iterator, Sequence

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.statements.marks import Beside, Marks
from dragoman.reading.statements.quotations import Quotation
from dragoman.records import Span

_SENTENCE = re.compile(r"\A|[.!?]['\"”’]*\s+|\n\s*")
_LEAD = 200  # characters of a sentence before its quotation
_LEADING = 120  # characters in which a source clause may lead up to its quotation
_PUNCTUATION = frozenset(" \t\n\r,.;:!?-–—…")
_GAP = _PUNCTUATION - {".", "\n"}


def fit(parts: Sequence[Span], cue: Token, marks: Marks) -> tuple[Span, ...]:
    """Fit each part of a cue's content to the quotations it touches, and join parts that come to overlap."""
    beside = marks.beside(cue.idx)
    home = marks.around(cue.idx)
    fitted = [span for part in parts for span in _fit_one(part, beside, home, marks)]
    return _joined([_with_lead(span, cue, beside, marks.text) for span in fitted])


def _with_lead(part: Span, cue: Token, beside: Beside, text: str) -> Span:
    """Take in the words with which a sentence begins before its quotation: "Nobody “has seen the text,” she said"."""
    quoted = next((each for each in beside.touching(part) if each.inner == part and each.outer.end <= cue.idx), None)
    if quoted is None or not _goes_on(text, quoted.outer.start):
        return part
    begins = max(
        (match.end() for match in _SENTENCE.finditer(text, max(quoted.outer.start - _LEAD, 0), quoted.outer.start)),
        default=None,
    )
    return Span(begins, quoted.outer.end) if begins is not None else part


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a word stands right before a place."""
    while at and text[at - 1] == " ":
        at -= 1
    return at > 0 and text[at - 1].isalnum()


def _fit_one(part: Span, beside: Beside, home: Quotation | None, marks: Marks) -> list[Span]:
    if home is not None:
        part = Span(max(part.start, home.inner.start), min(part.end, home.inner.end))
    touched = beside.touching(part)
    start, end = part
    for each in touched:
        if not _within(part, each):
            start, end = min(start, each.outer.start), max(end, each.outer.end)
    if start >= end:
        return []
    if len(touched) == 1 and (_within(part, touched[0]) or _is_all(Span(start, end), touched[0], marks.text)):
        return [each.inner for each in marks.chain(touched[0])]
    return [Span(start, end)]


def _within(part: Span, quotation: Quotation) -> bool:
    return quotation.outer.contains(part)


def _is_all(part: Span, quotation: Quotation, text: str) -> bool:
    """Tell whether nothing but punctuation is left of a part outside a quotation."""
    outside = text[part.start : quotation.outer.start] + text[quotation.outer.end : part.end]
    return set(outside) <= _PUNCTUATION


def _joined(parts: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for part in sorted(parts):
        if joined and part.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(joined)


def beside_clause(start: int, end: int, cue: Token, marks: Marks) -> list[Quotation]:
    """Give the quotation that ends right before a source clause [start, end), and the one it leads up to."""
    beside = marks.beside(cue.idx)
    before = [each for each in beside.ending(start) if set(marks.text[each.outer.end : start]) <= _GAP]
    return before + list(_led_up_to(end, beside, marks.text))


def _led_up_to(end: int, beside: Beside, text: str) -> Iterator[Quotation]:
    for each in beside.opening(end):
        words = text[end : each.outer.start].strip()
        if len(words) >= _LEADING:
            return
        if _leads_to(words):
            yield each


def _leads_to(words: str) -> bool:
    """Tell whether the words between a source clause and a quotation lead up to it."""
    return words in ("", ",", ":", "that", ", that", "that,") or (words.endswith((":", ",")) and "." not in words)


def is_speech(quotation: Quotation, doc: Doc) -> bool:
    """Tell speech from a word or name put in marks: it has a finite verb or ends as a sentence does."""
    span = doc.char_span(*quotation.inner, alignment_mode="contract")
    if span is None:
        return False
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in span)
    return finite or span[-1].text in ("!", "?") or (len(span) > 4 and span[-1].text in (".", ","))
