"""What is at hand while proposals for a stretch of a report are judged, and the questions asked of it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from dragoman.coding.casting import Casting
from dragoman.coding.locating import Locator
from dragoman.coding.proposed import ProposedActor
from dragoman.coding.tally import Tally
from dragoman.records import Actor, Quote, Reading, Span
from dragoman.timex.edtf import bounds

NOT_THERE = "not in the text"
_EDTF = re.compile(r"[-0-9XWTZ:+~?%/.]{4,40}", re.ASCII)
_OPEN = ("", "..")


class Rejected(Exception):
    """A proposal that the text does not bear out; its words say why."""


class Scene:
    """One stretch: its words, those who may be meant, and the count of what had to be left out."""

    def __init__(self, reading: Reading, casting: Casting, locator: Locator, told: Sequence[ProposedActor],
                 tally: Tally) -> None:
        self._sentences, self._casting, self._told = reading.sentences, casting, told
        self._starts = [span.start for span in reading.sentences]
        self.locator, self.tally = locator, tally

    def sentence(self, number: int) -> Span | None:
        """Give the place of a sentence, None where there is none of this number."""
        return self._sentences[number] if 0 <= number < len(self._sentences) else None

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence in which a character stands."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def quote(self, part: str, words: str | None, near: Span | None) -> Quote | None:
        """Find words that a record can do without; where the text lacks them they are left out, and that is counted."""
        if not words or not words.strip():
            return None
        found = self.locator.find(words, near)
        if found is None:
            self.tally.blank(part, NOT_THERE)
        return found

    def actor(self, name: str | None) -> Actor | None:
        """Give the actor of a name."""
        return self._casting.actor(name, self._told, self.locator) if name and name.strip() else None

    def actor_at(self, span: Span) -> Actor | None:
        """Give the actor whom the words of a place stand for."""
        return self._casting.at(span)

    def actors(self, part: str, names: Sequence[str]) -> tuple[Actor, ...]:
        """Give the actors of several names, each once; who is not in the text is left out, and that is counted."""
        found = [self.actor(name) for name in names]
        for _ in range(found.count(None)):
            self.tally.blank(part, NOT_THERE)
        return tuple({actor.id: actor for actor in found if actor is not None}.values())

    def parties(self, part: str, names: Sequence[str]) -> tuple[str, ...]:
        """Give the codes or names of several parties, each once; who is not in the text is left out and counted."""
        found = [self._casting.party(name, self._told, self.locator) for name in names]
        for _ in range(found.count(None)):
            self.tally.blank(part, NOT_THERE)
        return tuple(dict.fromkeys(party for party in found if party is not None))

    def side(self, name: str | None) -> str | None:
        """Give the code of a party for whom somebody speaks."""
        return self._casting.side(name) if name else None

    def country(self, place: str) -> str | None:
        """Give the state in which a place lies."""
        return self._casting.country(place)

    def when(self, value: str | None) -> str | None:
        """Take a date in EDTF; anything else is left out, and that is counted."""
        if not value:
            return None
        if _is_edtf(value):
            return value
        self.tally.blank("date", "not in EDTF")
        return None


def _is_edtf(value: str) -> bool:
    """Tell a date, or an interval of which one end may be open."""
    ends = value.split("/")
    dated = [bounds(end)[0] is not None for end in ends]
    closed = all(known or (end in _OPEN and len(ends) == 2) for end, known in zip(ends, dated, strict=True))
    return _EDTF.fullmatch(value) is not None and len(ends) <= 2 and closed and any(dated)
