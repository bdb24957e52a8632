"""Groups: armed, rebel and political groups that act in diplomacy without being a state."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("armed", "political", "rebel", "government-in-exile", "movement", "militia", "separatist")


@dataclass(frozen=True, slots=True)
class Group:
    """A group by its usual short name, with the states in which it is based."""

    code: str
    names: tuple[str, ...] = ()
    kind: str = ""
    state: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


def load_groups(packs: Iterable[Path] = ()) -> tuple[Group, ...]:
    """Every group, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Group, "groups", "code", packs)
