"""Ground: the states behind a text's names, of places that are no actors and of parties at home."""

from collections.abc import Mapping

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Doc, Token

_PLACES = frozenset({"GPE", "LOC"})
_KINDS = frozenset({"state", "capital", "metonym", "city", "place"})


class Ground(Cast):
    """A cast that also knows in which state a place lies: who attacks Mosul attacks Iraq."""

    def __init__(self, cast: Cast, places: Mapping[int, str], homes: Mapping[str, str] | None = None) -> None:
        """Take the cast, and places: token index → state code, for words that stand for no actor.

        `homes` gives the state of a political party: what it does there is politics at home.
        """
        super().__init__(cast.actors, cast._at, cast._at_many)
        self._places = dict(places)
        self._homes = dict(homes or {})

    def state_of(self, token: Token) -> str | None:
        """Tell in which state the named place lies."""
        return self._places.get(token.i)

    def home(self, party: str) -> str:
        """Tell the state in which a party acts at home: a political party's own, else the party itself."""
        return self._homes.get(party, party)


def ground_of(doc: Doc, cast: Cast, lexicon: Lexicon, on: str | None = None) -> Ground:
    """Look up every named place of a text as it was on the day of the report, and the states of political parties."""
    places: dict[int, str] = {}
    for entity in doc.ents:
        entry = lexicon.gazetteer.lookup(entity.text, on) if entity.label_ in _PLACES else None
        if entry is not None and entry.code and entry.kind in _KINDS:
            places.update(dict.fromkeys(range(entity.start, entity.end), entry.code))
    return Ground(cast, places, lexicon.lookups.homes)
