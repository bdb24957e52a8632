"""Links that are not followed, because they would bring together what cannot be the same.

What follows depends on the links alone and not on the order in which they came: a record that would join two that
exclude each other joins neither; of longer chains the surest links are followed first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple, Protocol, runtime_checkable

from dragoman.archive.linking.kinds import Sketch


@runtime_checkable
class Careful(Protocol):
    """A kind of link that knows which of its nodes exclude each other."""

    def bars(self, one: Sketch, other: Sketch) -> bool:
        """Tell whether two nodes cannot be the same, whatever links them; only a user's own link can."""


class Tie(NamedTuple):
    """A link between two nodes, one < other; `hand` where a user made it."""

    one: str
    other: str
    score: float
    hand: bool


def followed(ties: Iterable[Tie], barred: Callable[[str, str], bool]) -> list[Tie]:
    """Give the links that are followed, those of users first, then the surest."""
    clear = _clear(sorted(ties, key=lambda tie: (not tie.hand, -tie.score, tie.one, tie.other)), barred)
    groups: dict[str, set[str]] = {}
    kept = []
    for tie in clear:
        one, other = (groups.setdefault(end, {end}) for end in (tie.one, tie.other))
        if one is not other and not tie.hand and any(barred(a, b) for a in one for b in other):
            continue
        kept.append(tie)
        one |= other
        groups.update(dict.fromkeys(other, one))
    return kept


def _clear(ties: list[Tie], barred: Callable[[str, str], bool]) -> list[Tie]:
    """Leave out the links of a node to those that exclude each other."""
    near: Mapping[str, set[str]] = defaultdict(set)
    for tie in ties:
        near[tie.one].add(tie.other)
        near[tie.other].add(tie.one)
    torn = {(node, each) for node, others in near.items() for pair in combinations(sorted(others), 2) if barred(*pair)
            for each in pair}
    return [tie for tie in ties if tie.hand or not {(tie.one, tie.other), (tie.other, tie.one)} & torn]
