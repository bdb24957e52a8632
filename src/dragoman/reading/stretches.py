"""Stretches of a report: from the words of a phrase to the characters it takes up."""

from collections.abc import Collection, Iterable

from spacy.tokens import Doc, Token

from dragoman.records import Span

_EDGE = " \t\r\n\u00a0,;:–—-"
_END = ".…"


def words_of(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """Give the places of a token's subtree, leaving out the subtrees of some of its dependents."""
    left_out = {each.i for head in without for each in head.subtree}
    return {each.i for each in token.subtree} - left_out


def stretches(doc: Doc, places: Collection[int], apart: Collection[int] = ()) -> list[Span]:
    """Join the words at these places into stretches of text; only punctuation may lie between the words of one stretch.

    Words in `apart` always part two stretches, and so does any other word that is not among the places.
    """
    spans: list[Span] = []
    last = None
    for place in sorted(places):
        token = doc[place]
        if last is not None and _joined(doc, last, place, apart):
            spans[-1] = Span(spans[-1].start, token.idx + len(token.text))
        else:
            spans.append(Span(token.idx, token.idx + len(token.text)))
        last = place
    return [trimmed for span in spans if (trimmed := trim(doc.text, span)).start < trimmed.end]


def _joined(doc: Doc, left: int, right: int, apart: Collection[int]) -> bool:
    return all((doc[place].is_punct or doc[place].is_space) and place not in apart for place in range(left + 1, right))


def trim(text: str, span: Span) -> Span:
    """Cut white space, commas, colons and dashes from both ends of a stretch, and full stops from its end."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE + _END and not _is_abbreviation(text, start, end):
        end -= 1
    return Span(start, end)


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Tell whether the last full stop belongs to its word: "the U.S."."""
    return text[end - 1] == "." and end - 3 >= start and text[end - 3] == "." and text[end - 2].isalpha()


def filled(doc: Doc, places: Collection[int], without: Collection[int] = ()) -> list[Span]:
    """Give the text from the first to the last of the places as one stretch, parted only by the words of `without`."""
    if not places:
        return []
    kept = [place for place in range(min(places), max(places) + 1) if place not in without]
    return stretches(doc, kept, without)


def is_finite(token: Token) -> bool:
    """Tell whether a word is a finite verb, or a participle with an auxiliary of its own."""
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.pos_ in ("VERB", "AUX")
