"""Codes in a reader's words: "Pakistan" in a brief, "Pakistan (PAK)" in a table that one may want to look up."""

from collections.abc import Iterable, Mapping
from functools import cache

from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.states import load_states

_MOST = 4  # parties that are named one by one


class Names:
    """The names of parties by their codes; whatever else stands for a party is its own name."""

    def __init__(self, parties: Mapping[str, str]) -> None:
        self._parties = parties

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Names":
        """Take the names that the lexicon gives."""
        return cls({state.code: state.name for state in lexicon.states})

    def party(self, code: str) -> str:
        """Name one party."""
        return self._parties.get(code, code)

    def coded(self, code: str) -> str:
        """Name one party, with its code where that is another word."""
        name = self._parties.get(code)
        return f"{name} ({code})" if name else code

    def parties(self, codes: Iterable[str], between: str = ", ", most: int = _MOST) -> str:
        """Name several; of many the first, and how many more there are."""
        named = list(dict.fromkeys(map(self.party, codes)))
        shown = named if len(named) <= most else [*named[: most - 1], f"{len(named) - most + 1} more"]
        return between.join(shown)


@cache
def shipped_names() -> Names:
    """Take the names that the shipped lexicon gives, which is read once."""
    return Names({state.code: state.name for state in load_states()})
