"""The branch that reads meaning: two layers on the parser's encoder, and heads for cues, events and facts."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.kinship import KINDS
from dragoman.language.meaning import ACTS, DISTANCES, STATUSES, TYPES
from dragoman.language.roles import ROLES
from training.encoder import HIDDEN, Layer

PAIR = 128
OWN_LAYERS = (4, 5)


class Meanings(NamedTuple):
    """Logits by word [batch, words, …], and the projections [batch, words, PAIR] of words as cues and as parts."""

    cue: Tensor
    act: Tensor
    type: Tensor
    status: Tensor
    fact: Tensor
    anchors: Tensor
    parts: Tensor


class Pairs(nn.Module):
    """Scores the role of a word in what a cue attributes; so small that it runs outside the graph."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.kin = nn.Embedding(KINDS * relations * 2, PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.quoted = nn.Embedding(9, PAIR)
        self.summed = nn.Linear(PAIR, len(ROLES))
        self.multiplied = nn.Linear(PAIR, len(ROLES), bias=False)
        self.moves = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.begins = nn.Parameter(torch.zeros(len(ROLES)))
        for table in (self.kin, self.distance, self.quoted):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, anchors: Tensor, parts: Tensor, kin: Tensor, distance: Tensor, quoted: Tensor) -> Tensor:
        """Return logits [pairs, words, roles] for cues [pairs, PAIR] and words [pairs, words, PAIR]."""
        near = self.kin(kin) + self.distance(distance) + self.quoted(quoted)
        mixed = fn.gelu(anchors.unsqueeze(1) + parts + near)
        return self.summed(mixed) + self.multiplied(anchors.unsqueeze(1) * parts)


class Meaning(nn.Module):
    """Everything of the branch that is trained."""

    def __init__(self, relations: int, domains: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.quoted = nn.Embedding(3, HIDDEN)
        self.layers = nn.ModuleList(Layer(0.1) for _ in OWN_LAYERS)
        self.dropout = nn.Dropout(dropout)
        self.cue = nn.Linear(HIDDEN, domains)
        self.act = nn.Linear(HIDDEN, len(ACTS))
        self.event = nn.Linear(HIDDEN, len(TYPES))
        self.status = nn.Linear(HIDDEN, len(STATUSES))
        self.fact = nn.Linear(HIDDEN, domains)
        self.anchors = nn.Linear(HIDDEN, PAIR)
        self.parts = nn.Linear(HIDDEN, PAIR)
        self.pairs = Pairs(relations)
        for zeroed in (self.mix.weight, self.mix.bias, self.quoted.weight):
            nn.init.zeros_(zeroed)

    def forward(self, batch: dict[str, Tensor]) -> Meanings:
        """Read windows: hidden states after four and six layers in, scores of every word out."""
        x = batch["shared"] + self.mix(batch["top"])
        places = batch["firsts"].unsqueeze(-1).expand(-1, -1, HIDDEN)
        x = x.scatter_add(1, places, self.quoted(batch["quoted"]).to(x.dtype))
        mask = torch.zeros(batch["mask"].shape).masked_fill(~batch["mask"], -1e4)[:, None, None, :]
        mask = mask.expand(-1, 1, x.shape[1], -1)
        for layer in self.layers:
            x = layer(x, mask)
        words = self.dropout(x.gather(1, places))
        by_word = (self.cue(words), self.act(words), self.event(words), self.status(words))
        projected = self.dropout(self.anchors(words)), self.dropout(self.parts(words))
        return Meanings(*by_word, self.fact(words), *projected)

    def roles(self, found: Meanings, batch: dict[str, Tensor]) -> Tensor:
        """Return the logits of roles for the cues of a batch [pairs, words, roles]."""
        row, anchor, place = batch["row"], batch["anchor"], batch["place"]
        quoted = batch["quoted"][row]
        own, others = quoted.gather(1, anchor.unsqueeze(1)), quoted.gather(1, place)
        words = found.parts[row].gather(1, place.unsqueeze(-1).expand(-1, -1, PAIR))
        return self.pairs(found.anchors[row, anchor].float(), words.float(), batch["kin"], batch["distance"],
                          own * 3 + others)  # fmt: skip
