"""Text of fixed width: lines that were broken to fit are read as if they went on, and told of where they were written.

A name that is broken over two lines is one name to whoever reads, and must be to the parser and the lexicon.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from dragoman.records import Quote, Reading, Report, Span, Time

T = TypeVar("T")
_BREAK = re.compile(r"(?<=\S)([^\S\n]*\r?\n[^\S\n]*)(?=\S)")
_ENDED = (".", "!", "?", ":", ";", '"', "”", "’", ")")
_LOW, _LOOSE = 2, 3  # lines that go on in lower case, or, where there are fewer, that end in the middle of a sentence
_FULL = 0.6  # of the widest line that a line must be long to have been broken


class _Break(NamedTuple):
    """A line break between two words, how long the line before it is, and how it and the next one look."""

    start: int
    end: int
    before: int
    low: bool
    loose: bool


class Flow:
    """A report in long lines: each break within a paragraph is one space, and places are known in both texts."""

    def __init__(self, written: Report, breaks: Sequence[Span]) -> None:
        self._written = written
        gone = list(accumulate((each.end - each.start - 1 for each in breaks), initial=0))
        self._ends = [each.end for each in breaks]
        self._shown = [end - before for end, before in zip(self._ends, gone[1:], strict=True)]
        self._gone = gone
        self.report = replace(written, text=_spaced(written.text, breaks),
                              dateline=_placed(written.dateline, self._flows, None),
                              credits=_placed(written.credits, self._flows, None))

    def as_written(self, reading: Reading) -> Reading:
        """Give a reading of the long lines as one of the report: every place moved, every word cut anew."""
        placed = _placed(replace(reading, report=self._written), self._wrote, self._written.text)
        return replace(placed, report=self._written)

    def _flows(self, place: int) -> int:
        return place - self._gone[bisect_right(self._ends, place)]

    def _wrote(self, place: int) -> int:
        return place + self._gone[bisect_right(self._shown, place)]


def flow(report: Report) -> Flow | None:
    """Give the report in long lines, None where its lines are paragraphs already."""
    breaks = _breaks(report.text)
    low, loose = (sum(getattr(each, name) for each in breaks) for name in ("low", "loose"))
    if low < _LOW and not (low and loose >= _LOOSE):
        return None
    widest = max(each.before for each in breaks)
    return Flow(report, [Span(each.start, each.end) for each in breaks if each.before >= _FULL * widest])


def _breaks(text: str) -> list[_Break]:
    found, begins = [], 0
    for match in _BREAK.finditer(text):
        begins = max(begins, text.rfind("\n", 0, match.start()) + 1)
        found.append(_Break(*match.span(), match.start() - begins, text[match.end()].islower(),
                            not text[begins:match.start()].endswith(_ENDED)))
        begins = match.end()
    return found


def _spaced(text: str, breaks: Sequence[Span]) -> str:
    parts, last = [], 0
    for each in breaks:
        parts += [text[last:each.start], " "]
        last = each.end
    return "".join([*parts, text[last:]])


def _placed(value: T, place: Callable[[int], int], text: str | None) -> T:
    """Move every span in a record, or a tuple of records; with a text, cut the words that stand there from it."""
    placing: Any = value
    if isinstance(placing, Span):
        placing = Span(place(placing.start), place(placing.end))
    elif isinstance(placing, tuple):
        placing = tuple(_placed(each, place, text) for each in placing)
    elif is_dataclass(placing) and not isinstance(placing, type | Report):
        placing = replace(placing, **{each.name: _placed(getattr(placing, each.name), place, text)
                                      for each in fields(placing)})
        if text is not None and isinstance(placing, Quote | Time):
            placing = replace(placing, text=text[placing.span.start:placing.span.end])
    return placing  # type: ignore[no-any-return]
