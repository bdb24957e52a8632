"""Words as they are looked up: without case, accents and marks."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def folded_words(text: str) -> list[str]:
    """Cut a text into its words, without case and accents; what a hyphen or an apostrophe joins is cut too."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _WORD.findall(plain.casefold())
