"""A chronology in a report: lines that a date heads, whose verbs tell in the present what was done then."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.records import Time

# "1992 - …", "• July 4: …"; a dateline has a place or an agency, and there is but one
_OPENING = re.compile(r"\n[ \t]*[-–—•*·]?[ \t]*\Z")
_HEADED = re.compile(r"[ \t]*+(?:[-–—]{1,2}|:)[ \t\n]")
_INDENT = 8  # characters at most before the date of a line: no more of the text is looked at
_ENTRIES = 2  # lines that a date heads before they are a chronology


class Chronology:
    """The lines of a text that a date heads."""

    def __init__(self, times: Sequence[Time], text: str) -> None:
        """Take the times of the text, those of datelines among them."""
        lines = tuple(_lines(times, text))
        self._lines = lines if len(lines) >= _ENTRIES else ()

    def date_at(self, place: int) -> str | None:
        """Give the EDTF date that heads the line in which a character stands."""
        at = bisect_right(self._lines, place, key=lambda line: line[0]) - 1
        return self._lines[at][2] if at >= 0 and place < self._lines[at][1] else None


def _lines(times: Sequence[Time], text: str) -> Iterator[tuple[int, int, str]]:
    for time in times:
        if time.value and _is_head(time, text):
            end = text.find("\n", time.span.end)
            yield time.span.end, end if end >= 0 else len(text), time.value.partition("T")[0]


def _is_head(time: Time, text: str) -> bool:
    start = time.span.start
    before = text[start - _INDENT : start] if start >= _INDENT else f"\n{text[:start]}"
    return bool(_OPENING.search(before) and _HEADED.match(text, time.span.end))
