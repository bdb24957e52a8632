"""Which words stand inside quotation marks."""

from dragoman.reading.grammar.parse import Doc, Token

_OPEN = {"“": "”", "„": "“", "«": "»", "``": "''"}
_OPENING = frozenset({'"', *_OPEN})


class Quoted:
    """Numbers the quotation of each token of a text; one that is not closed ends with its paragraph, and goes on where
    the next paragraph opens with quotation marks again.
    """

    def __init__(self, doc: Doc) -> None:
        self._number = [0] * len(doc)
        self._behind = [0] * len(doc)  # the quotation that has just been closed, until a word follows it
        close, number, last, goes_on = "", 0, 0, False
        broken = 0  # where the line after that of a quotation left open begins
        for token in doc:
            self._behind[token.i] = last
            if "\n" in token.text:
                broken = token.i + 1 if close else 0
                close, goes_on = "", goes_on or bool(close)
            elif not close and broken and _closes(token):
                self._number[broken : token.i] = [number] * (token.i - broken)
                broken, last, goes_on = 0, number, False
            elif not close and token.text in _OPENING:
                close, number, last, broken = _OPEN.get(token.text, '"'), number + (not goes_on), 0, 0
            elif close and token.text in (close, "”"):
                close, last, goes_on = "", number, False
            elif close:
                self._number[token.i] = number
            elif not (token.is_space or token.is_punct):
                last, goes_on = 0, False

    def inside(self, token: Token) -> bool:
        """Tell whether a word stands inside quotation marks."""
        return bool(self._number[token.i])

    def closes_before(self, token: Token) -> int:
        """Give the number of the quotation that ends right before a word, 0 if none does."""
        return self._behind[token.i]

    def number(self, token: Token) -> int:
        """Give the number of the quotation that a word stands in, 0 if in none."""
        return self._number[token.i]


def _closes(token: Token) -> bool:
    """Tell whether a mark closes by the words around it: right behind one, and with a space behind it."""
    if token.text not in ('"', "”", "''") or not token.i:
        return False
    return not token.doc[token.i - 1].whitespace_ and bool(token.whitespace_)
