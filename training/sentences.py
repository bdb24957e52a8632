"""What a corpus says of a sentence; ``None`` stands for what it does not say."""

from dataclasses import dataclass
from typing import NamedTuple


class Syntax(NamedTuple):
    """The columns of Universal Dependencies; heads count from 0, the root is its own head."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]


class Entities(NamedTuple):
    """BIO labels, the types that the corpus annotates at all, those it mixes up, and how far it is to be trusted."""

    labels: tuple[str, ...]
    annotated: frozenset[str]
    blurred: tuple[tuple[str, str], ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document, with whatever its corpus annotates."""

    document: str
    words: tuple[str, ...]
    syntax: Syntax | None = None
    entities: Entities | None = None
