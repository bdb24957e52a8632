"""Ground: the places of a text that are no actors themselves, by the state they lie in."""

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from dragoman.lexicon.gazetteer import Gazetteer
from dragoman.reading.actors.cast import Cast

_PLACES = frozenset({"GPE", "LOC"})
_KINDS = frozenset({"state", "capital", "metonym", "city", "place"})


class Ground(Cast):
    """A cast that also knows in which state a place lies: who attacks Mosul attacks Iraq."""

    def __init__(self, cast: Cast, places: Mapping[int, str]) -> None:
        """Take the cast, and places: token index → state code, for words that stand for no actor."""
        super().__init__(cast.actors, cast._at, cast._at_many)
        self._places = dict(places)

    def state_of(self, token: Token) -> str | None:
        """Tell in which state the named place lies."""
        return self._places.get(token.i)


def ground_of(doc: Doc, cast: Cast, gazetteer: Gazetteer, on: str | None = None) -> Ground:
    """Look up every named place of a text, as it was on the day of the report."""
    places: dict[int, str] = {}
    for entity in doc.ents:
        entry = gazetteer.lookup(entity.text, on) if entity.label_ in _PLACES else None
        if entry is not None and entry.code and entry.kind in _KINDS:
            places.update(dict.fromkeys(range(entity.start, entity.end), entry.code))
    return Ground(cast, places)
