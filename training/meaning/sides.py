"""Train the scorer of the sides of events, on the states of the model that ships: ``python -m training.meaning.sides``.

Its examples are the events of our own corpus and, of each, the words near it that name a party as reading finds them.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.kinship import APART, KINDS
from dragoman.language.meaning import DISTANCES, TYPES
from dragoman.language.sides import Asked
from dragoman.language.told import told
from dragoman.reading.events.partners import BEFORE
from training.corpus.split import Part
from training.export import MODEL, save_manifest
from training.meaning.corpora import Trigger, own
from training.meaning.parties import Parties

WIDTH, PAIR = 64, 128
_TOGETHER = 32
_NEVER = -1e4


class Example(NamedTuple):
    """An event and the words that may be its sides: who they name, by number, and whether that is right [words, 2]."""

    asked: Asked
    party: np.ndarray
    right: np.ndarray


class Scorer(nn.Module):
    """What ships as ``sides.npz``."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.doing = nn.Linear(PAIR + len(TYPES), WIDTH, bias=False)
        self.party = nn.Linear(PAIR, WIDTH, bias=False)
        self.kin = nn.Embedding(KINDS * relations * 2 + APART, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.summed = nn.Linear(WIDTH, 2)
        self.multiplied = nn.Linear(WIDTH, 2, bias=False)
        for table in (self.kin, self.distance):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, asked: Asked, dropout: float = 0.0) -> Tensor:
        """Return logits [words, 2]."""
        given, named = (fn.dropout(torch.from_numpy(each), dropout) for each in (asked.doing, asked.parties))
        doing, parties = self.doing(given), self.party(named)
        near = self.kin(torch.from_numpy(asked.kin)) + self.distance(torch.from_numpy(asked.distance))
        mixed = fn.dropout(fn.gelu(doing + parties + near), dropout)
        logits: Tensor = self.summed(mixed) + self.multiplied(doing * parties)
        return logits

    def save(self, path: Path) -> None:
        """Write the matrices as running code takes them."""
        state = {name: value.detach().numpy() for name, value in self.state_dict().items()}
        np.savez_compressed(
            path, doing=state["doing.weight"].T, party=state["party.weight"].T,
            kin=state["kin.weight"].astype(np.float16), distance=state["distance.weight"],
            summed=state["summed.weight"], prior=state["summed.bias"], multiplied=state["multiplied.weight"],
        )  # fmt: skip


def examples(parties: Parties, part: Part) -> Iterator[Example]:
    """Yield the events of a part of our own corpus near which anybody is named."""
    for text in own(part):
        doc, named = parties(text.text, text.published)
        starts = [sent.start for sent in doc.sents]
        for trigger in text.triggers or ():
            made = _example(doc, named, starts, trigger)
            if made is not None:
                yield made


def _example(doc: Doc, named: dict[int, tuple[str, ...]], starts: Sequence[int], trigger: Trigger) -> Example | None:
    span, held = doc.char_span(*trigger.span, alignment_mode="expand"), told(doc)
    if span is None or held is None:
        return None
    first = starts[max(0, sum(start <= span.root.i for start in starts) - 1 - BEFORE)]
    near = [(place, party.casefold()) for place, found in named.items()
            if first <= place < span.root.sent.end for party in found]  # fmt: skip
    if not near:
        return None
    sides = [frozenset(map(str.casefold, names)) for names in (trigger.sources, trigger.targets)]
    numbers = {party: number for number, party in enumerate(dict.fromkeys(party for _, party in near))}
    right = np.array([[party in side for side in sides] for _, party in near], dtype=np.float32)
    asked = held.sided.asked(span.root.i, [place for place, _ in near])
    return Example(asked, np.array([numbers[party] for _, party in near]), right)


def lost(scorer: Scorer, one: Example, dropout: float) -> Tensor:
    """Weigh each party once, by the likeliest of the words that stand for it."""
    logits, party = scorer(one.asked, dropout), torch.from_numpy(one.party)
    held = party.unsqueeze(0) == torch.arange(int(party.max()) + 1).unsqueeze(1)
    grouped = logits.unsqueeze(0).masked_fill(~held.unsqueeze(-1), _NEVER).logsumexp(1)
    right = (torch.from_numpy(one.right).unsqueeze(0) * held.unsqueeze(-1)).amax(1)
    return fn.binary_cross_entropy_with_logits(grouped, right)


def train(made: Sequence[Example], relations: int, epochs: int, rate: float, dropout: float) -> Scorer:
    """Return a scorer taught by examples, a few dozen together."""
    torch.manual_seed(7)
    scorer, rng = Scorer(relations), random.Random(7)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=rate, weight_decay=0.02)
    steps = epochs * (len(made) // _TOGETHER + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps)
    for _ in range(epochs):
        order = rng.sample(list(made), len(made))
        for start in range(0, len(order), _TOGETHER):
            optimizer.zero_grad()
            torch.stack([lost(scorer, one, dropout) for one in order[start : start + _TOGETHER]]).mean().backward()
            optimizer.step()
            schedule.step()
    return scorer


@torch.no_grad()
def figures(scorer: Scorer, made: Sequence[Example]) -> str:
    """Return F1 of sources and of targets, words counted."""
    out = []
    for side, name in enumerate(("source", "target")):
        read = np.concatenate([(scorer(one.asked)[:, side] > 0).numpy() for one in made])
        gold = np.concatenate([one.right[:, side] > 0 for one in made])
        out.append(f"{name} F1 {200 * (read & gold).sum() / (read.sum() + gold.sum()):.1f}")
    return ", ".join(out)


def main() -> None:
    """Train, tell the figures on the dev part, and write the scorer with the manifest anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    options = parser.parse_args()
    parties = Parties()
    made, dev = (list(examples(parties, part)) for part in ("train", "dev"))
    scorer = train(made, parties.relations, options.epochs, options.rate, options.dropout).eval()
    print(f"{len(made)} events; own dev: {figures(scorer, dev)}")
    scorer.save(options.out / "sides.npz")
    save_manifest(options.out)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
