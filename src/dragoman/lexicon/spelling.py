"""How a name's spelling is levelled, so that a text's and the lexicon's meet: dots, apostrophes, hyphens, articles."""

import re
from collections.abc import Sequence

Atoms = tuple[str, ...]

# A run of letters and digits, with the plus of "P5+1" and "OPEC+"; and the ampersand.
_ATOM = re.compile(r"[^\W_]+(?:\+\d*)?|&")
_DROPPED = str.maketrans(dict.fromkeys("'’‘ʼ`.", ""))
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
# What may stand between two words of one name when a tokeniser cuts there.
_JOINTS = frozenset({"-", "‐", "‑", "–", "'", "’", "'s", "’s", "/"})
# One spelling for what English writes both with and without a capital.
_SAME = {"the": "The", "Al": "al", "El": "el"}
_FEW = 3
_MOST = 0.7


def atoms(words: str) -> Atoms:
    """The parts of a name that count: "the U.S.-led" is The, US, led; a possessive ending falls away."""
    return tuple(atom for word in words.split() for atom in _parts(word))


def pieces(words: Sequence[str]) -> list[Atoms | None]:
    """The atoms of each word of a text: none for a joint inside names, None for punctuation that ends them."""
    return [atoms(word) or (() if word in _JOINTS else None) for word in words]


def shouts(words: Sequence[str]) -> bool:
    """Whether a row of words is set in capitals, as headlines may be."""
    lettered = [word for word in words if any(map(str.isalpha, word))]
    return len(lettered) >= _FEW and sum(map(str.isupper, lettered)) > _MOST * len(lettered)


def _parts(word: str) -> list[str]:
    if word.isalnum():
        return [_SAME.get(word, word)]
    bare = _POSSESSIVE.sub("", word).translate(_DROPPED)
    return [_SAME.get(atom, atom) for atom in _ATOM.findall(bare)]
