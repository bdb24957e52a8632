"""Runs of words as numbers, the same on every machine."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_PRIME = np.uint64(0x9E3779B97F4A7C15)  # odd, from the golden ratio: spreads neighbours apart
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def numbers(words: Sequence[str], length: int) -> NDArray[np.uint64]:
    """Number every run of so many words, in their order, each by 32 bits in a uint64; a shorter text is one run."""
    each = np.array([_number(word) for word in words], dtype=np.uint64)
    length = min(length, len(each))
    runs = np.zeros(len(each) - length + 1 if length else 0, dtype=np.uint64)
    for place in range(length):
        runs = (runs ^ each[place:place + len(runs)]) * _PRIME
        runs ^= runs >> np.uint64(29)
    runs *= _MIX
    return runs >> np.uint64(32)


def least(words: Sequence[str], length: int, many: int, below: int) -> tuple[int, list[int]]:
    """Count the different runs of so many words, and give the least numbers of them, in order: so many, and all below
    a bound.
    """
    all_of_them = np.unique(numbers(words, length))
    kept = max(many, int(np.searchsorted(all_of_them, below)))
    return len(all_of_them), all_of_them[:kept].tolist()
