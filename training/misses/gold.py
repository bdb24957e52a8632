"""A gold report beside the reading of its text, and which record of one answers which of the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from spacy.tokens import Doc

import dragoman
from dragoman.reader import Reader
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.records import Event, Reading, Statement
from training.corpus.places import Span, locate

Row = dict[str, Any]
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Pair:
    """One report twice: as an analyst took it, and as it was read."""

    name: str
    text: str
    gold: dict[str, list[Row]]
    reading: Reading
    doc: Doc
    reader: Reader


def read_pairs(folders: Sequence[Path]) -> Iterator[Pair]:
    """Read every NN.txt that has a NN.gold.yaml."""
    reader = dragoman.load()
    for path in (path for folder in folders for path in sorted(folder.glob("*.txt"))):
        gold = yaml.safe_load(path.with_suffix(".gold.yaml").read_text(encoding="utf-8"))
        text, known = path.read_text(encoding="utf-8"), gold.pop("report")
        reading = reader.read(text, published=_string(known.get("published")), outlet=known.get("outlet"))
        doc = reader.nlp(text)
        mend_lemmas(doc, reader.lexicon.inflection)
        yield Pair(path.stem, text, gold, reading, doc, reader)


def _string(value: object) -> str | None:
    return str(value) if value else None


def content_of(row: Row, text: str) -> set[int]:
    """Return the characters of a gold content."""
    parts = row["content"] if isinstance(row["content"], list) else [row["content"]]
    return {at for part in parts if (found := text.find(part)) >= 0 for at in range(found, found + len(part))}


def content_read(statement: Statement) -> set[int]:
    """Return the characters of a content that was read."""
    return {at for part in statement.content for at in range(part.span.start, part.span.end)}


def overlap(one: set[int], other: set[int]) -> float:
    """Return the Jaccard coefficient."""
    return len(one & other) / len(one | other) if one | other else 0.0


def spots(row: Row, text: str) -> list[Span]:
    """Return where a gold event is told: at its trigger, and at each further telling."""
    first = locate(text, row["trigger"], row.get("context")) or locate(text, row["trigger"])
    again = [(at, at + len(words)) for words in row.get("again") or () if (at := text.find(words)) >= 0]
    return [*([first] if first else []), *again]


def at_spot(event: Event, places: list[Span]) -> bool:
    """Tell whether the words of an event touch one of these places."""
    return any(event.trigger.span.start < end and start < event.trigger.span.end for start, end in places)


def matched(golds: Sequence[Row], found: Sequence[One], score: Callable[[Row, One], float],
            least: float) -> dict[int, One]:  # fmt: skip
    """Pair the best fitting first; give for each gold row that has one its record."""
    scored = ((score(row, one), i, j) for i, row in enumerate(golds) for j, one in enumerate(found))
    pairs: dict[int, int] = {}
    for value, i, j in sorted(scored, reverse=True):
        if value >= least and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return {i: found[j] for i, j in pairs.items()}
