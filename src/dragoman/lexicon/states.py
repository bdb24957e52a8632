"""States: the countries, territories, de-facto and former states that act in diplomacy, and their names."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("state", "territory", "defacto", "historical")


@dataclass(frozen=True, slots=True)
class State:
    """A state by its ISO 3166-1 alpha-3 code, or an X-code of our own where ISO has none."""

    code: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    cities: tuple[str, ...] = ()


def load_states(packs: Iterable[Path] = ()) -> tuple[State, ...]:
    """Every state, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(State, "states", "code", packs)
