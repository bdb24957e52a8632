"""Who wrote, filmed or helped: the names of bylines and credits, which nobody in the report acts under."""

import re
from itertools import islice

from dragoman.reading.grammar.parse import Doc, Token

_NAME = r"[A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{1,30}){0,3}"
_AGENCY = r"(?:Reuters|REUTERS|AP|A\.P\.|Associated Press|AFP|AFP Photo|EPA|Getty(?: Images)?|Xinhua|AP Photo)"
_HELP = "(?:Reporting|Additional reporting|Writing|Editing|Compiled|Produced|With assistance|Photos?|Photographs?)"
_CREDITS = re.compile("|".join((
    rf"^[^\w\n]{{0,8}}(?:By|BY|Written by|Story by|Reported by)\s+{_NAME}(?:(?:, | and |, and | & ){_NAME}){{0,9}}"
    r"[^\n.]{0,60}$",
    rf"^[^\w\n]{{0,8}}{_HELP} by\b[^\n]{{0,200}}$",
    rf"\({_HELP} by [^()]{{1,200}}\)",
    rf"\((?:[^()\n]{{1,60}}/)?{_AGENCY}(?:[/ ][^()\n]{{0,60}})?\)",
    rf"\b{_AGENCY}/{_NAME}", rf"{_NAME}/{_AGENCY}\b", rf"(?:Photo|Photographer): {_NAME}",
    r"(?:(?<=[.\n])|^)[^.\n]{1,200}\bcontributed (?:reporting )?to this (?:report|story|article)\b",
)), re.MULTILINE)
_OPENING = 3  # lines in which a name that fills its line is the author's


def credited(doc: Doc) -> frozenset[int]:
    """Give the tokens that stand in bylines and credits."""
    spans = [match.span() for match in _CREDITS.finditer(doc.text)]
    inside = {token.i for start, end in spans for token in _tokens(doc, start, end)}
    return frozenset(inside | _lines(doc))


def _tokens(doc: Doc, start: int, end: int) -> list[Token]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return list(span) if span is not None else []


def _lines(doc: Doc) -> set[int]:
    """Give the tokens of people's names that alone fill one of the first lines."""
    text = doc.text
    ends = [match.start() for match in islice(re.finditer(r"\n", text), _OPENING)]
    last = ends[-1] if ends else 0
    early = (ent for ent in doc.ents if ent.label_ == "PERSON" and ent.end_char <= last)
    return {token.i for ent in early if _fills_line(text, ent.start_char, ent.end_char) for token in ent}


def _fills_line(text: str, start: int, end: int) -> bool:
    return text[max(start - 1, 0):start] in ("", "\n") and text[end:end + 1] == "\n"
