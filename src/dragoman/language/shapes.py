"""The shape of a word: what the uncased encoder cannot see in its letters."""

from functools import lru_cache

SHAPES = (
    "none", "lower", "title", "upper", "mixed", "initial", "abbreviation", "integer", "number", "coded",
    "stop", "comma", "opening", "closing", "straight", "dash", "symbol",
)  # fmt: skip
_INDEX = {name: number for number, name in enumerate(SHAPES)}
_PUNCTUATION = {
    **dict.fromkeys([".", "?", "!", "...", "…"], "stop"),
    **dict.fromkeys([",", ";", ":"], "comma"),
    **dict.fromkeys(["“", "‘", "``", "(", "[", "{", "«", "„"], "opening"),
    **dict.fromkeys(["”", "’", "''", ")", "]", "}", "»"], "closing"),
    **dict.fromkeys(['"', "'"], "straight"),
    **dict.fromkeys(["-", "–", "—", "--", "―", "‑"], "dash"),
}  # fmt: skip


@lru_cache(maxsize=100_000)
def shape(word: str) -> int:
    """Return the class of a word's spelling, an index into ``SHAPES``."""
    return _INDEX[_PUNCTUATION.get(word) or _spelling(word)]


def _spelling(word: str) -> str:
    letters = any(c.isalpha() for c in word)
    if any(c.isdigit() for c in word):
        return "coded" if letters else "integer" if word.isdigit() else "number"
    return _lettering(word) if letters else "symbol"


def _lettering(word: str) -> str:
    if word[-1] == "." and not word.islower():
        return "abbreviation"
    if word.islower():
        return "lower"
    if len(word) == 1:
        return "initial"
    return "upper" if word.isupper() else "title" if word[0].isupper() and word[1:].islower() else "mixed"
