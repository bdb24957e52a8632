"""One name in several spellings: what is left of a word when only its writing in Latin letters differs."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
                        "ə": "a", "’": None, "'": None, "‘": None, "ʼ": None, "`": None})
# what romanisations of one sound write: Sergei and Sergey, Khamenei and Hamenei, Yousef and Yusuf
_SOUNDS = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"kh", "h"), (r"ph", "f"), (r"dj|dzh|zh", "j"), (r"tch|tsch", "ch"), (r"sch", "sh"), (r"ou|oo", "u"),
    (r"ee", "i"), (r"[ckq]+(?!h)", "k"), (r"w", "v"), (r"[eiy]*[jy]\b|[ei]i\b|iy\b", "i"), (r"[jy](?=[aeiou])", "i"),
    (r"y", "i"), (r"(?<=[aeiou])h\b", ""), (r"(.)\1+", r"\1")))
_VOWELS = str.maketrans("aeou", "aaoo")
_LONG, _VERY_LONG = 6, 8  # letters from which vowels may differ within a sound, and one of them altogether
_SILENT = re.compile(r"(?<!^)[aeiou]")


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """Take case, accents and apostrophes off a word."""
    folded = word.casefold().translate(_PLAIN)
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """Write a plain word as all its romanisations would be."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """Give what every spelling of a plain word shares: its first letter and its consonants."""
    return _SILENT.sub("", sounds(word))


@lru_cache(maxsize=1 << 16)
def same_word(one: str, other: str) -> bool:
    """Tell whether two plain words are one in two romanisations; Petrov and Petrova are two."""
    if one == other:
        return True
    if one[:1] != other[:1] and {one[:1], other[:1]} not in ({"y", "i"}, {"k", "q"}, {"k", "h"}, {"j", "d"}):
        return False
    short = min(len(one), len(other))
    one, other = sounds(one), sounds(other)
    if one == other:
        return True
    if short >= _LONG and one.translate(_VOWELS) == other.translate(_VOWELS):
        return True
    return short >= _VERY_LONG and consonants(one) == consonants(other) and Levenshtein.distance(one, other) == 1 \
        and len(one) == len(other)
