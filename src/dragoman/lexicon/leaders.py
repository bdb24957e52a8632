"""Leaders: who held the offices that the world press names by surname alone, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.nouns import load_nouns
from dragoman.lexicon.spells import held


@dataclass(frozen=True, slots=True)
class Leader:
    """One spell in one office of a state or organisation; dates are EDTF years or months, empty until: in office."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    code: str = ""
    office: str = ""
    since: str = ""
    until: str = ""

    def held(self, on: str) -> bool:
        """Whether the office was held on the EDTF date `on`; the first and last month or year count as held."""
        return held(self.since, self.until, on)


def load_leaders(packs: Iterable[Path] = ()) -> tuple[Leader, ...]:
    """Every spell in office, shipped or from a pack. Raises LexiconError when the table is broken."""
    return load_nouns(Leader, "leaders", "id", packs)
