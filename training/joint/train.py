"""Train all heads together for so many seconds: ``python -m training.joint.train --out training/runs/one``.

With ``--teachers`` the network also learns, on every window and on news of which nothing is known, what runs before it
would say.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from training.averaging import Average
from training.joint.losses import taught, told
from training.joint.network import Joint, Meanings, made
from training.joint.store import Store
from training.joint.watch import figures
from training.losses import masked_arcs
from training.network import Scores
from training.restore import restored

SHARES = {"treebanks": 0.25, "silver": 0.3, "polnear-train": 1.0, "own-train": 3.0, "uw-train": 2.0, "uds-train": 0.7}
DEV = ("EWT-dev", "UNER-dev", "polnear-dev", "own-dev", "uw-dev")
EVERY = 100  # steps between two lines of the log
MASKED, MASK = 0.04, 103  # the share of word pieces that are hidden from whoever learns, and by what


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packs", type=Path, default=Path("training/runs/packs"))
    parser.add_argument("--out", type=Path, default=Path("training/runs/joint"))
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--subwords", type=int, default=12_000)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, default=None, help="a run to begin with, else the model that ships")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[])
    parser.add_argument("--show", nargs="*", default=[f"{name}={share}" for name, share in SHARES.items()],
                        help="packs, and how often an epoch shows each of their windows")  # fmt: skip
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args()


def begun(options: argparse.Namespace, heads: Heads) -> Joint:
    """Return the network to begin with: a run, or the parser that ships with heads that know nothing yet."""
    network = made(heads, loaded(options.start) if options.start else restored(MODEL).state_dict(), options.dropout)
    return network.to(options.device)


def loaded(run: Path) -> dict[str, Tensor]:
    """Return the averaged weights of a run."""
    return torch.load(run / "network.pt", map_location="cpu")


class Class:
    """The teachers, who agree on the mean of what each would say."""

    def __init__(self, runs: Sequence[Path], heads: Heads, device: str) -> None:
        self.members = [made(heads, loaded(run)).to(device).eval() for run in runs]

    @torch.no_grad()
    def say(self, batch: dict[str, Tensor]) -> tuple[tuple[Scores, Meanings], Tensor, Tensor]:
        """Return scores and meanings, the logits of roles, and those of the labels of arcs."""
        said = [member.read(batch) for member in self.members]
        scores = Scores(*map(_mean, zip(*(each for each, _ in said), strict=True)))
        meant = Meanings(*map(_mean, zip(*(each for _, each in said), strict=True)))
        pairs = list(zip(self.members, said, strict=True))
        roles = _mean([m.attributed(s[1], batch) for m, s in pairs]) if len(batch["pair_row"]) else scores.tags
        chosen = masked_arcs(scores.arcs, batch["sentence"]).argmax(-1).unsqueeze(-1)
        wide = said[0][0].governors.shape[-1]
        labels = [m.relations(s[0].dependents, s[0].governors.gather(1, chosen.expand(-1, -1, wide)))
                  for m, s in pairs]  # fmt: skip
        return (scores, meant), roles, _mean(labels)


def _mean(tensors: Sequence[Tensor]) -> Tensor:
    return torch.stack([each.float() for each in tensors]).mean(0)


class Training:
    """One network on its way down, by the clock."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        options.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)
        random.seed(options.seed)
        self.heads = Heads.load(MODEL / "heads.json")
        self.network = begun(options, self.heads)
        shares = dict(each.split("=") for each in options.show)
        shown = {options.packs / f"{name}.npz": float(share) for name, share in shares.items()}
        self.store = Store(shown, options.device)
        self.dev = {name: Store({options.packs / f"{name}.npz": 1.0}, options.device) for name in DEV}
        self.teachers = Class(options.teachers, self.heads, options.device) if options.teachers else None
        self.average = Average(self.network)
        old = {id(p) for p in self.network.encoder.parameters()}
        trained = [p for p in self.network.parameters() if p.requires_grad]
        groups = [{"params": [p for p in trained if id(p) in old], "peak": options.rate},
                  {"params": [p for p in trained if id(p) not in old], "peak": options.head_rate}]  # fmt: skip
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.began = time.monotonic()
        self.step = 0

    def run(self) -> None:
        """Train until the time is up, then write the mean of the weights and its figures."""
        sums, seen = dict[str, Tensor](), 0
        epoch = sum(shelf.cost() for shelf in self.store.shelves)
        for batch in self.store.draw(self.options.subwords, self.options.seed):
            if (gone := (time.monotonic() - self.began) / self.options.seconds) >= 1:
                break
            found = self._learn(batch, gone)
            seen += batch["ids"].numel()
            sums = {name: sums.get(name, 0) + value.detach() for name, value in found.items()}
            if self.step % EVERY == 0:
                means = {name: round(float(value) / EVERY, 3) for name, value in sums.items()}
                self.log(step=self.step, gone=round(gone, 3), epochs=round(seen / epoch, 2), **means)
                sums = {}
        self.save()
        with self.average.applied(self.network):
            for name, store in self.dev.items():
                self.log(dev=name, **figures(self.network, store, name))

    def _learn(self, batch: dict[str, Tensor], gone: float) -> dict[str, Tensor]:
        self.network.train()
        device = self.options.device
        with torch.autocast(device, torch.bfloat16, enabled=device != "cpu"):  # few processors multiply halves faster
            lesson = self.teachers.say(batch) if self.teachers is not None else None
            mine = self.network.read(batch | {"ids": hidden(batch["ids"])})
        found = told(self.network, *mine, batch)
        if lesson is not None:
            theirs, roles, relations = lesson
            found |= taught(self.network, mine, theirs, batch, roles, relations)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * _share(gone)
        self.optimizer.zero_grad()
        torch.stack(list(found.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        self.average.follow(self.network, self.step)
        return found

    def save(self) -> None:
        """Keep the mean of the weights, which is what ships."""
        torch.save({name: value.cpu() for name, value in self.average.state.items()}, self.options.out / "network.pt")

    def log(self, **values: object) -> None:
        """Print a line of figures, and keep it."""
        line = json.dumps({"at": round(time.monotonic() - self.began), **values})
        print(self.options.out.name, line, flush=True)
        with (self.options.out / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def hidden(ids: Tensor) -> Tensor:
    """Return word pieces with a few of them masked, never the first or padding."""
    gone = (torch.rand(ids.shape, device=ids.device) < MASKED) & (ids > MASK)
    return torch.where(gone, MASK, ids)


def _share(gone: float) -> float:
    warm = 0.05
    return gone / warm if gone < warm else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (gone - warm) / (1 - warm)))


if __name__ == "__main__":
    torch.set_float32_matmul_precision("high")
    Training(arguments()).run()
