"""A chronology in a report: lines that a date heads, whose verbs tell in the present what was done then."""

import re
from collections.abc import Iterator, Sequence

from dragoman.records import Time

# "1992 - …", "• July 4: …"; a dateline has a place or an agency, and there is but one
_OPENING = re.compile(r"[ \t]*+[-–—•*·]?[ \t]*+\Z")
_HEADED = re.compile(r"[ \t]*+(?:[-–—]{1,2}|:)[ \t\n]")
_ENTRIES = 2  # lines that a date heads before they are a chronology


class Chronology:
    """The lines of a text that a date heads."""

    def __init__(self, times: Sequence[Time], text: str) -> None:
        """Take the times of the text, those of datelines among them."""
        lines = tuple(_lines(times, text))
        self._lines = lines if len(lines) >= _ENTRIES else ()

    def date_at(self, place: int) -> str | None:
        """Give the EDTF date that heads the line in which a character stands."""
        return next((when for start, end, when in self._lines if start <= place < end), None)


def _lines(times: Sequence[Time], text: str) -> Iterator[tuple[int, int, str]]:
    for time in times:
        if time.value and _is_head(time, text):
            end = text.find("\n", time.span.end)
            yield time.span.end, end if end >= 0 else len(text), time.value.partition("T")[0]


def _is_head(time: Time, text: str) -> bool:
    start = text.rfind("\n", 0, time.span.start) + 1
    return bool(_OPENING.match(text[start : time.span.start]) and _HEADED.match(text, time.span.end))
