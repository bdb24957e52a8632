"""Outlets: the agencies, papers and broadcasters through which words reach a report."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("agency", "newspaper", "broadcaster", "site", "magazine")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet; its countries are empty when it has no one home, and an `organ` speaks for the first of them."""

    name: str
    names: tuple[str, ...] = ()
    kind: str = ""
    country: tuple[str, ...] = ()
    organ: bool = False


def load_outlets(packs: Iterable[Path] = ()) -> tuple[Outlet, ...]:
    """Every outlet, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Outlet, "outlets", "name", packs)
