"""Words as they are looked up: without case, accents and marks."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


class _Unaccented(dict[int, int | None]):
    """Maps a letter to itself and an accent to nothing, learning each as it comes."""

    def __missing__(self, code: int) -> int | None:
        return self.setdefault(code, None if unicodedata.combining(chr(code)) else code)


_UNACCENTED = _Unaccented()


def folded_words(text: str) -> list[str]:
    """Cut a text into its words, without case and accents; what a hyphen or an apostrophe joins is cut too."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).translate(_UNACCENTED)
    return _WORD.findall(plain.casefold())
