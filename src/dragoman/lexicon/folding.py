"""Words as they are looked up: without case, accents and marks."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")


def folded_words(text: str) -> list[str]:
    """Cut a text into its words, without case and accents; what a hyphen or an apostrophe joins is cut too."""
    plain = text.lower() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return _WORD.findall(plain)
