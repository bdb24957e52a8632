"""The names under which the actors of a reading are known."""

from collections.abc import Iterable, Iterator

from dragoman.records import Actor
from dragoman.timex.words import listed

_OWN = ("state", "organisation", "group")
# words that stand for whoever was named last: whom one means by them, only their place tells
_PRONOUNS = listed("he she it they him her them his hers its their theirs we us our i me my who which that")


class KnownNames:
    """Actors by id, name, code, words that name them and, persons, surname; what fits several fits none."""

    def __init__(self, actors: Iterable[Actor], text: str) -> None:
        """Index the actors; a name goes before a code, a code before other words."""
        everyone = tuple(actors)
        self._names: dict[str, Actor | None] = {}
        self._codes = {actor.code for actor in everyone if actor.code}
        for tier in (_by_name, _by_code, lambda actor: _by_mention(actor, text), _by_surname):
            self._add((key, actor) for actor in everyone for key in tier(actor))

    def _add(self, pairs: Iterable[tuple[str, Actor]]) -> None:
        found: dict[str, Actor | None] = {}
        for key, actor in pairs:
            found[key] = actor if found.get(key, actor) is actor else None
        self._names = {**found, **self._names}

    def find(self, name: str) -> Actor | None:
        """Give the one actor of this name."""
        key = _key(name)
        return self._names.get(key) or self._names.get(key.removeprefix("the "))

    def is_code(self, name: str) -> bool:
        """Tell whether somebody in the report is, or belongs to, the party of this code."""
        return name in self._codes


def is_pronoun(name: str) -> bool:
    """Tell whether a word names nobody by itself."""
    return _key(name) in _PRONOUNS


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())


def _by_name(actor: Actor) -> Iterator[str]:
    yield _key(actor.id)
    yield _key(actor.name)


def _by_code(actor: Actor) -> Iterator[str]:
    if actor.code and (actor.kind == "state" or (actor.kind in _OWN and actor.name == actor.code)):
        yield _key(actor.code)


def _by_mention(actor: Actor, text: str) -> Iterator[str]:
    for span in actor.mentions:
        key = _key(text[span.start : span.end])
        if key not in _PRONOUNS:
            yield from {key, key.removeprefix("the ")}


def _by_surname(actor: Actor) -> Iterator[str]:
    if actor.kind == "person" and actor.name[:1].isupper():
        yield _key(actor.name.split()[-1])
