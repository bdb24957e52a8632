"""Organisations: what states have founded together, and the large private bodies that speak beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

KINDS = ("igo", "alliance", "grouping", "court", "bank", "ngo", "agency", "former")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation by its usual short name; its seat is a state."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = ""
    parent: str = ""
    since: str = ""
    until: str = ""
    seat: str = ""


def load_organisations(packs: Iterable[Path] = ()) -> tuple[Organisation, ...]:
    """Every organisation, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Organisation, "organisations", "code", packs)
