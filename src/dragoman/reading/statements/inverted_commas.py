"""Single quotation marks, told from apostrophes by what stands around them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dragoman.records import Span

_OPENING = re.compile(r"(?<![^\s(\[{—–\-/\"“„«])(?:‘|'(?!'))(?=[\w\"“„$€£\[])")
_CLOSING = re.compile(r"(?<=[^\s(\[{])(?:’|(?<!')'(?!'))(?!\w)")


def find_single(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield each quotation in single marks as (with its marks, without them); it never runs over the end of a line."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _in_line(text, start, start + len(line))
        start += len(line)


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[Span, Span]]:
    openings = [match.start() for match in _OPENING.finditer(text, start, end)]
    for opening, limit in pairwise([*openings, end]):
        closing = _closing(text, opening + 2, limit)
        if closing is not None:
            yield Span(opening, closing + 1), Span(opening + 1, closing)


def _closing(text: str, start: int, limit: int) -> int | None:
    """Choose the closing mark: after punctuation, or one that is no possessive ("the envoys' room"), else the last."""
    marks = [match.start() for match in _CLOSING.finditer(text, start, limit)]
    after_stop = next((mark for mark in marks if text[mark - 1] in ".,!?…"), None)
    plain = next((mark for mark in marks if not _is_possessive(text, mark)), None)
    choices = [mark for mark in (after_stop, plain) if mark is not None]
    return min(choices, default=marks[-1] if marks else None)


def _is_possessive(text: str, mark: int) -> bool:
    return text[mark - 1] in "sS" and text[mark + 1 : mark + 2] == " " and text[mark + 2 : mark + 3].islower()
