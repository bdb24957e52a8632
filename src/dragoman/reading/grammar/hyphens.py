"""Names that a hyphen bends into a description: "Iranian-backed", "pro-Russian"."""

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.wordlist import words

# the state named is not the one that acts
_BENT = words("""
    backed held born based made occupied controlled allied aligned linked funded armed trained supported pro anti ex
    non bound installed friendly
    """)


def is_bent(token: Token) -> bool:
    """Tell whether a hyphen bends a name into something else: "Iranian-backed", "pro-Russian"."""
    doc, i = token.doc, token.i
    after = doc[i + 2].lower_ if i + 2 < len(doc) and doc[i + 1].text in "-–" else ""
    before = doc[i - 2].lower_ if i > 1 and doc[i - 1].text in "-–" else ""
    return after in _BENT or before in _BENT
