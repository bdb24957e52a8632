"""Places: cities, regions, seas and summit sites that datelines and events name."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("city", "region", "sea", "continent", "site")


@dataclass(frozen=True, slots=True)
class Place:
    """A place; its code is the state it lies in, empty when it is disputed or crosses borders."""

    name: str
    names: tuple[str, ...] = ()
    code: str = ""
    kind: str = ""


def load_places(packs: Iterable[Path] = ()) -> tuple[Place, ...]:
    """Every place, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Place, "places", "name", packs)
