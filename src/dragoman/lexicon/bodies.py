"""Bodies: the ministries, forces, parliaments and agencies that news text names without their country."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("ministry", "military", "parliament", "agency", "court", "intelligence", "police", "other")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of government and the state or states it may belong to."""

    name: str
    names: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    kind: str = ""


def load_bodies(packs: Iterable[Path] = ()) -> tuple[Body, ...]:
    """Every body, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Body, "bodies", "name", packs)
