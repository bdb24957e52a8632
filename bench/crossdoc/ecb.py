"""ECB+ (Cybulska and Vossen 2014): the mentions of events in its validated sentences, and which are the same."""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEV = frozenset({"2", "5", "12", "18", "21", "23", "34", "35"})  # the standard split; topics 36 to 45 are the test part
_ACTIONS = ("ACTION", "NEG_ACTION")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an event: its place in its document, [start, end) in code points, and its sentence's."""

    document: str
    topic: str
    id: str
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its mentions."""

    id: str
    topic: str
    text: str
    mentions: tuple[Mention, ...]


def load(folder: Path, dev: bool) -> tuple[list[Document], list[frozenset[Mention]]]:
    """Give the documents of a part, and the clusters of their mentions, singletons too."""
    validated = _validated(folder / "ECBplus_coreference_sentences.csv")
    documents, clusters = list[Document](), defaultdict[str, set[Mention]](set)
    with gzip.open(folder / "train_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if (row["topic"] in DEV) == dev]
    for row in rows:
        mentions = tuple(_mentions(row, validated))
        documents.append(Document(row["id"], row["topic"], row["text"], mentions))
        names = _names(row)
        for mention in mentions:
            clusters[names.get(mention.id, f"{row['id']}/{mention.id}")].add(mention)
    return documents, [frozenset(each) for each in clusters.values()]


def _validated(path: Path) -> set[tuple[str, str, int]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["Topic"], row["File"], int(row["Sentence Number"])) for row in csv.DictReader(file)}


def _mentions(row: dict[str, Any], validated: set[tuple[str, str, int]]) -> Iterator[Mention]:
    name = row["id"].removesuffix(".xml").partition("_")[2]
    starts: Sequence[int] = [0, *row["sent_end"]]
    for each in row["markables"]:
        if each.get("tokens") and each["kind"].startswith(_ACTIONS):
            number = each["sentence"]
            if (row["topic"], name, number) in validated:
                sentence = (starts[number], row["sent_end"][number])
                yield Mention(row["id"], row["topic"], each["m_id"], each["start"], each["end"], sentence)


def _names(row: dict[str, Any]) -> dict[str, str]:
    """Name the event of each mention that is told to be one with others."""
    found = {}
    for number, relation in enumerate(row["relations"]):
        note = relation["attrs"].get("note") if relation["kind"] == "CROSS_DOC_COREF" else None
        for source in relation["source"]:
            found[source] = f"{row['topic']}/{note}" if note else f"{row['id']}#{number}"
    return found
