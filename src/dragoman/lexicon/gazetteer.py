"""The gazetteer: what a string of words in a text names, by exact and case-aware match."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon.leaders import Leader
from dragoman.lexicon.roll import Roll
from dragoman.lexicon.spelling import Atoms, atoms, pieces, shouts
from dragoman.lexicon.spells import held

# In this order the first reading of an ambiguous name is chosen; the others stay as its alternatives.
KINDS = (
    "state", "capital", "metonym", "demonym", "organisation", "body", "city", "place", "group", "outlet", "person",
)  # fmt: skip
# A dateline or headline may print these in capitals only ("NEW DELHI", "TURKEY").
_SHOUTED = frozenset({"state", "capital", "metonym", "demonym", "city", "place"})
_SHORTEST_SHOUT = 4
_STATES = frozenset({"state", "capital", "metonym", "demonym"})
_SEATS = frozenset({"capital", "metonym"})
# Common words that would name something were they in capitals; never taken from a row that shouts.
_COMMON = frozenset({"us", "is", "who", "air", "care", "pace", "map", "tap", "pas", "car", "mit", "tak", "sana", "mud"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for: its kind, the code it leads to, the key of its row, and what else it may mean.

    The code is an organisation's or group's own; for every other kind it is a state's, empty where there is none.
    `since` and `until` tell when a state is that of the name, both empty where it always was.
    """

    kind: str
    code: str
    key: str
    alternatives: tuple["Entry", ...] = ()
    since: str = ""
    until: str = ""

    @property
    def ambiguous(self) -> bool:
        """Whether the name may lead to more than one code today; that people bear it too does not count."""
        others = (other for other in self.alternatives if other.kind != "person" and not other.until)
        return any(other.code != self.code for other in others)

    @property
    def dated(self) -> bool:
        """Whether it depends on the day what the name stands for."""
        return any(other.until for other in self.alternatives)

    def on(self, date: str | None) -> "Entry":
        """What the name stood for on an EDTF date: Moscow is the seat of the Soviet Union in 1986.

        Of two states the one whose own name it is goes first, but a seat stays with the older while that lasts.
        """
        if date is None or not self.dated:
            return self
        named = (each for each in (self, *self.alternatives) if each.kind in _STATES)
        states = [each for each in named if held(each.since, each.until, date)]
        seats = [each for each in states if each.kind in _SEATS and each.until]
        found = next(iter((*seats, *states)), self)
        return found if found is self else replace(found, alternatives=(replace(self, alternatives=()),))


@dataclass(frozen=True, slots=True)
class Match:
    """A name found over the words from `start` up to, not including, `end`."""

    start: int
    end: int
    entry: Entry


class Gazetteer:
    """Names and what they stand for, and the roll of leaders; built once, then only read."""

    __slots__ = ("_entries", "_longest", "_roll", "_shouted")

    def __init__(self, names: Iterable[tuple[str, Entry]], leaders: Iterable[Leader] = ()) -> None:
        """Take pairs of a name and one thing it stands for; the same name may come many times."""
        found: dict[Atoms, list[Entry]] = {}
        for name, entry in names:
            found.setdefault(atoms(name), []).append(entry)
        self._entries = {words: _one(entries) for words, entries in found.items() if words}
        self._shouted = _shouted(self._entries)
        self._longest = _longest([*self._entries, *self._shouted])
        self._roll = Roll(leaders)

    def __len__(self) -> int:
        return len(self._entries)

    def lookup(self, words: str, on: str | None = None) -> Entry | None:
        """What exactly these words name on an EDTF date, None when nothing; a leading "the" may be there or not."""
        name = atoms(words)
        entry = self._find(name) or (self._find(name[1:]) if name[:1] == ("The",) else self._find(("The", *name)))
        return entry.on(on) if entry else None

    def scan(self, words: Sequence[str]) -> list[Match]:
        """The longest names in a row of words, left to right, none overlapping; time is linear in the words."""
        row = pieces(words)
        plain = [not loud or "." in word for word in words] if (loud := shouts(words)) else [True] * len(words)
        matches: list[Match] = []
        start = 0
        while start < len(row):
            match = self._at(row, start, plain[start]) if row[start] else None
            if match and _runs_on(match, words):
                match = None
            if match:
                matches.append(match)
            start = match.end if match else start + 1
        return matches

    def leader(self, name: str, on: str | None = None) -> Leader | None:
        """The leader whom the press means by this name on an EDTF date; None when nobody or more than one."""
        return self._roll.find(name, on)

    def _at(self, row: Sequence[Atoms | None], start: int, plain: bool) -> Match | None:
        """The longest name that begins at the word `start` and ends where a word ends."""
        best: Match | None = None
        name: Atoms = ()
        for end, piece in enumerate(row[start:], start + 1):
            if piece is None or len(name := name + piece) > (self._longest.get(name[0], 0) if name else 0):
                break
            entry = self._find(name) if piece else None
            if entry and (plain or len(name) > 1 or name[0].lower() not in _COMMON):
                best = Match(start, end, entry)
        return best

    def _find(self, name: Atoms) -> Entry | None:
        return self._entries.get(name) or self._shouted.get(name)


def _runs_on(match: Match, words: Sequence[str]) -> bool:
    """Whether "the National" or "The Nation" goes on as another name does: "the National Guard"."""
    following = words[match.end : match.end + 1]
    return match.entry.kind == "outlet" and words[match.start].lower() == "the" and any(map(str.istitle, following))


def _one(entries: Sequence[Entry]) -> Entry:
    """One entry for a name: what still is before what was, the likeliest kind first, the rest as its alternatives."""
    if len(entries) == 1:
        return entries[0]
    first, *rest = sorted(dict.fromkeys(entries), key=lambda entry: (bool(entry.until), KINDS.index(entry.kind)))
    return replace(first, alternatives=tuple(rest))


def _shouted(entries: dict[Atoms, Entry]) -> dict[Atoms, Entry]:
    loud: dict[Atoms, Entry] = {}
    for name, entry in entries.items():
        if entry.kind in _SHOUTED and sum(map(len, name)) >= _SHORTEST_SHOUT:
            loud.setdefault(tuple(map(str.upper, name)), entry)
    return loud


def _longest(names: Iterable[Atoms]) -> dict[str, int]:
    """The greatest length of a name by its first atom: how far a scan has to look."""
    longest: dict[str, int] = {}
    for name in names:
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest
