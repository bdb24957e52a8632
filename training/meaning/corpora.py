"""What the corpora say of meaning, as spans over plain text: attributions, events, factuality."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpus.items import Item, parts, read_items
from training.corpus.places import locate, nearest, occurrences
from training.corpus.split import part_of
from training.meaning.marks import bare

_TOGETHER = 4  # sentences of a plain file that are read as one text
Span = tuple[int, int]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution: the spans of its cue, its source and its content, and what is done by it, where that is known."""

    cue: Spans
    source: Spans
    content: Spans
    act: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event: where it is told, the types that are right, the best first, its status, and its parties."""

    span: Span
    types: tuple[str, ...]
    status: str
    sources: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, or one tokenised sentence (``words``), and what is known of it; None where nothing was annotated."""

    name: str
    text: str
    words: tuple[str, ...] | None = None
    frames: tuple[Frame, ...] | None = None
    triggers: tuple[Trigger, ...] | None = None
    facts: tuple[tuple[int, float], ...] = ()
    published: str | None = None


def polnear(path: Path) -> Iterator[Annotated]:
    """Yield the articles of PolNeAR (Newell et al. 2018), contents bared to what the contract calls a content."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Annotated(row["id"], row["text"], frames=tuple(_polnear(row)))


def _polnear(row: dict[str, Any]) -> Iterator[Frame]:
    for each in row["attributions"]:
        content = tuple(bare(row["text"], (start, end)) for start, end in each["content"])
        if each["cue"] and content:
            yield Frame(_spans(each["cue"]), _spans(each["source"]), content)


def _spans(rows: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in rows)


def own(part: str) -> Iterator[Annotated]:
    """Yield the items of one part of the corpus of our own."""
    for item in read_items():
        if part_of(item.id) == part:
            yield Annotated(item.id, item.text, frames=tuple(_statements(item)), triggers=tuple(_events(item)),
                            published=item.date)  # fmt: skip


def _statements(item: Item) -> Iterator[Frame]:
    for row in item.rows["statements"]:
        content = tuple(found for part in parts(row["content"]) if (found := locate(item.text, part)))
        cue = nearest(item.text, row["cue"], list(content)) if row.get("cue") else None
        if cue and content:
            source = nearest(item.text, row["speaker_span"], [cue]) if row.get("speaker_span") else None
            yield Frame((cue,), (source,) if source else (), content, row["act"])


def _events(item: Item) -> Iterator[Trigger]:
    for row in item.rows["events"]:
        first = locate(item.text, row["trigger"], row.get("context")) or locate(item.text, row["trigger"])
        again = [span for words in row.get("again") or () if (span := next(occurrences(item.text, words), None))]
        for span in [*([first] if first else []), *again]:
            sides = (frozenset(parts(row.get(side))) for side in ("sources", "targets"))
            yield Trigger(span, tuple(parts(row["type"])), row["status"], *sides)


def factuality(path: Path) -> Iterator[Annotated]:
    """Yield sentences with how sure their events are, in [-3, 3], from one of the sets Jiang & de Marneffe prepared."""
    with gzip.open(path, "rt") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            words = tuple(row["text"].split())
            facts = tuple((each["span1"][0], float(each["label"])) for each in row["targets"])
            yield Annotated(f"{path.parent.name}-{number}", " ".join(words), words=words, facts=facts)


def plain(path: Path) -> Iterator[Annotated]:
    """Yield the sentences of a text file, a few together, of which nothing is known but their words."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for start in range(0, len(lines), _TOGETHER):
        yield Annotated(f"{path.stem}-{start}", " ".join(lines[start : start + _TOGETHER]))
