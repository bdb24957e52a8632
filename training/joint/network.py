"""The encoder with all its heads: those of the parser, and those that read meaning."""

from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.heads import Heads
from dragoman.language.kinship import APART, KINDS
from dragoman.language.meaning import ACTS, DISTANCES, STATUSES, TYPES
from dragoman.language.roles import ROLES
from training.encoder import HIDDEN
from training.network import ARC, Network, Scores

PAIR = 128
CONVENTIONS = 2
SIDES = 2  # source, target


class Meanings(NamedTuple):
    """Logits by word [batch, words, …], and projections [batch, words, PAIR] of words as cues, as parts of what they
    attribute, as events and as parties to them."""

    cue: Tensor
    act: Tensor
    type: Tensor
    status: Tensor
    fact: Tensor
    anchors: Tensor
    parts: Tensor
    doings: Tensor
    parties: Tensor


class Pairs(nn.Module):
    """Scores a word by its projection, another's, and how the two stand to each other; it runs outside the graph."""

    def __init__(self, kin: int, near: tuple[int, ...], out: int) -> None:
        super().__init__()
        self.kin = nn.Embedding(kin, PAIR)
        self.near = nn.ModuleList(nn.Embedding(size, PAIR) for size in near)
        self.summed = nn.Linear(PAIR, out)
        self.multiplied = nn.Linear(PAIR, out, bias=False)
        for table in (self.kin, *self.near):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, anchors: Tensor, parts: Tensor, kin: Tensor, *near: Tensor) -> Tensor:
        """Return logits [pairs, words, out] for anchors [pairs, PAIR] and words [pairs, words, PAIR]."""
        stands = self.kin(kin) + sum(table(each) for table, each in zip(self.near, near, strict=True))
        mixed = fn.gelu(anchors.unsqueeze(1) + parts + stands)
        return self.summed(mixed) + self.multiplied(anchors.unsqueeze(1) * parts)


class Joint(Network):
    """Everything that is trained; the embeddings of word pieces stay as they ship."""

    def __init__(self, heads: Heads, layers: int = 6, dropout: float = 0.2) -> None:
        super().__init__(heads, dropout)
        self.frozen = False
        relations = len(heads["relation"].labels)
        del self.encoder.layers[layers:]
        self.encoder.words.weight.requires_grad_(False)
        self.quoted = nn.Embedding(4, HIDDEN, padding_idx=3)
        self.bend = nn.Linear(HIDDEN, HIDDEN)
        self.cue = nn.Linear(HIDDEN, CONVENTIONS)
        self.act = nn.Linear(HIDDEN, len(ACTS))
        self.event = nn.Linear(HIDDEN, len(TYPES))
        self.status = nn.Linear(HIDDEN, len(STATUSES))
        self.fact = nn.Linear(HIDDEN, CONVENTIONS)
        self.projected = nn.Linear(HIDDEN, 4 * PAIR)
        self.roles = Pairs(KINDS * relations * 2, (DISTANCES, 9), len(ROLES))
        self.sides = Pairs(KINDS * relations * 2 + APART, (DISTANCES,), SIDES)
        self.moves = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.begins = nn.Parameter(torch.zeros(len(ROLES)))
        nn.init.zeros_(self.quoted.weight)

    def learns_meaning_alone(self) -> None:
        """Teach nothing but the heads of meaning; what the encoder says of words is taken as it is."""
        self.frozen = True
        for part in (self.bend, self.cue, self.act, self.event, self.status, self.fact, self.projected, self.roles,
                     self.sides):  # fmt: skip
            part.requires_grad_(True)
        for weight in (self.moves, self.begins):
            weight.requires_grad_(True)

    def train(self, mode: bool = True) -> "Joint":
        """Go over to training or back; an encoder that learns nothing drops nothing out."""
        super().train(mode)
        if self.frozen:
            self.encoder.eval()
        return self

    def read(self, batch: dict[str, Tensor]) -> tuple[Scores, Meanings]:
        """Return what all heads say of the words of a batch."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            words = self._words(batch)
        words = self.dropout(words)
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
        return self.roles(meant.anchors[row, anchor].float(), parts, *near)

    def sided(self, meant: Meanings, batch: dict[str, Tensor]) -> Tensor:
        """Return the logits of the sides of events [events, candidates, sides]."""
        row, anchor, place = batch["cast_row"], batch["cast_anchor"], batch["cast_place"].clamp(min=0)
        parts = meant.parties[row].gather(1, place.unsqueeze(-1).expand(-1, -1, PAIR)).float()
        near, distance = (batch[f"cast_{name}"].clamp(min=0) for name in ("near", "distance"))
        return self.sides(meant.doings[row, anchor].float(), parts, near, distance)


def made(heads: Heads, state: Mapping[str, Tensor], dropout: float = 0.2) -> Joint:
    """Return the network that some weights belong to, with as many layers as they have."""
    layers = sum(name.startswith("encoder.layers.") and name.endswith("qkv.weight") for name in state)
    network = Joint(heads, layers, dropout)
    # the heads of meaning know nothing yet where a parser was trained alone; acts and statuses do not ship
    network.load_state_dict(state, strict=False)
    return network


_STEPS = (1, 2, 3, 5, 8, 13, 21, 34)


def _steps(away: Tensor) -> Tensor:
    """Return what `dragoman.language.meaning.steps` does."""
    edges = torch.tensor(_STEPS, device=away.device)
    return away.sign() * torch.searchsorted(edges, away.abs().contiguous(), right=True) + DISTANCES // 2
