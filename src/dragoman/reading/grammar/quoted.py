"""Which words stand inside quotation marks."""

from dragoman.reading.grammar.parse import Doc, Token

_OPEN = {"“": "”", "„": "“", "«": "»", "``": "''"}


class Quoted:
    """Marks each token of a text; a quotation that is not closed ends with its paragraph."""

    def __init__(self, doc: Doc) -> None:
        self._inside = bytearray(len(doc))
        close = ""
        for token in doc:
            if close and "\n" in token.text:
                close = ""
            if not close and token.text in ('"', *_OPEN):
                close = _OPEN.get(token.text, '"')
            elif close and token.text in (close, "”"):
                close = ""
            else:
                self._inside[token.i] = bool(close)

    def inside(self, token: Token) -> bool:
        """Tell whether a word stands inside quotation marks."""
        return bool(self._inside[token.i])
