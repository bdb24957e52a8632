"""Train the heads of meaning on the shipped encoder: ``python -m training.meaning.train``; run again, it goes on."""

import argparse
import pickle
import random
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as fn

from dragoman.language.branch import CONVENTIONS
from training.export import MODEL
from training.meaning.chain import chain_loss
from training.meaning.corpora import Annotated, factuality, own, polnear
from training.meaning.network import OWN_LAYERS, Meaning, Meanings
from training.meaning.recording import Recorder
from training.meaning.samples import Sample, batches, collate, samples
from training.meaning.watch import figures
from training.restore import restored
from training.run import Run

ENOUGH = 5_000  # sentences of UDS-IH2: web text, and not what is read here


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("training/runs/meaning"))
    parser.add_argument("--cache", type=Path, default=Path("training/runs/hidden"))
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--subwords", type=int, default=2000)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bf16", action="store_true", help="multiply in sixteen bits, on a processor that can")
    parser.add_argument("--start", type=Path, default=None, help="a run whose averaged weights to begin with")
    parser.add_argument("--use", nargs="*", default=["polnear", "own", "own", "own", "uw", "uw", "uds"],
                        help="corpora; one named twice is shown twice")  # fmt: skip
    return parser.parse_args()


def made(dropout: float = 0.2) -> Meaning:
    """Return an untrained branch, its layers begun as the parser's topmost."""
    base = restored(MODEL)
    network = Meaning(len(base.relations.summed.bias), len(CONVENTIONS), dropout)
    for mine, place in zip(network.layers, OWN_LAYERS, strict=True):
        mine.load_state_dict(base.encoder.layers[place].state_dict())
    return network


def load(data: Path, cache: Path, name: str, part: str) -> list[Sample]:
    """Return the samples of a corpus, recorded once and kept in the cache."""
    path = cache / f"{name}-{part}.pickle"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")  # a recording that was stopped is not taken for a whole one
        with unfinished.open("wb") as file:
            pickle.dump(list(samples(Recorder(), _texts(data, name, part), name)), file)
        unfinished.replace(path)
    with path.open("rb") as file:
        return pickle.load(file)


def _texts(data: Path, name: str, part: str) -> Iterable[Annotated]:
    if name == "own":
        return own(part)
    if name == "polnear":
        return polnear(data / f"attribution/polnear/{part}.jsonl{'.gz' * (part == 'train')}")
    folder = {"uw": "UW", "uds": "UDS_IH2", "meantime": "MEANTIME"}[name]
    return islice(factuality(data / f"factuality/{folder}/{part}.jsonl.gz"), ENOUGH if name == "uds" else None)


class Training(Run):
    """The run that teaches the branch: its layers and the heads of meaning."""

    warm = 200

    def __init__(self, options: argparse.Namespace) -> None:
        super().__init__(options)
        self.train = [each for name in options.use for each in load(options.data, options.cache, name, "train")]
        self.dev = {name: load(options.data, options.cache, name, "dev") for name in options.use}
        self.network = made(options.dropout)
        self.begin(self.network.layers)
        self.expected = len(list(batches(self.train, options.subwords)))

    def run(self) -> None:
        """Train to the last epoch, saving after each."""
        self.resume()
        while self.epoch < self.options.epochs:
            self._epoch()
            self.epoch += 1
            self.save()
            with self.average.applied(self.network):
                self.log(epoch=self.epoch, **figures(self.network.eval(), self.dev))

    def _epoch(self) -> None:
        began, sums = time.monotonic(), dict[str, float]()
        self.network.train()
        groups = batches(self.train, self.options.subwords, random.Random(self.options.seed * 1000 + self.epoch))
        for number, group in enumerate(groups, start=1):
            for name, value in self._learn(collate(group)).items():
                sums[name] = sums.get(name, 0.0) + value
            if number % 100 == 0:
                self.log(step=self.step, of=self.expected, s=round(time.monotonic() - began),
                         **{name: round(value / 100, 3) for name, value in sums.items()})  # fmt: skip
                sums = {}

    def _learn(self, batch: dict[str, Tensor]) -> dict[str, float]:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.options.bf16):
            found = self.network(batch)
        lost = losses(self.network, found, batch)
        self.descend(sum(lost.values()))
        return {name: loss.item() for name, loss in lost.items()}


def judged(scores: Tensor, domain: Tensor) -> Tensor:
    """Return of scores [batch, words, domains] those of each window's own corpus [batch, words]."""
    return scores.float().gather(2, domain[:, None, None].expand(-1, scores.shape[1], 1)).squeeze(2)


def losses(network: Meaning, found: Meanings, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the loss of each head that a batch teaches."""
    out = {}
    cues, facts = (judged(scores, batch["domain"]) for scores in (found.cue, found.fact))
    known = batch["cue"] >= 0
    if known.any():
        out["cue"] = 3 * fn.binary_cross_entropy_with_logits(cues[known], batch["cue"][known].float())
    if len(batch["row"]):
        pairs = network.pairs
        out["roles"] = 0.1 * chain_loss(network.roles(found, batch), batch["roles"], pairs.moves, pairs.begins)
    if (batch["act"] >= 0).any():
        out["act"] = 0.3 * fn.cross_entropy(found.act.float().transpose(1, 2), batch["act"])
    if (batch["type"] >= 0).any():
        out["type"] = 2 * fn.cross_entropy(found.type.float().transpose(1, 2), batch["type"])
    if (batch["status"] >= 0).any():
        out["status"] = 0.3 * fn.cross_entropy(found.status.float().transpose(1, 2), batch["status"])
    told = ~batch["fact"].isnan()
    if told.any():
        out["fact"] = fn.l1_loss(facts[told], batch["fact"][told])
    return out


if __name__ == "__main__":
    chosen = arguments()
    torch.set_num_threads(chosen.threads)
    Training(chosen).run()
