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
    """A title in lower case; speaks says whether its holder speaks for the state or body.

    `state` has the states that give the title, where few do: a "secretary of state" is of the United States.
    """

    title: str
    names: tuple[str, ...] = ()
    level: str = ""
    speaks: bool = False
    state: tuple[str, ...] = ()


class Offices:
    """Offices by each of their names."""

    __slots__ = ("_by_name",)

    def __init__(self, offices: Iterable[Office]) -> None:
        """Take every office."""
        self._by_name = {name: office for office in offices for name in (office.title, *office.names)}

    def of(self, title: str) -> Office | None:
        """The office that a title is of: the longest of the names that stand in it."""
        words = title.casefold().split()
        sizes = range(len(words), 0, -1)
        runs = (" ".join(words[at : at + size]) for size in sizes for at in range(len(words) - size, -1, -1))
        return next((self._by_name[run] for run in runs if run in self._by_name), None)


def load_offices(packs: Iterable[Path] = ()) -> tuple[Office, ...]:
    """Every office, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Office, "offices", "title", packs)
