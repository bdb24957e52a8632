"""A content as the contract has it: without the marks that enclose it and without the word that introduces it."""

import re

_PAIRS = {"“": "”", '"': '"', "'": "'", "‘": "’", "``": "''"}
_LEADING = re.compile(r"(that|That)\s+")
_BLANK = " \n\t"
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span without enclosing quotation marks and a leading "that".

    A quotation that opens the content and closes it is enclosing; one within it stays.
    """
    start, end = span
    while start < end and text[start] in _BLANK:
        start += 1
    if match := _LEADING.match(text, start, end):
        start = match.end()
    for mark, closing in _PAIRS.items():
        inner = _APOSTROPHE.sub("", text[start + len(mark) : end - len(closing)])
        enclosed = text.startswith(mark, start) and text.endswith(closing, start, end) and end - start > 2
        if enclosed and mark not in inner and closing not in inner:
            return start + len(mark), end - len(closing)
    return start, end
