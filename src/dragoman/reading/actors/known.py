"""Names that the lexicon knows, where they stand in a text: states, organisations, groups, bodies, media, places."""

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass

from dragoman.reading.grammar.parse import Doc


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [start, end) that name something of the lexicon.

    `kind` is state, city (a capital or seat that may act for its state), place, organisation, body (of government),
    group or media; `code` whom it belongs to or is; `form` the gazetteer's kind, or "people" for a demonym that is a
    noun ("Russians"), "party", or "organ" for a medium that is a state's voice; `lead` counts the first words that name
    a body's state: "Pakistan Foreign Office".
    """

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    form: str = "state"
    lead: int = 0


class Known:
    """The known names of one text, by place."""

    def __init__(self, doc: Doc, names: Iterable[Name]) -> None:
        self.doc = doc
        self.names = sorted(names, key=lambda name: name.start)
        self._starts = [name.start for name in self.names]
        self._at = {i: name for name in self.names for i in range(name.start, name.end)}

    @property
    def tokens(self) -> Container[int]:
        """The tokens that are part of a name."""
        return self._at

    def at(self, i: int) -> Name | None:
        """Give the name that covers a token."""
        return self._at.get(i)

    def states(self) -> frozenset[str]:
        """Give the codes of the states that are named, be it by a capital or a demonym."""
        return frozenset(name.code for name in self.names if name.code and name.kind in ("state", "city"))

    def place_before(self, i: int) -> str | None:
        """Give the state of the last place or state named before a token."""
        before = reversed(self.names[:bisect_left(self._starts, i)])
        return next((name.code for name in before if name.kind in ("state", "city", "place")), None)

    def within(self, start: int, end: int) -> list[Name]:
        """Give the names that lie in the tokens [start, end)."""
        found = []
        at = bisect_left(self._starts, start)
        while at < len(self.names) and self.names[at].start < end:
            if self.names[at].end <= end:
                found.append(self.names[at])
            at += 1
        return found
