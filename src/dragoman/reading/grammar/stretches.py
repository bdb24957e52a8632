"""Stretches of a report: from the words of a phrase to the characters it takes up."""

from bisect import bisect_right
from collections.abc import Collection, Iterable

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.records import Span
from dragoman.timex.words import MONTHS, WEEKDAYS

_EDGE = frozenset(",;:–—-") | {"--", "―"}
_DASHES = frozenset({"-", "--", "–", "—"})
_STOPPED = (".", "!", "?", ":", "…", "”", '"', "''", "’", ")", "—", "--")
_FULL_STOPS = frozenset({".", "!", "?"})
_CLOSERS = frozenset({"”", "’", "''", ")", "»"})
_ENDLESS = 400  # words without a stop, which no sentence has: what only the parse takes for sentences then has to do
_DATELINE = 8  # words of a dateline before its dash
_AGENCY = 2  # words of an agency behind a dateline's date
_DATED = frozenset({*MONTHS, *WEEKDAYS})
_PARTING = _DASHES | {":", ".-", ".–", ".—"}
_STARTS = "dragoman_sentence_starts"
_END = _EDGE | {".", "…", "...", ". . ."}


def words_of(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """Give the places of a token's subtree, leaving out the subtrees of some of its dependents."""
    left_out = {each.i for head in without for each in head.subtree}
    return {each.i for each in token.subtree} - left_out


def stretches(doc: Doc, places: Collection[int], apart: Collection[int] = ()) -> list[Span]:
    """Join the words at these places into stretches of text; only punctuation may lie between the words of one stretch.

    Words in `apart` always part two stretches, and so does any other word that is not among the places.
    """
    ranges: list[tuple[int, int]] = []
    for place in sorted(places):
        if ranges and _joined(doc, ranges[-1][1], place, apart):
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    trimmed = (_trimmed(doc, start, end) for start, end in ranges)
    return [Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) for start, end in trimmed if start < end]


def _joined(doc: Doc, left: int, right: int, apart: Collection[int]) -> bool:
    return all((doc[place].is_punct or doc[place].is_space) and place not in apart for place in range(left, right))


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cut white space, commas, colons and dashes from both ends of [start, end) tokens, and full stops from its end."""
    while start < end and (doc[start].is_space or doc[start].text in _EDGE):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in _END):
        end -= 1
    return start, end


def filled(doc: Doc, places: Collection[int], without: Collection[int] = ()) -> list[Span]:
    """Give the text from the first to the last of the places as one stretch, parted only by the words of `without`."""
    if not places:
        return []
    kept = [place for place in range(min(places), max(places) + 1) if place not in without]
    return stretches(doc, kept, without)


def is_finite(token: Token) -> bool:
    """Tell whether a word is a finite verb, or a participle with an auxiliary of its own."""
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.pos_ in ("VERB", "AUX")


def sentence_start(token: Token) -> int:
    """Give the first token of a word's sentence, also where the parse has run two sentences together."""
    starts = _starts(token.doc)
    return starts[bisect_right(starts, token.i) - 1]


def sentence_end(token: Token) -> int:
    """Give the token behind the last one of a word's sentence."""
    starts = _starts(token.doc)
    after = bisect_right(starts, token.i)
    return starts[after] if after < len(starts) else len(token.doc)


def _starts(doc: Doc) -> list[int]:
    """Give the tokens at which sentences begin; asked of every noun, so the Doc keeps them."""
    found: list[int] | None = doc.user_data.get(_STARTS)
    if found is None:
        found = [0]
        for at in range(1, len(doc)):
            endless = at - found[-1] > _ENDLESS and doc[at].is_sent_start
            if endless or _begins(doc, at):
                found.append(at)
        doc.user_data[_STARTS] = found
    return found


def _begins(doc: Doc, at: int) -> bool:
    """Tell whether a sentence begins here: by the parse, or behind a full stop and what closes with it."""
    if at > 1 and doc[at - 1].text in _PARTING and (_ends_dateline(doc, at - 2) or _ends_run_on(doc, at - 2)):
        return True
    if at > 0 and doc[at - 1].is_space and doc[at - 1].text.count("\n") > 1 and not doc[at].is_lower:
        return True  # a paragraph of its own
    if doc[at].is_sent_start and (doc[at - 1].is_space or doc[at - 1].text.endswith(_STOPPED)):
        return doc[at].text not in _CLOSERS or _opens(doc, at)
    if doc[at].is_space or (doc[at].text in _CLOSERS and not _opens(doc, at)):
        return False
    last = at - 2 if at > 1 and doc[at - 1].text in _CLOSERS else at - 1
    return doc[last].text in _FULL_STOPS and not doc[at].is_lower


def _opens(doc: Doc, at: int) -> bool:
    """Tell whether a mark that mostly closes opens here: "''We met,'' she said"."""
    spaced = at == 0 or doc[at - 1].is_space or bool(doc[at - 1].whitespace_)
    return spaced and not doc[at].whitespace_ and at + 1 < len(doc) and not doc[at + 1].is_space


def _ends_dateline(doc: Doc, at: int) -> bool:
    """Tell whether a dateline ends here: "PARIS, May 2 (Agency) - ", "Paris, May 2 — " or "PARIS/ROME: "."""
    at -= doc[at].text == "." and doc[at - 1].text == ")"  # "(Agency).- "
    if doc[at].text == ")":
        return any(doc[i].is_upper and len(doc[i]) > 2 for i in range(max(at - 12, 0), at))
    first = next((i for i in range(at, max(at - _DATELINE, -1), -1) if i == 0 or doc[i - 1].is_space), None)
    if first is None or len(doc[first]) < 3:
        return False
    dated = any(each.lower_.rstrip(".") in _DATED for each in doc[first + 1 : at + 1])
    if not doc[first].is_upper:
        return dated and doc[first].is_title
    return dated or all(each.is_upper or each.is_punct for each in doc[first : at + 1])


def _ends_run_on(doc: Doc, at: int) -> bool:
    """Tell whether a dateline ends here that stands behind other words: "Report by the agency Lima, 24 March: "."""
    for agency in range(_AGENCY + 1):
        day = at - agency
        if day > 1 and _is_date(doc, day):
            place = day - 2 - (doc[day - 2].text == ",")
            return place >= 0 and doc[place].text[:1].isupper() and doc[place].lower_ not in _DATED
        if not doc[day].text[:1].isupper():
            return False
    return False


def _is_date(doc: Doc, at: int) -> bool:
    """Tell whether a day of a month ends here: "March 24", "24 March"."""
    one, other = doc[at - 1], doc[at]
    named = (each.lower_.rstrip(".") in MONTHS for each in (one, other))
    return any(named) and (one.text.isdigit() or other.text.isdigit())
