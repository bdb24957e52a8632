"""Readers of the training corpora: CoNLL-U and columns of BIO labels."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from training.sentences import Entities, Sentence, Syntax

TYPES = ("PERSON", "ORG", "GPE", "LOC", "NORP", "DATE", "EVENT")
# A town is LOC in the corpora that split places by a list of countries, and GPE in the others: either is right there.
PLACES = (("LOC", "GPE"),)
PACKED = 4  # sentences that a corpus without document marks is taken to continue for
_HYPHEN = re.compile(r"(?<=[^\W_])(-)(?=[^\W_])")


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, gzipped or not, and an empty one at its end."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)
    yield ""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; multiword tokens and empty nodes are left out."""
    document, rows = path.stem, list[list[str]]()
    for line in read_lines(path):
        if line.startswith("# newdoc id"):
            document = line.partition("= ")[2]
        elif line and line[0] != "#":
            columns = line.split("\t")
            rows += [columns] if columns[0].isdigit() else []
        elif not line and rows:
            yield Sentence(document, _words(rows), _syntax(rows))
            rows = []


def _words(rows: list[list[str]]) -> tuple[str, ...]:
    """Return the words as the encoder will be shown them, straight quotation marks opened and closed by spaces."""
    after = ["SpaceAfter=No" not in row[9] for row in rows]
    before = [True, *after[:-1]]
    marks = {(True, False): "“", (False, True): "”"}
    return tuple(
        marks.get((a, b), row[1]) if row[1] == '"' else row[1] for row, a, b in zip(rows, before, after, strict=True)
    )


def _syntax(rows: list[list[str]]) -> Syntax:
    upos, xpos, feats, lemmas, deprels = (tuple(row[column] for row in rows) for column in (3, 4, 5, 2, 7))
    heads = tuple(int(row[6]) - 1 if row[6] != "0" else number for number, row in enumerate(rows))
    return Syntax(upos, xpos, feats, lemmas, heads, deprels)


def read_columns(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield words and labels of each sentence of a file with the word first and its BIO label last on a line."""
    rows = list[tuple[str, str]]()
    for line in read_lines(path):
        if fields := line.split():
            rows.append((fields[0], fields[-1]))
        elif rows:
            yield tuple(word for word, _ in rows), tuple(_known(label) for _, label in rows)
            rows = []


def _known(label: str) -> str:
    return label if label[2:] in TYPES else "O"


def named(path: Path, annotated: Iterable[str], blurred: tuple[tuple[str, str], ...] = (), weight: float = 1.0,
          hyphens: bool = False) -> list[Sentence]:  # fmt: skip
    """Return the sentences of a file of BIO labels; ``hyphens`` splits its words as Universal Dependencies does."""
    found, kinds = [], frozenset(annotated)
    for number, (words, labels) in enumerate(read_columns(path)):
        words, labels = split_hyphens(words, labels) if hyphens else (words, labels)
        entities = Entities(labels, kinds, blurred, weight)
        found.append(Sentence(f"{path.stem}-{number // PACKED}", words, entities=entities))
    return found


def split_hyphens(words: tuple[str, ...], labels: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cut words at their hyphens; of "U.S.-led", only what stands before the hyphen keeps the name's label."""
    pairs = list[tuple[str, str]]()
    for word, label in zip(words, labels, strict=True):
        pieces = _HYPHEN.split(word)
        proper = label != "O" and (not pieces[-1].islower() or label[2:] in ("DATE", "PERSON"))
        inside = f"I-{label[2:]}" if proper else "O"
        pairs += [(piece, label if at == 0 else inside) for at, piece in enumerate(pieces)]
    return tuple(word for word, _ in pairs), tuple(label for _, label in pairs)


def with_entities(sentences: list[Sentence], named_sentences: list[Sentence]) -> list[Sentence]:
    """Join a treebank to a second annotation of the same sentences, found by their words."""
    known = {_straightened(sentence.words): sentence.entities for sentence in named_sentences}
    return [replace(sentence, entities=known.get(_straightened(sentence.words))) for sentence in sentences]


def _straightened(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple('"' if word in ("“", "”") else word for word in words)
