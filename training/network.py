"""The encoder with its heads."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from dragoman.language.heads import Heads
from training.encoder import HIDDEN, Encoder

ARC, RELATION = 300, 128


class Scores(NamedTuple):
    """Tag logits [batch, words, tags]; arcs [batch, dependent, root or head]; projections for the relations."""

    tags: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor


class Relations(nn.Module):
    """Labels an arc from projections of its two words; so small that it runs outside the graph, on the final tree."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(RELATION))
        self.summed = nn.Linear(RELATION, labels)
        self.multiplied = nn.Linear(RELATION, labels, bias=False)

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Return the logits of each pair of rows."""
        return self.summed(fn.relu(dependents + governors + self.bias)) + self.multiplied(dependents * governors)


class Network(nn.Module):
    """Everything that is trained; ``forward`` is what the exported graph computes."""

    def __init__(self, heads: Heads, dropout: float = 0.2) -> None:
        super().__init__()
        self.columns = heads.columns()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(HIDDEN, sum(head.width for head in heads.tagging))
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc_dependent = nn.Linear(HIDDEN, ARC)
        self.arc_governor = nn.Linear(HIDDEN, ARC)
        self.arc_pair = nn.Linear(ARC + 1, ARC, bias=False)
        self.relation_dependent = nn.Linear(HIDDEN, RELATION)
        self.relation_governor = nn.Linear(HIDDEN, RELATION)
        self.relations = Relations(len(heads["relation"].labels))
        nn.init.zeros_(self.arc_pair.weight)
        nn.init.eye_(self.arc_pair.weight[:, :ARC])
        self.arc_pair.weight.data[:, :ARC] *= 0.3

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> Scores:
        """Score every word and every pair of words; ``firsts`` is where each word's first subword stands."""
        hidden = self.encoder(ids, shapes)
        words = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, HIDDEN))
        words = self.dropout(words)
        governors = torch.cat([self.root.to(words.dtype).expand(len(ids), 1, -1), words], 1)
        dependent = self.dropout(fn.gelu(self.arc_dependent(words)))
        governor = self.dropout(fn.gelu(self.arc_governor(governors)))
        paired = self.arc_pair(fn.pad(dependent, (0, 1), value=1.0))
        return Scores(
            self.tags(words),
            paired @ governor.transpose(1, 2),
            self.dropout(self.relation_dependent(words)).float(),
            self.dropout(self.relation_governor(governors)).float(),
        )
