"""Codes with their names, as a reader meets them: "Pakistan (PAK)"."""

from collections.abc import Iterable, Mapping

from dragoman.lexicon.lexicon import Lexicon


class Names:
    """The names of states by their codes; whatever else stands for a party is its own name."""

    def __init__(self, states: Mapping[str, str]) -> None:
        self._states = dict(states)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Names":
        """Take the names that the lexicon gives."""
        return cls({state.code: state.name for state in lexicon.states})

    def party(self, code: str) -> str:
        """Name one party, with its code where that is another word."""
        name = self._states.get(code)
        return f"{name} ({code})" if name else code

    def parties(self, codes: Iterable[str]) -> str:
        """Name several."""
        return ", ".join(map(self.party, codes))
