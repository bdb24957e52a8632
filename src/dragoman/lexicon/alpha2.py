"""The two-letter codes of states, by which web addresses and databases of companies know them."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon.table import read_table


def load_alpha2(packs: Iterable[Path] = ()) -> Mapping[str, str]:
    """Give ISO 3166-1 alpha-2 by alpha-3, for former states what ISO 3166-3 has; raises LexiconError."""
    rows = read_table("alpha2", "code", ("code", "alpha2"), packs)
    return MappingProxyType({row["code"]: row["alpha2"] for row in rows})


@cache
def shipped_alpha2() -> Mapping[str, str]:
    """Give the codes of the shipped lexicon."""
    return load_alpha2()
