"""Status words: what a governing word says of the event below it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.table import Row, items, read_table

COLUMNS = ("id", "words", "on", "status", "note")
RELATIONS = frozenset({"infinitive", "gerund", "clause", "object", "subject", "modifier"})
EFFECTS = frozenset({"planned", "offered", "conditional", "claimed", "denied", "cancelled", "ongoing", "none", "tense"})


@dataclass(frozen=True, slots=True)
class StatusWord:
    """Lemmas, and the status that they give an event hanging on them by one of `on`.

    With `none` the event did not come about; with `tense` it takes the tense of the word.
    """

    id: str
    words: tuple[str, ...]
    on: tuple[str, ...]
    status: str


class StatusIndex:
    """The effect of a word on what hangs on it."""

    def __init__(self, entries: Iterable[StatusWord]) -> None:
        """Index the entries; of two for the same word and relation the first holds."""
        self._effects: dict[tuple[str, str], str] = {}
        for entry in entries:
            for word in entry.words:
                for relation in entry.on:
                    self._effects.setdefault((word, relation), entry.status)

    @property
    def effects(self) -> Mapping[tuple[str, str], str]:
        """(lemma or lemmas joined by a space, relation) → status."""
        return dict(self._effects)

    def effect(self, word: str, relation: str) -> str | None:
        """Tell what the word makes of an event that hangs on it by the relation, or None when it says nothing."""
        return self._effects.get((word, relation))


def load_statuses(packs: Iterable[Path] = ()) -> tuple[StatusWord, ...]:
    """Read the status words as shipped and from the packs; raises LexiconError for a relation or status not known."""
    return tuple(_entry(row) for row in read_table("statuses", "id", COLUMNS, packs))


def _entry(row: Row) -> StatusWord:
    strange = sorted({*items(row["on"])} - RELATIONS | {row["status"]} - EFFECTS)
    if strange or not items(row["words"]):
        raise LexiconError(
            f"The status word {row['id']} has no words or an unknown cell: {', '.join(strange)}.",
            "statuses.csv",
            f"Relations: {', '.join(sorted(RELATIONS))}; statuses: {', '.join(sorted(EFFECTS))}.",
        )
    return StatusWord(row["id"], items(row["words"]), items(row["on"]), row["status"])
