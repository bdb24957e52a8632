"""Lemma sequences of a lexicon: what a row's `words` mean and how they are found in a text."""

from collections.abc import Collection, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from dragoman.lexicon.slots import PREPOSITIONS

GAP = "~"
REACH = 6  # lemmas that a gap may pass over: "brushed the long-standing view aside"


class Worded(Protocol):
    """A lexicon row known by one or more lemma sequences."""

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The lemma sequences, `~` where other words may stand between."""

    @property
    def pos(self) -> str:
        """The part of speech that the whole plays."""

    @property
    def rank(self) -> float:
        """What orders entries of equal length."""


Entry = TypeVar("Entry", bound=Worded)


class Match(Generic[Entry]):
    """An entry found in a text, and the places (token indices) of its words there."""

    __slots__ = ("entry", "places")

    def __init__(self, entry: Entry, places: tuple[int, ...]) -> None:
        self.entry, self.places = entry, places


class Row(Generic[Entry]):
    """A lemma sequence of an entry, with what tells soonest that it does not fit: its second word, near or next."""

    __slots__ = ("apart", "entry", "loose", "second", "size", "words")

    def __init__(self, entry: Entry, words: tuple[str, ...]) -> None:
        self.entry, self.words, self.size = entry, words, _size(words)
        self.second = next((word for word in words[1:] if word != GAP), "")
        self.loose = entry.pos == "verb"
        self.apart = words[1:2] == (GAP,) or (self.loose and len(words) == 2)


class WordIndex(Generic[Entry]):
    """Entries by lemma, for the longest match; of equally long ones the highest rank comes first, then file order."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: dict[str, list[Row[Entry]]] = {}
        self._by_head: dict[str, list[tuple[frozenset[str], Entry]]] = {}
        for entry in entries:
            for words in entry.words:
                self._by_first.setdefault(words[0], []).append(Row(entry, words))
                head = head_of(words, entry.pos)
                self._by_head.setdefault(head, []).append((frozenset(words) - {head, GAP}, entry))
        for firsts in self._by_first.values():
            firsts.sort(key=lambda row: (-row.size, -row.entry.rank))
        for heads in self._by_head.values():
            heads.sort(key=lambda item: (-len(item[0]), -item[1].rank))

    def match(self, lemmas: Sequence[str], start: int, pos: str = "") -> tuple[Match[Entry], ...]:
        """Return the longest matches that begin at `start`, words in their order; a last particle may stand apart.

        With a `pos`, only entries of that part of speech and phrases count.
        """
        rows = self._by_first.get(lemmas[start])
        if rows is None:
            return ()
        found: list[Match[Entry]] = []
        near = lemmas[start + 1 : start + 2 + REACH]
        following = near[0] if near else ""
        for row in rows:
            if found and row.size < len(found[0].places):
                break
            if row.second and row.second != following and not (row.apart and row.second in near):
                continue  # as most rows do
            if _plays(row.entry, pos) and (places := _places(row.words, lemmas, start, row.loose)):
                found.append(Match(row.entry, places))
        return tuple(found)

    def among(self, head: str, near: Collection[str], pos: str = "") -> tuple[Entry, ...]:
        """Return the entries with this head lemma whose other words are all among the lemmas near it, longest first.

        `near` holds the lemmas that hang on the head, in any order, so that a passive ("talks were held") is found too.
        """
        rows = self._by_head.get(head)
        if rows is None:
            return ()
        lemmas = frozenset(near)
        fits = (entry for others, entry in rows if others <= lemmas and _plays(entry, pos))
        return tuple(dict.fromkeys(fits))

    def heads(self, lemma: str) -> bool:
        """Say whether this lemma is the head of any entry."""
        return lemma in self._by_head

    def starts(self, lemma: str) -> bool:
        """Say whether any entry begins with this lemma."""
        return lemma in self._by_first


def sequences(variants: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Split each variant of a `words` cell into its lemmas."""
    return tuple(tuple(variant.split()) for variant in variants)


def head_of(words: Sequence[str], pos: str) -> str:
    """Return the word that carries the sequence: a verb's first, a noun's last or the one before its preposition."""
    if pos != "noun":
        return words[0]
    tails = (place for place, word in enumerate(words) if place and (word == GAP or word in PREPOSITIONS))
    return words[next(tails, len(words)) - 1]


def _plays(entry: Worded, pos: str) -> bool:
    return not pos or entry.pos in (pos, "phrase")


def _size(words: Sequence[str]) -> int:
    return sum(word != GAP for word in words)


def _places(words: Sequence[str], lemmas: Sequence[str], start: int, loose: bool) -> tuple[int, ...]:
    places = [start]
    reach = 0
    for order, word in enumerate(words[1:], start=1):
        if word == GAP:
            reach = REACH
            continue
        # The particle of a verb may follow its object: "brushed the view aside".
        apart = reach or (REACH if loose and order == len(words) - 1 == 1 else 0)
        place = _next(word, lemmas, places[-1] + 1, apart)
        if place < 0:
            return ()
        places.append(place)
        reach = 0
    return tuple(places)


def _next(word: str, lemmas: Sequence[str], start: int, reach: int) -> int:
    window = range(start, min(start + reach + 1, len(lemmas)))
    return next((place for place in window if lemmas[place] == word), -1)
