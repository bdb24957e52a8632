"""What the network is told about its mistakes, summed over the heads."""

import torch
from torch import Tensor
from torch.nn import functional as fn

from training.labels import IGNORED
from training.network import Network, Scores

WEIGHTS = {
    "start": 1.0, "upos": 0.5, "xpos": 0.5, "feats": 0.4, "lemma": 0.5, "entity": 1.0, "arc": 1.0, "relation": 0.8,
}  # fmt: skip


def losses(network: Network, scores: Scores, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the mean loss of each head over the words that have a label for it."""
    tags = scores.tags.float()
    found = {
        name: _mean_entropy(tags[..., columns].flatten(0, 1), batch[name].flatten())
        for name, columns in network.columns.items()
        if name != "entity"
    }
    found["entity"] = _entity_loss(tags[..., network.columns["entity"]], batch)
    arcs = masked_arcs(scores.arcs, batch["sentence"])
    found["arc"] = _mean_entropy(arcs.flatten(0, 1), arc_targets(batch).flatten())
    found["relation"] = _relation_loss(network, scores, batch)
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()


def masked_arcs(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Shut out heads in other sentences and a word as its own head; column 0 is the root."""
    words = sentence.shape[1]
    outside = sentence[:, :, None] != sentence[:, None, :]
    outside |= torch.eye(words, dtype=torch.bool, device=outside.device)
    outside = torch.cat([torch.zeros_like(outside[:, :, :1]), outside], 2)
    return arcs.float().masked_fill(outside, -1e4)


def arc_targets(batch: dict[str, Tensor]) -> Tensor:
    """Return the column of each word's head: 0 for the root, else its index and one."""
    head = batch["head"]
    own = torch.arange(head.shape[1], device=head.device)
    return torch.where(head == IGNORED, IGNORED, torch.where(head == own, 0, head + 1))


def _mean_entropy(logits: Tensor, targets: Tensor) -> Tensor:
    # With no labelled word the mean would be 0/0.
    counted = (targets != IGNORED).sum().clamp(min=1)
    return fn.cross_entropy(logits, targets, ignore_index=IGNORED, reduction="sum") / counted


def _entity_loss(logits: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """Minus the log of the probability that the labels the corpus leaves possible have together."""
    loss = logits.logsumexp(-1) - logits.masked_fill(~batch["allowed"], -1e4).logsumexp(-1)
    weight = batch["weight"][:, None] * batch["words"]
    return (loss * weight).sum() / weight.sum().clamp(min=1)


def _relation_loss(network: Network, scores: Scores, batch: dict[str, Tensor]) -> Tensor:
    targets = batch["relation"]
    chosen = arc_targets(batch).clamp(min=0).unsqueeze(-1).expand(-1, -1, scores.governors.shape[-1])
    logits = network.relations(scores.dependents, scores.governors.gather(1, chosen))
    return _mean_entropy(logits.float().flatten(0, 1), targets.flatten())
