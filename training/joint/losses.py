"""What the network is told about its mistakes: by what the corpora say, and by what its teachers would say."""

import torch
from torch import Tensor
from torch.nn import functional as fn

from training.joint.network import Joint, Meanings
from training.losses import WEIGHTS, losses, masked_arcs
from training.meaning.chain import chain_loss
from training.network import Scores

SHARES = {"cue": 3.0, "roles": 0.1, "act": 0.3, "type": 2.0, "status": 0.3, "fact": 1.0}


def told(network: Joint, scores: Scores, meant: Meanings, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the weighted loss of each head by what the corpora say."""
    labels = network.columns["entity"].stop - network.columns["entity"].start
    bits = (batch["allowed"].unsqueeze(-1) >> torch.arange(labels, device=batch["allowed"].device)) & 1
    given = batch | {"allowed": bits.bool()}
    parsed = {name: WEIGHTS[name] * loss for name, loss in losses(network, scores, given).items()}
    return parsed | {name: SHARES[name] * loss for name, loss in _meant(network, meant, batch).items()}


def _meant(network: Joint, meant: Meanings, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    out = {}
    cues, facts = (judged(scores, batch["domain"]) for scores in (meant.cue, meant.fact))
    known = batch["cue"] >= 0
    if known.any():
        out["cue"] = fn.binary_cross_entropy_with_logits(cues[known], batch["cue"][known].float())
    for name in ("act", "type", "status"):
        if (batch[name] >= 0).any():
            out[name] = fn.cross_entropy(getattr(meant, name).float().transpose(1, 2), batch[name])
    told = ~batch["fact"].isnan()
    if told.any():
        out["fact"] = fn.l1_loss(facts[told], batch["fact"][told])
    gold = batch["roles"] >= 0 if len(batch["pair_row"]) else None
    if gold is not None and gold.any():
        mine = gold.any(1)
        logits = network.attributed(meant, batch)[mine]
        out["roles"] = chain_loss(logits, batch["roles"][mine], network.pairs.moves, network.pairs.begins)
    return out


def judged(scores: Tensor, domain: Tensor) -> Tensor:
    """Return of scores [batch, words, domains] those of each window's own corpus [batch, words]."""
    return scores.float().gather(2, domain[:, None, None].expand(-1, scores.shape[1], 1)).squeeze(2)


def taught(network: Joint, mine: tuple[Scores, Meanings], theirs: tuple[Scores, Meanings],
           batch: dict[str, Tensor], roles: Tensor, relations: Tensor) -> dict[str, Tensor]:  # fmt: skip
    """Return the weighted loss of each head by what the teachers would say of the same batch.

    ``roles`` holds the teachers' logits of roles, ``relations`` those of the labels of the arcs they draw.
    """
    (scores, meant), (other, known) = mine, theirs
    decided = batch["sentence"] >= 0
    out = {name: WEIGHTS[name] * _apart(scores.tags[..., columns][decided], other.tags[..., columns][decided])
           for name, columns in network.columns.items()}  # fmt: skip
    arcs, drawn = (masked_arcs(each.arcs, batch["sentence"]) for each in (scores, other))
    out["arc"] = WEIGHTS["arc"] * _apart(arcs[decided], drawn[decided])
    chosen = drawn.argmax(-1).unsqueeze(-1).expand(-1, -1, scores.governors.shape[-1])
    logits = network.relations(scores.dependents, scores.governors.gather(1, chosen))
    out["relation"] = WEIGHTS["relation"] * _apart(logits[decided], relations[decided])
    cues = meant.cue.float()[decided], known.cue[decided].sigmoid()
    out["cue"] = SHARES["cue"] * fn.binary_cross_entropy_with_logits(*cues)
    out["type"] = SHARES["type"] * _apart(meant.type[decided], known.type[decided])
    out["fact"] = 0.3 * fn.l1_loss(meant.fact.float()[decided], known.fact[decided])
    if len(batch["pair_row"]):
        inside = batch["pair_inside"]
        out["roles"] = 2 * _apart(network.attributed(meant, batch)[inside], roles[inside])
    return {f"{name} taught": loss for name, loss in out.items()}


def _apart(logits: Tensor, wanted: Tensor) -> Tensor:
    """Return the mean cross-entropy to the distribution of other logits."""
    return fn.cross_entropy(logits.float(), wanted.float().softmax(-1))

