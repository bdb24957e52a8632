"""Memberships: which state belonged to which organisation, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns


@dataclass(frozen=True, slots=True)
class Membership:
    """A state in an organisation; empty since means from its founding, empty until means still."""

    id: str
    organisation: str
    member: str
    since: str = ""
    until: str = ""

    def held(self, on: str) -> bool:
        """Whether it held on the EDTF date `on`; in the year of joining or leaving it counts as held."""
        return self.since <= on[: len(self.since)] and (not self.until or on[: len(self.until)] <= self.until)


def load_memberships(packs: Iterable[Path] = ()) -> tuple[Membership, ...]:
    """Every membership, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Membership, "memberships", "id", packs)
