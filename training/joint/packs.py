"""Packs: windows with all that is known of them as flat arrays, made once and carried to wherever is trained.

python -m training.joint.packs [--out FOLDER] [--only NAME …]
"""

import argparse
import random
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np

from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from dragoman.language.inverted import inverted
from dragoman.language.pieces import Pieces
from training.batches import Example, example
from training.collection import Corpus, development_corpora, training_corpora
from training.joint.silver import read_silver
from training.labels import IGNORED, Numbering
from training.meaning.corpora import Annotated, factuality, own, plain, polnear
from training.meaning.recording import Recorder
from training.meaning.samples import LABELS, Sample, samples
from training.packing import epoch_runs
from training.sentences import Sentence
from training.train import LONGEST, MINILM

Array = np.ndarray
BY_WORD = ("firsts", "quoted", "sentence", "head", "upos", "xpos", "feats", "lemma", "relation", "start", "entity",
           *LABELS)  # fmt: skip
NEWS = 13_000  # sentences of silver names a round shows
ROUNDS = 4  # times that the treebanks are cut and disguised anew
ENOUGH = 5_000  # sentences of UDS-IH2: web text, and not what is read here


class Pack:
    """Collects windows; every column is one flat list, and counts say which part belongs to which window."""

    def __init__(self) -> None:
        self.columns: dict[str, list[Array]] = {}
        self.masks: dict[bytes, int] = {}

    def put(self, name: str, values: object, kind: type = np.int16) -> None:
        """Add the values of one window to a column."""
        self.columns.setdefault(name, []).append(np.asarray(values, dtype=kind).reshape(-1))

    def run(self, made: Example, words: list[str]) -> None:
        """Add a run of sentences from a treebank or a corpus of names."""
        size = len(words)
        self._begin(made.ids, made.shapes, size, domain=0, weight=made.weight)
        masks = [self.masks.setdefault(row.tobytes(), len(self.masks)) for row in made.allowed]
        known = {**made.labels, "firsts": made.firsts, "quoted": inverted(words), "sentence": made.sentence,
                 "head": made.head, "entity": masks}  # fmt: skip
        for name in BY_WORD:
            self.put(name, known.get(name, [IGNORED] * size))
        self.put("fact", [np.nan] * size, np.float16)

    def window(self, made: Sample) -> None:
        """Add a window of running text."""
        spelled, size = made.window.spelled, len(made.window.spelled.firsts)
        self._begin(spelled.ids, spelled.shapes, size, made.domain, weight=0.0)
        sentence = np.full(size, -1)
        for number, each in enumerate(made.window.sentences):
            sentence[each.start : each.stop] = number
        known = {**made.labels, "firsts": spelled.firsts, "quoted": spelled.quoted, "sentence": sentence}
        for name in BY_WORD:
            self.put(name, known.get(name, [IGNORED] * size))
        self.put("fact", made.labels["fact"], np.float16)
        for pair in made.pairings:
            self.put("pair", (len(self.columns["size"]) - 1, pair.anchor, pair.start, len(pair.roles)), np.int32)
            self.put("kin", pair.kin)
            self.put("roles", pair.roles)

    def _begin(self, ids: list[int], shapes: list[int], words: int, domain: int, weight: float) -> None:
        self.put("size", (len(ids), words, domain), np.int32)
        self.put("weight", weight, np.float16)
        self.put("ids", ids)
        self.put("shapes", shapes)

    def save(self, path: Path, labels: int) -> None:
        """Write the columns, compressed, and the table of which entity labels a number leaves possible."""
        rows = np.frombuffer(b"".join(self.masks), dtype=bool).reshape(-1, labels)
        arrays = {name: np.concatenate(parts) for name, parts in self.columns.items()}
        np.savez_compressed(path, masks=rows, **arrays)


def treebanks(data: Path, numbering: Numbering, pieces: Pieces) -> Pack:
    """Pack the runs of a few epochs of the treebanks and the corpora of names."""
    pack, corpora = Pack(), training_corpora(data, NEWS)
    for number in range(ROUNDS):
        _add_runs(pack, epoch_runs(corpora, random.Random(7000 + number)), numbering, pieces)
    return pack


def silver(path: Path, numbering: Numbering, pieces: Pieces) -> Pack:
    """Pack the news that a parser has read."""
    pack = Pack()
    _add_runs(pack, epoch_runs([Corpus("silver", read_silver(path))], random.Random(8000)), numbering, pieces)
    return pack


def _add_runs(pack: Pack, runs: Iterable[list[Sentence]], numbering: Numbering, pieces: Pieces) -> None:
    for run in runs:
        made = example(run, pieces, numbering)
        if len(made.ids) <= LONGEST:
            pack.run(made, [word for sentence in run for word in sentence.words])


def development(data: Path, name: str, numbering: Numbering, pieces: Pieces) -> Pack:
    """Pack the sentences of a development set, each by itself."""
    pack = Pack()
    _add_runs(pack, ([sentence] for sentence in development_corpora(data)[name]), numbering, pieces)
    return pack


def running(recorder: Recorder, texts: Iterable[Annotated], domain: str) -> Pack:
    """Pack running text."""
    pack = Pack()
    for made in samples(recorder, texts, domain):
        if made.window.sentences and len(made.window.spelled.ids) <= LONGEST:
            pack.window(made)
    return pack


def texts(data: Path, name: str, part: str) -> Iterable[Annotated]:
    """Return the texts of a corpus of meaning, or news of which nothing is known (Voice of America, public domain)."""
    if name == "own":
        return own(part)
    if name == "polnear":
        return polnear(data / f"attribution/polnear/{part}.jsonl{'.gz' * (part == 'train')}")
    if name == "raw":
        return plain(data / "raw/voa_gmb_PD/gmb_sentences.txt")
    folder = {"uw": "UW", "uds": "UDS_IH2", "meantime": "MEANTIME"}[name]
    return islice(factuality(data / f"factuality/{folder}/{part}.jsonl.gz"), ENOUGH if name == "uds" else None)


def main() -> None:
    """Make the packs that are asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("training/runs/packs"))
    parser.add_argument("--only", nargs="*", default=["treebanks", "EWT", "UNER", "polnear", "own", "uw", "uds", "raw"])
    parser.add_argument("--silver", type=Path, default=Path("training/runs/silver.jsonl.gz"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    heads = Heads.load(MODEL / "heads.json")
    numbering, pieces = Numbering(heads), Pieces.load(MINILM / "tokenizer.json")
    labels, recorder = len(heads["entity"].labels), Recorder()
    for name in options.only:
        if name == "treebanks":
            made = {"treebanks": treebanks(options.data, numbering, pieces)}
        elif name == "silver":
            made = {"silver": silver(options.silver, numbering, pieces)}
        elif name in ("EWT", "UNER"):
            full = {"EWT": "EWT dev", "UNER": "UNER-EWT dev"}[name]
            made = {f"{name}-dev": development(options.data, full, numbering, pieces)}
        else:
            made = {f"{name}-{part}": running(recorder, texts(options.data, name, part), name)
                    for part in (("train",) if name == "raw" else ("train", "dev"))}  # fmt: skip
        for title, pack in made.items():
            pack.save(options.out / f"{title}.npz", labels)
            print(title, len(pack.columns["size"]), (options.out / f"{title}.npz").stat().st_size, flush=True)


if __name__ == "__main__":
    main()
