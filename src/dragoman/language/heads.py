"""The table of heads: what the one encoder pass answers, and with which labels."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Kind = Literal["word", "span", "arc", "relation"]
"""word: one label a word; span: BILOU labels over words; arc: a head for each word; relation: a label for each arc."""


@dataclass(frozen=True, slots=True)
class Head:
    """One question to the encoder: its name, its kind, and the labels it chooses from."""

    name: str
    kind: Kind
    labels: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Return how many columns of the tag output belong to this head."""
        return len(self.labels) if self.kind in ("word", "span") else 0

    def to_dict(self) -> dict[str, Any]:
        """Return the head as plain data."""
        return {"name": self.name, "kind": self.kind, "labels": list(self.labels)}


@dataclass(frozen=True, slots=True)
class Heads:
    """All heads of a model, in the order of their columns in the tag output."""

    members: tuple[Head, ...]

    def __getitem__(self, name: str) -> Head:
        return next(head for head in self.members if head.name == name)

    @property
    def tagging(self) -> tuple[Head, ...]:
        """Return the heads that share the tag output."""
        return tuple(head for head in self.members if head.width)

    def columns(self) -> dict[str, slice]:
        """Return for each tagging head the columns that hold its logits."""
        found, start = {}, 0
        for head in self.tagging:
            found[head.name] = slice(start, start + head.width)
            start += head.width
        return found

    def save(self, path: Path) -> None:
        """Write the table as JSON."""
        rows = [head.to_dict() for head in self.members]
        path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "Heads":
        """Read a table that ``save`` wrote."""
        rows = json.loads(path.read_text(encoding="utf-8"))
        return cls(tuple(Head(row["name"], row["kind"], tuple(row["labels"])) for row in rows))


def bilou(types: tuple[str, ...]) -> tuple[str, ...]:
    """Return the label set of a span head: outside first, then begin, inside, last and unit of each type."""
    return ("O", *(f"{mark}-{kind}" for kind in types for mark in "BILU"))
