"""Speech cues: the words that attribute what is said, and how content, speaker and addressee hang on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.slots import PREPOSITIONS, SLOTS
from dragoman.lexicon.table import Row, items, read_table
from dragoman.lexicon.words import WordIndex, sequences

COLUMNS = ("id", "words", "pos", "act", "content", "speaker", "addressee", "strength", "requires", "note")
ACTS = frozenset({
    "state", "deny", "accuse", "promise", "threaten", "demand", "welcome", "reject", "decline", "announce", "position",
    "question",
})
CONTENTS = PREPOSITIONS | {"clause", "object", "infinitive", "gerund", "predicate", "noun-clause"}
_KNOWN = {
    "pos": frozenset({"verb", "noun", "phrase", "adj"}), "act": ACTS, "content": CONTENTS, "speaker": SLOTS,
    "addressee": SLOTS, "strength": frozenset({"certain", "likely"}), "requires": frozenset({"clause"}),
}
_FILLED = ("words", "pos", "act", "content", "strength")


@dataclass(frozen=True, slots=True)
class Cue:
    """One speech cue; `content`, `speaker` and `addressee` list the places to look in, in order."""

    id: str
    words: tuple[tuple[str, ...], ...]
    pos: str
    act: str
    content: tuple[str, ...]
    speaker: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    strength: str = "certain"
    requires: str = ""
    note: str = ""

    @property
    def certain(self) -> bool:
        """Whether the words are a speech cue wherever they stand, not only beside a clause or a quotation."""
        return self.strength == "certain"

    @property
    def rank(self) -> float:
        """What orders cues of equal length: a certain one first."""
        return 1.0 if self.certain else 0.5


CueIndex = WordIndex[Cue]


def load_cues(packs: Iterable[Path] = ()) -> tuple[Cue, ...]:
    """Read the cues as shipped and from the packs; raises LexiconError when a row is not as the columns ask."""
    return tuple(_cue(row) for row in read_table("cues", "id", COLUMNS, packs))


def _cue(row: Row) -> Cue:
    _check(row)
    return Cue(row["id"], sequences(items(row["words"])), row["pos"], row["act"], items(row["content"]),
               items(row["speaker"]), items(row["addressee"]), row["strength"], row["requires"], row["note"])


def _check(row: Row) -> None:
    for column in _FILLED:
        if not items(row[column]):
            raise LexiconError(f"The cue {row['id']} has no {column}.", "cues.csv", f"Fill the column {column}.")
    for column, known in _KNOWN.items():
        strange = [item for item in items(row[column]) if item not in known]
        if strange:
            raise LexiconError(f"The cue {row['id']} has an unknown {column}: {', '.join(strange)}.", "cues.csv",
                               f"Known are {', '.join(sorted(known))}.")
