"""Names of people: their parts, and whether two spellings can be one person's."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_PARTICLES = frozenset({"al", "el", "ul", "ur", "bin", "bint", "ibn", "abu", "abd", "de", "del", "della", "di", "da",
                        "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "ben", "mac", "st"})
_SPELLINGS = (("yy", "y"), ("iy", "y"), ("ii", "y"), ("ij", "y"), ("kh", "k"), ("gh", "g"), ("ou", "u"), ("ei", "e"),
              ("ey", "e"), ("ie", "e"), ("oo", "u"), ("ph", "f"), ("w", "v"), ("i", "y"))
# Chinese, Korean and Vietnamese family names that are no English words and no western first names
_FAMILIES = frozenset({"kim", "ri", "pak", "park", "choi", "choe", "moon", "roh", "noh", "ban", "jang", "kang", "cho",
                       "yoon", "yun", "chung", "jeong", "hwang", "xi", "hu", "jiang", "wen", "li", "wang", "zhu",
                       "zhang", "zhao", "liu", "yang", "deng", "mao", "zhou", "qian", "tang", "wu", "chen", "huang",
                       "xu", "guo", "yu", "cao", "zeng", "hua", "geng", "lu", "gao", "kong", "qin", "tran", "nguyen",
                       "pham", "phan", "truong", "tsai", "lien", "lee", "han"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=10_000)
def parts(name: str) -> tuple[str, ...]:
    """Split a name into its folded parts, without case, accents, possessive and generation: "François Hollande’s" →
    francois, hollande."""
    bare = re.sub(r"['’]s?$", "", name)
    folded = "".join(c for c in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(c))
    words = (re.sub(r"[^\w]", "", word) for word in re.split(r"[\s\-‑–.]+", folded))
    return tuple(word for word in words if word and word not in _SUFFIXES)


@lru_cache(maxsize=10_000)
def core(name: str) -> tuple[str, ...]:
    """Give the parts without particles: "Ayman al-Zawahiri" → ayman, zawahiri."""
    whole = parts(name)
    return tuple(part for part in whole if part not in _PARTICLES) or whole


def surname(name: str) -> str:
    """Give the last part of a name."""
    return core(name)[-1] if core(name) else ""


def calls(name: str) -> frozenset[str]:
    """Give the parts by which a later text may call someone: the last, and the first where it is the family's."""
    whole = core(name)
    first = family(name)
    return frozenset({whole[-1], first} if first else whole[-1:])


def family(name: str) -> str | None:
    """Give the first part of a name that has the family's there: "Moon Jae-in", "Xi Jinping", "Kim Jong Un"."""
    whole = core(name)
    if not 1 < len(whole) <= 3:
        return None
    joined = bool(re.search(r"\w[-‑]\w+$", name)) and len(whole) == 3 and len(whole[0]) <= 5
    return whole[0] if joined or whole[0] in _FAMILIES else None


def same(one: str, other: str) -> bool:
    """Tell whether two full names can be one person's: surnames alike, and no first name against another."""
    a, b = core(one), core(other)
    if not a or not b or (min(len(a), len(b)) > 1 and is_junior(one) != is_junior(other)):
        return False
    if a == b or _within(a, b) or _within(b, a):
        return True
    if len(a) < 2 or len(b) < 2 or not alike(a[-1], b[-1]):
        return False
    return alike(a[0], b[0]) or _initial(a[0], b[0])


def is_junior(name: str) -> bool:
    """Tell whether a name is marked as the son's: "Donald Trump Jr.", who is not Donald Trump."""
    return bool(re.search(r"\b[JS]r\b", name))


def alike(one: str, other: str) -> bool:
    """Tell whether two folded words are spellings of one name, as far as transliteration goes: "zelensky",
    "zelenskyy"."""
    return one == other or (min(len(one), len(other)) >= 5 and sound(one) == sound(other))


@lru_cache(maxsize=10_000)
def sound(word: str) -> str:
    """Fold the letters that transliterations write in more than one way."""
    for written, heard in _SPELLINGS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word)


def _initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Tell whether all parts of one name stand in the other, in order, initials for names, and at least the surname
    is shared."""
    if len(few) < 2 or len(few) > len(many):
        return False
    rest = iter(many)
    return all(any(part == each or _initial(part, each) for each in rest) for part in few) and few[-1] in many
