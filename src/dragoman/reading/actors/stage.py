"""The stage: who has been found so far, and which word stands for whom, before it all becomes a Cast."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc

from dragoman.reading.actors.cast import Cast
from dragoman.records import Actor, Role, Span
from dragoman.records.actor import ActorKind


@dataclass(slots=True, eq=False)
class Part:
    """An actor in the making: `places` are its mentions as token ranges, `gender` m, f or unknown, `many` for a plural.

    `offices` are those of the roles in which one acts for a state or body.
    """

    kind: ActorKind
    name: str
    code: str | None = None
    roles: list[Role] = field(default_factory=list)
    offices: list[Role] = field(default_factory=list)
    places: set[tuple[int, int]] = field(default_factory=set)
    gender: str | None = None
    many: bool = False
    named: bool = True

    @property
    def first(self) -> tuple[int, int]:
        """The first place where the text mentions it."""
        return min(self.places)


class Stage:
    """Parts by what they are called, and the part that each token stands for."""

    def __init__(self, doc: Doc, states: Mapping[str, str]) -> None:
        """Take the names of the states by their codes."""
        self.doc = doc
        self._states = states
        self.at: dict[int, Part] = {}
        self.many: dict[int, tuple[Part, ...]] = {}
        self.parts: list[Part] = []
        self._known: dict[tuple[str, str], Part] = {}

    def known(self, kind: ActorKind, name: str, code: str | None = None) -> Part:
        """Give the part of this kind and name, made when it is new."""
        key = (kind, name.casefold())
        if key not in self._known:
            self._known[key] = self.add(Part(kind, name, code))
        return self._known[key]

    def state(self, code: str) -> Part:
        """Give the part of a state."""
        return self.known("state", self._states.get(code, code), code)

    def add(self, part: Part) -> Part:
        """Bring in a new part."""
        self.parts.append(part)
        return part

    def place(self, part: Part, start: int, end: int, words: Iterable[int] | None = None) -> None:
        """Let the tokens [start, end), or only `words` among them, stand for the part, save those that already stand
        for another."""
        part.places.add((start, end))
        for i in range(start, end) if words is None else words:
            self.at.setdefault(i, part)

    def cast(self) -> Cast:
        """Number the parts by first mention, and freeze them."""
        shown = sorted((part for part in self.parts if part.places), key=lambda part: part.first)
        ids = {id(part): f"A{number}" for number, part in enumerate(shown, start=1)}
        actors = [self._actor(part, ids[id(part)]) for part in shown]
        at = {i: ids[id(part)] for i, part in self.at.items()}
        at_many = {i: tuple(ids[id(part)] for part in parts) for i, parts in self.many.items()}
        return Cast(actors, at, at_many)

    def _actor(self, part: Part, number: str) -> Actor:
        spans = sorted({span_of(self.doc, *place) for place in part.places})
        return Actor(number, part.kind, part.name, part.code, tuple(dict.fromkeys(part.roles)), tuple(spans))


def span_of(doc: Doc, start: int, end: int) -> Span:
    """Give the characters of the tokens [start, end)."""
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last.text))
