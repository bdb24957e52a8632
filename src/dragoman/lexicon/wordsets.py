"""Word sets: lemmas that frames name together, as `@troop` or `@deal`."""

from collections.abc import Iterable
from pathlib import Path

from dragoman.lexicon.table import items, read_table


def load_wordsets(packs: Iterable[Path] = ()) -> dict[str, frozenset[str]]:
    """Read the sets as shipped and from the packs, each under its id."""
    return {row["id"]: frozenset(items(row["words"])) for row in read_table("wordsets", "id", ("id", "words"), packs)}
