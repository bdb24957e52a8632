"""Where a sentence falls apart for a source clause: at semicolons, and where another clause is joined on."""

from dragoman.reading.grammar.parse import Doc
from dragoman.reading.grammar.stretches import is_finite

_OPENING = frozenset({"“", "``", "«"})
_CLOSING = frozenset({"”", "''", "»"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})


def segment(doc: Doc, begin: int, end: int, at: int) -> tuple[int, int]:
    """Give the stretch between semicolons in which a place of the sentence [begin, end) lies."""
    breaks = list(_breaks(doc, begin, end))
    return (
        max((each + 1 for each in breaks if each < at), default=begin),
        min((each for each in breaks if each > at), default=end),
    )


def until_semicolon(doc: Doc, start: int, end: int) -> int:
    """End a stretch [start, end) where a semicolon ends it."""
    return next(iter(_breaks(doc, start, end)), end)


def _breaks(doc: Doc, begin: int, end: int) -> list[int]:
    """Give the semicolons that stand outside quotations and lead to a clause other than "; and that …"."""
    depth, found, straight = 0, [], False
    for i in range(begin, end):
        depth += (doc[i].text in _OPENING) - (doc[i].text in _CLOSING and depth > 0)
        straight ^= doc[i].text == '"'
        if doc[i].text == ";" and not depth and not straight and not _goes_on(doc, i + 1):
            found.append(i)
    return found


def _goes_on(doc: Doc, at: int) -> bool:
    return any(each.lower_ == "that" and each.tag_ == "IN" for each in doc[at : at + 2])


def split_clause(doc: Doc, begin: int, start: int) -> int:
    """Begin with the clause that a source clause at `start` splits: "A fled and B, he said, would fight"."""
    for i in range(start - 1, begin - 1, -1):
        if is_finite(doc[i]):
            return begin
        if doc[i].tag_ in _RELATIVES or (doc[i].pos_ == "CCONJ" and any(is_finite(doc[j]) for j in range(begin, i))):
            return i + 1
    return begin


def is_predicate(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words begin with a finite verb, whose subject then stands before: "…, he said, would go on"."""
    first = next((each for each in doc[start:end] if each.pos_ not in ("ADV", "PUNCT", "SPACE")), None)
    return first is not None and is_finite(first)
