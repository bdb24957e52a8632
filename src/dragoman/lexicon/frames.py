"""Event frames: the words of news that tell a PLOVER event, and where its source and target stand."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon import plover
from dragoman.lexicon.needs import Need, read_needs
from dragoman.lexicon.slots import SLOTS
from dragoman.lexicon.table import Row, items, read_table
from dragoman.lexicon.words import Match, WordIndex, sequences
from dragoman.lexicon.wordsets import WordSets, load_wordsets, spread

COLUMNS = ("id", "words", "pos", "type", "mode", "cameo", "source", "target", "reciprocal", "status", "needs", "weight",
           "note")
DECOY = "NONE"
STATUSES = frozenset({"happened", "planned", "offered", "claimed", "cancelled"})
_KNOWN = {"pos": frozenset({"verb", "noun", "phrase"}), "source": SLOTS, "target": SLOTS, "status": STATUSES,
          "reciprocal": frozenset({"yes"})}


@dataclass(frozen=True, slots=True)
class Frame:
    """One event frame; `source` and `target` list slots to look in, in order; `weight` is its confidence, 0 to 1."""

    id: str
    words: tuple[tuple[str, ...], ...]
    pos: str
    type: str
    mode: str | None
    cameo: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    reciprocal: bool = False
    status: str = "happened"
    needs: tuple[Need, ...] = ()
    weight: float = 0.8
    note: str = ""

    @property
    def rank(self) -> float:
        """What orders frames of equal length: the more constrained first, then the surer."""
        return len(self.needs) + self.weight


    @property
    def decoy(self) -> bool:
        """Whether the words only look like an event: "press conference", "meet expectations"."""
        return self.type == DECOY


class FrameIndex(WordIndex[Frame]):
    """Frames by lemma, for the longest match; where that is a decoy there is none."""

    def __init__(self, entries: Iterable[Frame]) -> None:
        frames = tuple(entries)
        super().__init__(frames)
        self._decoys = frozenset(words[0] for frame in frames if frame.decoy for words in frame.words)

    def match(self, lemmas: Sequence[str], start: int, pos: str = "") -> tuple[Match[Frame], ...]:
        """Return the longest frames that begin at `start`, or nothing where a decoy is as long."""
        found = super().match(lemmas, start, pos)
        return () if any(match.entry.decoy for match in found) else found

    def hidden(self, lemmas: Sequence[str], start: int) -> tuple[int, ...]:
        """Return the places of the decoys that begin at `start`: the "conference" of a press conference is none."""
        found = super().match(lemmas, start) if lemmas[start] in self._decoys else ()
        return tuple(place for match in found if match.entry.decoy for place in match.places)

    def among(self, head: str, near: Collection[str], pos: str = "") -> tuple[Frame, ...]:
        """Return the frames with this head whose other words are all near it, up to the first decoy, longest first."""
        return tuple(takewhile(lambda frame: not frame.decoy, super().among(head, near, pos)))


def load_frames(packs: Iterable[Path] = ()) -> tuple[Frame, ...]:
    """Read the frames as shipped and from the packs; raises LexiconError when a row is not as the columns ask."""
    folders = tuple(packs)
    wordsets = load_wordsets(folders)
    return tuple(_frame(row, wordsets) for row in read_table("frames", "id", COLUMNS, folders))


def _frame(row: Row, wordsets: WordSets) -> Frame:
    _check(row)
    spelt = chain.from_iterable(spread(words, wordsets) for words in sequences(items(row["words"])))
    words = tuple(dict.fromkeys(form for words in spelt for form in (words, _parted(words))))
    return Frame(row["id"], words, row["pos"], row["type"], row["mode"] or None, row["cameo"], items(row["source"]),
                 items(row["target"]), row["reciprocal"] == "yes", row["status"] or "happened",
                 read_needs(row, wordsets), _weight(row), row["note"])


def _parted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give a sequence as tokens have it, with each hyphen a word of its own: "cease - fire"."""
    return tuple(part for word in words for part in re.split("(-)", word) if part)


def _check(row: Row) -> None:
    for column in ("words", "pos", "type"):
        if not items(row[column]):
            raise _fault(row, f"has no {column}", f"Fill the column {column}.")
    for column, known in _KNOWN.items():
        for item in items(row[column]):
            if item not in known:
                raise _fault(row, f"has an unknown {column}: {item}", f"Known are {', '.join(sorted(known))}.")
    if row["type"] != DECOY:
        _check_code(row)


def _check_code(row: Row) -> None:
    known = plover.types()
    if row["type"] not in known:
        raise _fault(row, f"has an unknown type: {row['type']}", f"The PLOVER types are {', '.join(known)}.")
    modes = known[row["type"]].modes
    if row["mode"] and row["mode"] not in modes:
        hint = f"It may be {', '.join(modes) or 'empty'}."
        raise _fault(row, f"has a mode that {row['type']} lacks: {row['mode']}", hint)
    if not plover.is_cameo(row["cameo"]):
        hint = "A code is three or four digits and begins with 01 to 20."
        raise _fault(row, f"has no CAMEO code but {row['cameo']}", hint)


def _weight(row: Row) -> float:
    try:
        weight = float(row["weight"] or 0.8)
    except ValueError:
        weight = -1.0
    if not 0.0 < weight <= 1.0:
        raise _fault(row, f"has a weight that is none: {row['weight']}", "A weight is above 0 and at most 1.")
    return weight


def _fault(row: Row, what: str, hint: str) -> LexiconError:
    return LexiconError(f"The frame {row['id']} {what}.", "frames.csv", hint)
