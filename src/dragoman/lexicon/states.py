"""States: the countries, territories, de-facto and historical states that act in diplomacy, and the words that name them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon.table import Row, items, read_table

COLUMNS = ("code", "kind", "name", "names", "demonyms", "capital", "metonyms", "predecessors", "since", "until", "cities")
KINDS = ("state", "territory", "defacto", "historical")


@dataclass(frozen=True, slots=True)
class State:
    """A state by its ISO 3166-1 alpha-3 code, or an X-code of our own where ISO has none."""

    code: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    cities: tuple[str, ...] = ()


def load_states(packs: Iterable[Path] = ()) -> tuple[State, ...]:
    """Every state, shipped or from a pack. Raises LexiconError when the table is broken."""
    return tuple(map(_state, read_table("states", "code", COLUMNS, packs)))


def _state(row: Row) -> State:
    return State(
        code=row["code"],
        kind=row["kind"],
        name=row["name"],
        names=items(row["names"]),
        demonyms=items(row["demonyms"]),
        capital=items(row["capital"]),
        metonyms=items(row["metonyms"]),
        predecessors=items(row["predecessors"]),
        since=row["since"],
        until=row["until"],
        cities=items(row["cities"]),
    )
