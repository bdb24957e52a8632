"""Which words stand inside quotation marks."""

from dragoman.reading.grammar.parse import Doc, Token

_OPEN = {"“": "”", "„": "“", "«": "»", "``": "''"}


class Quoted:
    """Numbers the quotation of each token of a text; one that is not closed ends with its paragraph, and goes on where
    the next paragraph opens with quotation marks again.
    """

    def __init__(self, doc: Doc) -> None:
        self._number = [0] * len(doc)
        self._behind = [0] * len(doc)  # the quotation that has just been closed, until a word follows it
        close, number, last, goes_on = "", 0, 0, False
        for token in doc:
            self._behind[token.i] = last
            if close and "\n" in token.text:
                close, goes_on = "", True
            elif not close and token.text in ('"', *_OPEN):
                close, number, last = _OPEN.get(token.text, '"'), number + (not goes_on), 0
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
