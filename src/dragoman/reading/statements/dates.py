"""Expressions of time beside a cue: they say when it was said and are no part of what was said."""

from dragoman.reading.grammar.parse import Doc
from dragoman.timex.words import UNITS, WEEKDAYS, listed

_BEFORE = listed("on late early earlier later last this next that past")
_DAYS = listed("today yesterday tomorrow tonight") | frozenset(WEEKDAYS)
_PARTS = listed("morning afternoon evening night")


def behind_date(doc: Doc, at: int) -> int:
    """Give the first word behind an expression of time that begins at a word; the word itself where none begins.

    A date that is what the clause tells of ("said Monday was a holiday") is not passed over.
    """
    end = at
    while end < len(doc) and doc[end].lower_ in _BEFORE:
        end += 1
    if end >= len(doc) or not _is_time(doc, end, end > at):
        return at
    end += 1
    while end < len(doc) and doc[end].lower_ in _PARTS:
        end += 1
    return at if end < len(doc) and doc[end].pos_ in ("VERB", "AUX") else end


def _is_time(doc: Doc, at: int, led: bool) -> bool:
    word = doc[at].lower_
    return word in _DAYS or (led and (word in UNITS or word in _PARTS))
