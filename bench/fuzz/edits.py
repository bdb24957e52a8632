"""Bytes as changes to a reading's JSON form: most bytes are no JSON, and say nothing of what the contract reads."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

# what stands where something else should: of each kind that JSON knows, at the edge of what is allowed and beyond it
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**63, 0.5, 1e308, "", "S1", "E1", "USA", "happened", "2017-06-15", "../2017",
    "\ud800", "\x00", [], {}, [0], [0, 1], [1, 0], [-1, 3], [[0, 1]], {"text": "", "span": [0, 0]}, ["S1", "S1"],
)  # fmt: skip
_CHANGES = 8  # a reading that is wrong in more places is read no further than one of them


def edited(given: dict[str, Any], how: bytes) -> dict[str, Any]:
    """Change a few values of what JSON holds as bytes tell: each change takes a way down, and what is put there."""
    made, steps = deepcopy(given), iter(how)
    for _ in range(_CHANGES):
        try:
            _change(made, steps)
        except StopIteration:
            break
    return made


def _change(held: Any, steps: Iterator[int]) -> None:
    while True:
        keys = list(held) if isinstance(held, dict) else list(range(len(held)))
        if not keys:
            return
        key = keys[next(steps) % len(keys)]
        if not isinstance(held[key], dict | list) or next(steps) % 4 == 0:
            break
        held = held[key]
    choice = next(steps) % (len(VALUES) + 1)
    if choice == len(VALUES):
        del held[key]
    else:
        held[key] = deepcopy(VALUES[choice])
