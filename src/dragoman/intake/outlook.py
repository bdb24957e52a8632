"""Whether a report looks back or forward to a date, by the words of its sentence: before anything is parsed."""

import re
from typing import Literal

Side = Literal["ahead", "behind"]

_REACH = 90  # characters on each side that are looked at, within the sentence
_NEAR = 40  # characters before a date in which an open word leaves it open
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?(?:\s|$)|\n")
# what the report itself looks forward to; "would" and "was to" may be looked forward to from long ago
_AHEAD = re.compile(
    r"\b(?:will|shall|[’']ll|upcoming|next|(?:is|are)\s(?:due|set|scheduled|slated|expected|planned|likely|to)"
    r"|(?:plans?|aims?|hopes?|intends?|wants?|vows?)\sto|to\s(?:visit|meet|hold|host|attend|travel|begin|start))\b",
    re.IGNORECASE)
# what may lie on either side: "by 2020", "would be ready in May"
_OPEN = re.compile(
    r"\b(?:would|could|should|may|might|can|must|if|unless|due|scheduled|slated|planned|expected|ahead|before|until|till"
    r"|by|through|beyond|for|to)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|became|began|broke|brought|built|came|chose|fell|fled|flew|fought|found|gave|got|grew|held"
    r"|hit|kept|left|led|lost|made|met|paid|put|ran|rose|saw|sent|shot|spoke|struck|took|told|went|won|withdrew|wrote"
    r"|since|ago|\w{2,}ed)\b")
_SINCE = re.compile(r"\b(?:since|back)\s(?:\w+\s){0,2}$", re.IGNORECASE)
# a year in a name, a signature or a notice: "Vision 2030", "(@someone) May 3", "Copyright © 2019"
_NAME = re.compile(
    r"\b(?!(?:In|Since|By|From|During|After|Late|Early|Until|Of|On|And)\b)[A-Z]\w*\s$|[)©]\s*$|[Cc]opyright\W{0,5}$")
# elections are spoken of for years before they are held
_ELECTIONS = re.compile(
    r"\b(?:presidential|presidency|nomination|nominee|re-?election|candidates?|running\sfor|elections?|midterms?|come)\b",
    re.IGNORECASE)
_FORWARD = re.compile(
    r"\s(?:\w+\s){0,2}(?:race|campaign|bid|budget|target|goal|deadline|games|olympics|cup|summit|season|primar\w+|vote"
    r"|polls?)\b", re.IGNORECASE)


def side(text: str, start: int, end: int) -> Side | None:
    """Tell on which side of the report the date at [start, end) lies; None when the words leave it open.

    Precision comes first: of 1,400 dated reports read as if they had no date, more than nine in ten of those dated by
    their content held the true one (`python -m bench.dating`).
    """
    before = _SENTENCE_END.split(text[max(start - _REACH, 0) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH])[0]
    if _NAME.search(text[max(start - 20, 0) : start]) or _FORWARD.match(after):
        return None
    if _SINCE.search(before):
        return "behind"
    if _AHEAD.search(before):
        return "ahead"
    open_ = _ELECTIONS.search(before + after) or _OPEN.search(before[-_NEAR:])
    return "behind" if not open_ and _PAST.search(before + after) else None
