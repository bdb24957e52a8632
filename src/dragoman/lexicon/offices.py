"""Offices: the titles that people hold when they speak or act for a state or a body."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns

LEVELS = (
    "head_of_state", "head_of_government", "foreign_minister", "minister", "deputy", "ambassador", "envoy",
    "spokesperson", "military", "legislator", "official", "royal", "religious", "judge", "igo_head", "adviser",
    "party", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A title in lower case; speaks says whether its holder speaks for the state or body."""

    title: str
    names: tuple[str, ...] = ()
    level: str = ""
    speaks: bool = False


def load_offices(packs: Iterable[Path] = ()) -> tuple[Office, ...]:
    """Every office, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Office, "offices", "title", packs)
