"""Where the words that a coder quotes stand in the text: exactly, but for curly quotation marks and white space."""

from collections.abc import Collection, Iterable, Iterator
from unicodedata import combining

from dragoman.records import Quote, Span

_STRAIGHT = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'"}
_MARKS = frozenset({'"', "“", "”", "„", "«", "»"})


class Locator:
    """Finds quotes in a stretch of a text; places are those of the whole text as given."""

    def __init__(self, text: str, within: Span) -> None:
        """Fold the stretch once: each character of the folded text knows where it stands."""
        self._text = text
        pairs = list(_folded(text, within.start, within.end))
        self._folded = "".join(char for char, _ in pairs)
        self._at = [place for _, place in pairs]

    def find(self, words: str, near: Span | None = None, taken: Collection[Span] = ()) -> Quote | None:
        """Find words nearest to a place; among those in it the first that is not taken; None when they are nowhere."""
        return nearest(self.all(words), near, taken)

    def all(self, words: str) -> Iterator[Quote]:
        """Find every place where these words stand whole, left to right."""
        folded = "".join(char for char, _ in _folded(words, 0, len(words))).strip()
        start = self._folded.find(folded) if any(map(str.isalnum, folded)) else -1  # a mark alone is no words
        while start >= 0:
            end = start + len(folded)
            if not (self._inside_word(start) or self._inside_word(end)):
                yield Quote.cut(self._text, self._at[start], self._at[end - 1] + 1)
            start = self._folded.find(folded, start + 1)

    def bare(self, quote: Quote) -> Quote:
        """Take quotation marks off the ends of a quote, but not one whose other half stands inside."""
        start, end = quote.span
        marks = [place for place in range(start, end) if self._text[place] in _MARKS]
        if marks and marks[0] == start and (len(marks) == 1 or marks[1] == end - 1):
            start += 1
        if marks and marks[-1] == end - 1 and end - 1 > start and (len(marks) == 1 or marks[-2] < start):
            end -= 1
        return Quote.cut(self._text, start, end) if start < end else quote

    def _inside_word(self, place: int) -> bool:
        """Tell whether a place of the folded text lies between two letters, or a letter and its accent."""
        before, after = self._folded[place - 1 : place], self._folded[place : place + 1]
        return bool(before) and bool(after) and before.isalnum() and (after.isalnum() or combining(after) > 0)


def nearest(quotes: Iterable[Quote], near: Span | None, taken: Collection[Span] = ()) -> Quote | None:
    """Choose the quote nearest to a place; among those in it the first that is not taken."""
    return min(quotes, key=lambda each: (_distance(each.span, near), each.span in taken, each.span), default=None)


def _folded(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Give each character with its place, marks straight and each run of white space as one space."""
    space = False
    for place in range(start, end):
        char = text[place]
        if not char.isspace():
            yield _STRAIGHT.get(char, char), place
        elif not space:
            yield " ", place
        space = char.isspace()


def _distance(span: Span, near: Span | None) -> int:
    if near is None or span.overlaps(near):
        return 0
    return min(abs(span.start - near.end), abs(near.start - span.end))
