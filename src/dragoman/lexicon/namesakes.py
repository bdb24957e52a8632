"""Namesakes: names of states and places that people bear too."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns


@dataclass(frozen=True, slots=True)
class Namesake:
    """A name of a place that is as well a person's given name or surname."""

    name: str


def load_namesakes(packs: Iterable[Path] = ()) -> tuple[Namesake, ...]:
    """Every namesake, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Namesake, "namesakes", "name", packs)
