"""The cast of a report: every actor in it, and whom each word stands for."""

from collections.abc import Mapping, Sequence

from dragoman.reading.grammar.parse import Token
from dragoman.records import Actor


class Cast:
    """Look-ups from words to actors; built once by `actors.find_actors`, read by every later question."""

    def __init__(self, actors: Sequence[Actor], at: Mapping[int, str],
                 at_many: Mapping[int, tuple[str, ...]] | None = None) -> None:
        """Keep the actors in text order, and `at`: token index → actor id, for every token of every mention.

        `at_many` does the same for words that stand for several actors at once: "both sides", "the two leaders".

        A mention is a name, a title with a name, a resolved pronoun ("he"), a definite description ("the envoy"),
        a metonym ("Moscow"), a demonym ("Indian" in "Indian forces"), or a described person or body ("a senior
        Indian official", "the Russian foreign ministry").
        """
        self.actors = tuple(actors)
        self._by_id = {actor.id: actor for actor in actors}
        self._at = dict(at)
        self._at_many = dict(at_many or {})
        self._known_as: dict[str, list[Actor]] = {}
        self._parties: dict[int, tuple[str, ...]] = {}  # asked of every word of a sentence, for every event in it
        for actor in self.actors:
            for party in {actor.name, actor.code or actor.name}:
                self._known_as.setdefault(party, []).append(actor)

    def actor(self, id: str | None) -> Actor | None:
        """Find an actor by its id."""
        return self._by_id.get(id) if id else None

    def known_as(self, party: str) -> Sequence[Actor]:
        """Give the actors that have this code or name, in text order."""
        return self._known_as.get(party, ())

    def who(self, token: Token) -> Actor | None:
        """Tell whom this word stands for: give the head of a noun phrase to have the phrase's actor."""
        return self.actor(self._at.get(token.i))

    def everyone(self, token: Token) -> tuple[Actor, ...]:
        """Tell whom a phrase stands for together with what is joined to it: "India and Pakistan" gives two, "both
        sides" too."""
        found = (self.actor(id) for each in (token, *token.conjuncts) for id in self._ids(each))
        return tuple(dict.fromkeys(actor for actor in found if actor))

    def parties(self, token: Token) -> tuple[str, ...]:
        """Give the codes of the parties a phrase and its conjuncts stand for; a person counts for whom he acts."""
        found = self._parties.get(token.i)
        if found is None:
            found = self._parties[token.i] = self._parties_of(token)
        return found

    def named(self, token: Token) -> tuple[str, ...]:
        """Give the codes or names of the parties that a word alone stands for, where it heads what names them."""
        ids = self._ids(token)
        if not ids or (token.head is not token and self._ids(token.head) == ids):
            return ()
        found = (self._by_id[id] for id in ids)
        return tuple(dict.fromkeys(actor.code or actor.name for actor in found))

    def _parties_of(self, token: Token) -> tuple[str, ...]:
        codes = (actor.code or (actor.name if actor.kind in ("organisation", "group") else None)
                 for actor in self.everyone(token))
        return tuple(dict.fromkeys(code for code in codes if code))

    def _ids(self, token: Token) -> tuple[str, ...]:
        single = self._at.get(token.i)
        return self._at_many.get(token.i) or ((single,) if single else ())
