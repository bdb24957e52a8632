"""The stage: who has been found so far, and which word stands for whom, before it all becomes a Cast."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Actor, Role, Span
from dragoman.records.actor import ActorKind


@dataclass(slots=True, eq=False)
class Part:
    """An actor in the making: `places` are its mentions as token ranges, `gender` m, f or unknown, `many` for a plural.

    `offices` are those of the roles in which one acts for a state or body, `incumbent` what a known leader holds on the
    day of the report; `past` tells that a known leader holds nothing any more. The `id` is given when the cast is made.
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
    incumbent: str = ""
    past: bool = False
    id: str = ""

    @property
    def first(self) -> tuple[int, int]:
        """The first place where the text mentions it."""
        return min(self.places)


class Register:
    """Parts by what they are called, and how many have been numbered."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, str], Part] = {}
        self._count = 0

    def known(self, kind: ActorKind, name: str, code: str | None = None) -> Part:
        """Give the part of this kind and name, made when it is new."""
        key = (kind, name.casefold())
        if key not in self._parts:
            self._parts[key] = Part(kind, name, code)
        return self._parts[key]

    def number(self, parts: Iterable[Part]) -> None:
        """Give those without an id the next ones."""
        for part in parts:
            if not part.id:
                self._count += 1
                part.id = f"A{self._count}"


class Stage:
    """The part that each token stands for, among the parts that a text brings in."""

    def __init__(self, doc: Doc, states: Mapping[str, str], register: Register | None = None) -> None:
        """Take the names of the states by their codes, and who is known from earlier portions of the report."""
        self.doc = doc
        self._states = states
        self._register = register or Register()
        self._present: set[int] = set()
        self.at: dict[int, Part] = {}
        self.many: dict[int, tuple[Part, ...]] = {}
        self.parts: list[Part] = []

    def known(self, kind: ActorKind, name: str, code: str | None = None) -> Part:
        """Give the part of this kind and name, made when it is new."""
        return self.add(self._register.known(kind, name, code))

    def state(self, code: str) -> Part:
        """Give the part of a state."""
        return self.known("state", self._states.get(code, code), code)

    def of_code(self, code: str) -> Part | None:
        """Give the part of a state, or the group or body that was found to have this code: "the Taliban regime"."""
        if code in self._states:
            return self.state(code)
        bodies = (part for part in self.parts if part.kind in ("group", "organisation"))
        return next((part for part in bodies if part.code == code), None)

    def add(self, part: Part) -> Part:
        """Bring in a part, once; one from an earlier portion has no place in this one yet."""
        if id(part) not in self._present:
            self._present.add(id(part))
            self.parts.append(part)
            part.places = set()
            part.roles, part.offices = list(dict.fromkeys(part.roles)), list(dict.fromkeys(part.offices))
        return part

    def merge(self, part: Part, other: Part) -> None:
        """Let a part stand for another that was told of before it was named: "the president", later "President X"."""
        part.places |= other.places
        self.parts = [each for each in self.parts if each is not other]
        self._present.discard(id(other))  # its id may be given to the next part that is made
        self.at = {i: part if each is other else each for i, each in self.at.items()}
        self.many = {i: tuple(part if each is other else each for each in both) for i, both in self.many.items()}

    def place(self, part: Part, start: int, end: int, words: Iterable[int] | None = None) -> None:
        """Let the tokens [start, end), or only `words` among them, stand for the part, save those that already stand
        for another."""
        part.places.add((start, end))
        for i in range(start, end) if words is None else words:
            self.at.setdefault(i, part)

    def cast(self) -> Cast:
        """Number the parts by first mention, and freeze them."""
        shown = sorted((part for part in self.parts if part.places), key=lambda part: part.first)
        self._register.number(shown)
        actors = [self._actor(part) for part in shown]
        at = {i: part.id for i, part in self.at.items()}
        at_many = {i: tuple(part.id for part in parts) for i, parts in self.many.items()}
        return Cast(actors, at, at_many)

    def _actor(self, part: Part) -> Actor:
        spans = sorted({span_of(self.doc, *place) for place in part.places})
        return Actor(part.id, part.kind, part.name, part.code, tuple(dict.fromkeys(part.roles)), tuple(spans))


def span_of(doc: Doc, start: int, end: int) -> Span:
    """Give the characters of the tokens [start, end)."""
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last.text))
