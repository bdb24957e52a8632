"""States, organisations and groups as a user names them, by code or by any name that the lexicon has."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from rapidfuzz.process import extract

from dragoman.errors import NotFound
from dragoman.lexicon.folding import folded_words
from dragoman.lexicon.groups import Group, load_groups
from dragoman.lexicon.organisations import Organisation, load_organisations
from dragoman.lexicon.states import State, load_states
from dragoman.wording.names import Names

_BETWEEN = re.compile(r"\s*(?:[-–/,&]|\band\b|\bvs\.?\b|\bversus\b)\s*", re.IGNORECASE)
_CLOSE = 75  # rapidfuzz: how alike what is offered must be


class Parties:
    """Knows who is meant: `code` of one party, `pair` of two."""

    def __init__(self, packs: Iterable[Path] = ()) -> None:
        packs = tuple(packs)
        states = sorted(load_states(packs), key=lambda state: bool(state.until))  # a living state goes first
        self._names: dict[str, str] = {}
        self.shown: dict[str, str] = {}  # names by code
        self.names = Names(self.shown)
        for code, names in _named(states, load_organisations(packs), load_groups(packs)):
            self.shown.setdefault(code, names[0])
            for name in (code, *names):
                self._names.setdefault(_folded(name), code)

    def code(self, name: str) -> str | None:
        """Give the code of a party, None where nobody is called so."""
        return self._names.get(_folded(name))

    def must(self, name: str) -> str:
        """Give the code of a party; raises NotFound, with those of like names."""
        found = self.code(name)
        if found is None:
            raise NotFound(f"No state, organisation or group is called so: {name}", "", self._like(name))
        return found

    def pair(self, words: str) -> tuple[str, str]:
        """Give the codes of two parties: RUS-PAK, "Russia and Pakistan"; raises NotFound."""
        for between in _BETWEEN.finditer(words):  # "Guinea-Bissau and Mali": the first hyphen parts nothing
            one, other = self.code(words[:between.start()]), self.code(words[between.end():])
            if one and other and one != other:
                return one, other
        ends = [part for part in _BETWEEN.split(words) if part]
        unknown = next((part for part in ends if self.code(part) is None), "")
        raise NotFound(f"These are not two parties: {words}", "", self._like(unknown) if unknown and len(ends) > 1
                       else "Name two, as RUS-PAK or 'Russia and Pakistan'.")

    def codes(self, words: str) -> tuple[str, ...]:
        """Give the code of one party or of two."""
        one = self.code(words)
        return (one,) if one else self.pair(words) if len(_BETWEEN.split(words)) > 1 else (self.must(words),)

    def _like(self, name: str) -> str:
        near = [self._names[found] for found, _, _ in extract(_folded(name), list(self._names), limit=3,
                                                              score_cutoff=_CLOSE)]
        offered = dict.fromkeys(f"{self.shown[code]} ({code})" for code in near)
        return f"Did you mean {', '.join(offered)}?" if offered else "Give its code, as RUS, or its name."


@cache
def parties() -> Parties:
    """Give the parties of the shipped lexicon."""
    return Parties()


def _named(states: Iterable[State], organisations: Iterable[Organisation],
           groups: Iterable[Group]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((state.code, (state.name, *state.names)) for state in states)
    yield from ((each.code, (each.name, *each.names)) for each in organisations)
    yield from ((each.code, (each.code, *each.names)) for each in groups)


def _folded(name: str) -> str:
    return " ".join(folded_words(name.replace(".", "")))
