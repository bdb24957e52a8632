"""Whom a coder means by a name: an actor of the reading, or one whom the text names and the rules have not found."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from dragoman.coding.known import KnownNames, is_pronoun
from dragoman.coding.locating import Locator
from dragoman.coding.proposed import ProposedActor
from dragoman.lexicon.gazetteer import Entry
from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.grammar.cover import Cover
from dragoman.records import Actor, Reading, Span
from dragoman.records.actor import ActorKind

_KINDS: Mapping[str, ActorKind] = {
    "state": "state", "capital": "state", "metonym": "state", "demonym": "state", "organisation": "organisation",
    "body": "organisation", "group": "group", "outlet": "media"}
_PLACES = ("city", "place")
_MOST = 50  # places of a new actor that are kept for one stretch of text


class Casting:
    """The actors of a report while it is coded: those of the reading, and the new ones as they are needed."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._report, self._lexicon = reading.report, lexicon
        self._known = KnownNames(reading.actors, reading.report.text)
        self._placed = Cover(reading.actors, lambda actor: actor.mentions)
        self._called = dict(_called(lexicon))
        self._states = {state.code: state.name for state in lexicon.states}
        self._actors = {actor.id: actor for actor in reading.actors}
        self._new: dict[tuple[str, str], str] = {}  # kind and name → id
        self._next = 1 + max((int(id[1:]) for id in self._actors if id[1:].isdecimal()), default=0)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors of the reading, then the new ones."""
        return tuple(self._actors.values())

    def actor(self, name: str, told: Iterable[ProposedActor], locator: Locator,
              otherwise: ActorKind = "person") -> Actor | None:
        """Give the actor of a name, or of a code by one of its names; None where the text names nobody so.

        `told` are those that the coder describes, `otherwise` is the kind of one whom it does not.
        """
        found = self._known.find(name)
        if found is not None or is_pronoun(name):
            return found
        told_of = next((each for each in told if each.name == name), None)
        for words in (name, *self._called.get(name, ())):
            if spans := [quote.span for quote in islice(locator.all(words), _MOST)]:
                return self._added(words, told_of, spans, otherwise)
        return None

    def party(self, name: str, told: Iterable[ProposedActor], locator: Locator) -> str | None:
        """Give the code, or else the name, of a party to an event, None where the text names nobody so."""
        if self._known.is_code(name):
            return name
        actor = self.actor(name, told, locator, "group")
        if actor is None:
            return None
        nameless = actor.kind == "person" and not actor.name[:1].isupper()  # "some officials" are no party
        return actor.code or (None if nameless else actor.name)

    def at(self, span: Span) -> Actor | None:
        """Give the actor whom the words of a place stand for by the rules' reading, the longest mention if several."""
        found = [(mention.end - mention.start, actor.id) for actor in self._placed.touching(span)
                 for mention in actor.mentions if span.contains(mention)]
        return self._actors[max(found)[1]] if found else None

    def side(self, name: str) -> str | None:
        """Give the code of a party for whom somebody may speak: one that the lexicon or the report knows."""
        if name in self._called or self._known.is_code(name):
            return name
        known = self._known.find(name)
        return known.code if known is not None else None

    def country(self, place: str) -> str | None:
        """Give the state in which a place lies."""
        entry = self._entry(place)
        return entry.code if entry is not None and entry.code in self._states else None

    def _added(self, name: str, told: ProposedActor | None, spans: list[Span],
               otherwise: ActorKind) -> Actor | None:
        described = self._described(name, told, otherwise)
        if described is None:
            return None
        kind, own, code = described
        id = self._new.get((kind, own)) or self._known_as(kind, code)
        if id is None:
            id = self._new[kind, own] = f"A{self._next}"
            self._next += 1
            self._actors[id] = Actor(id, kind, own, code)
        return self._mentioned(id, spans)

    def _described(self, name: str, told: ProposedActor | None,
                   otherwise: ActorKind) -> tuple[ActorKind, str, str | None] | None:
        """Give kind, name and code: the lexicon's, where it knows the name, else the coder's; a mere place has none."""
        entry = self._entry(name)
        if entry is not None and entry.kind in _KINDS:
            kind = _KINDS[entry.kind]
            return kind, self._states.get(entry.code, name) if kind == "state" else entry.key, entry.code or None
        if told is not None:
            return told.kind, name, self.side(told.code or "")
        return None if entry is not None and entry.kind in _PLACES else (otherwise, name, None)

    def _known_as(self, kind: ActorKind, code: str | None) -> str | None:
        """Find a state, organisation or group that is there already under another name."""
        same = self._known.find(code) if code and kind in ("state", "organisation", "group") else None
        return same.id if same is not None and same.kind == kind else None

    def _mentioned(self, id: str, spans: list[Span]) -> Actor:
        actor = self._actors[id]
        mentions = tuple(sorted({*actor.mentions, *spans}))
        self._actors[id] = Actor(id, actor.kind, actor.name, actor.code, actor.roles, mentions)
        return self._actors[id]

    def _entry(self, name: str) -> Entry | None:
        return self._lexicon.gazetteer.lookup(name, self._report.published)


def _called(lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give under each code the names by which a text may show that it speaks of that party."""
    for state in lexicon.states:
        yield state.code, (state.name, *state.names, *state.demonyms, *state.metonyms, *state.capital)
    yield from ((each.code, (each.name, *each.names)) for each in lexicon.organisations)
    yield from ((each.code, each.names) for each in lexicon.groups)
