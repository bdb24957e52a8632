"""The encoder with all its heads: those of the parser, and those that read meaning."""

from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.heads import Heads
from dragoman.language.kinship import KINDS
from dragoman.language.meaning import ACTS, DISTANCES, STATUSES, TYPES
from dragoman.language.roles import ROLES
from training.encoder import HIDDEN
from training.network import ARC, Network, Scores

PAIR = 128
CONVENTIONS = 2


class Meanings(NamedTuple):
    """Logits by word [batch, words, …], and projections [batch, words, PAIR] of words as cues and as parts of what they
    attribute."""

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


class Joint(Network):
    """Everything that is trained; the embeddings of word pieces stay as they ship."""

    def __init__(self, heads: Heads, dropout: float = 0.2) -> None:
        super().__init__(heads, dropout)
        relations = len(heads["relation"].labels)
        self.encoder.words.weight.requires_grad_(False)
        self.quoted = nn.Embedding(4, HIDDEN, padding_idx=3)
        self.bend = nn.Linear(HIDDEN, HIDDEN)
        self.cue = nn.Linear(HIDDEN, CONVENTIONS)
        self.act = nn.Linear(HIDDEN, len(ACTS))
        self.event = nn.Linear(HIDDEN, len(TYPES))
        self.status = nn.Linear(HIDDEN, len(STATUSES))
        self.fact = nn.Linear(HIDDEN, CONVENTIONS)
        self.projected = nn.Linear(HIDDEN, 2 * PAIR)
        self.pairs = Pairs(relations)
        nn.init.zeros_(self.quoted.weight)

    def read(self, batch: dict[str, Tensor]) -> tuple[Scores, Meanings]:
        """Return what all heads say of the words of a batch."""
        words = self.dropout(self._words(batch))
        bent = self.dropout(fn.gelu(self.bend(words)))
        projected = self.dropout(self.projected(bent)).split(PAIR, -1)
        by_word = (self.cue(bent), self.act(bent), self.event(bent), self.status(bent), self.fact(bent))
        return self._parse(words), Meanings(*by_word, *projected)

    def _words(self, batch: dict[str, Tensor]) -> Tensor:
        ids, encoder = batch["ids"], self.encoder
        x = encoder.words(ids) + encoder.positions.weight[: ids.shape[1]] + encoder.shapes(batch["shapes"])
        places = batch["firsts"].unsqueeze(-1).expand(-1, -1, HIDDEN)
        x = x.scatter_add(1, places, self.quoted(batch["quoted"]).to(x.dtype))
        x = encoder.dropout(encoder.norm(x))
        mask = torch.zeros(ids.shape, device=ids.device).masked_fill(ids == 0, -1e4)[:, None, None, :]
        mask = mask.expand(-1, 1, ids.shape[1], -1)
        for layer in encoder.layers:
            x = layer(x, mask)
        return x.gather(1, places)

    def _parse(self, words: Tensor) -> Scores:
        governors = torch.cat([self.root.to(words.dtype).expand(len(words), 1, -1), words], 1)
        dependent = self.dropout(fn.gelu(self.arc_dependent(words)))
        governor = self.dropout(fn.gelu(self.arc_governor(governors)))
        paired = self.arc_pair(fn.pad(dependent, (0, 1), value=1.0))
        assert paired.shape[-1] == ARC
        return Scores(
            self.tags(words),
            paired @ governor.transpose(1, 2),
            self.dropout(self.relation_dependent(words)).float(),
            self.dropout(self.relation_governor(governors)).float(),
        )

    def attributed(self, meant: Meanings, batch: dict[str, Tensor]) -> Tensor:
        """Return the logits of roles for the cues of a batch [cues, words, roles]."""
        row, anchor, place = batch["pair_row"], batch["pair_anchor"], batch["pair_place"]
        quoted = batch["quoted"].clamp(max=2)[row]
        own, others = quoted.gather(1, anchor.unsqueeze(1)), quoted.gather(1, place)
        parts = meant.parts[row].gather(1, place.unsqueeze(-1).expand(-1, -1, PAIR)).float()
        near = batch["kin"].clamp(min=0), _steps(place - anchor.unsqueeze(1)), own * 3 + others
        found: Tensor = self.pairs(meant.anchors[row, anchor].float(), parts, *near)
        return found


def made(heads: Heads, state: Mapping[str, Tensor], dropout: float = 0.2) -> Joint:
    """Return the network that some weights belong to."""
    network = Joint(heads, dropout)
    # the heads of meaning know nothing yet where a parser was trained alone; acts and statuses do not ship
    network.load_state_dict(state, strict=False)
    return network


_STEPS = (1, 2, 3, 5, 8, 13, 21, 34)


def _steps(away: Tensor) -> Tensor:
    """Return what `dragoman.language.meaning.steps` does."""
    edges = torch.tensor(_STEPS, device=away.device)
    return away.sign() * torch.searchsorted(edges, away.abs().contiguous(), right=True) + DISTANCES // 2
