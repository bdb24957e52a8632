"""Quick figures of the float weights on one development pack."""

from collections import Counter

import torch
from torch import Tensor

from dragoman.language.roles import decode_all, stretches
from training.joint.losses import judged
from training.joint.network import Joint
from training.joint.store import Store
from training.losses import arc_targets, masked_arcs
from training.network import Scores

_OWN = ("own-dev",)


@torch.no_grad()
def figures(network: Joint, store: Store, name: str) -> dict[str, float]:
    """Return accuracies of the parse, F1 of cues, triggers and roles, and the error of facts, where known."""
    network.eval()
    count: Counter[str] = Counter()
    for batch in store.once(8000):
        with torch.autocast("cuda", torch.bfloat16, enabled=batch["ids"].is_cuda):
            scores, meant = network.read(batch)
        _parse(network, scores, batch, count)
        column = int(name in _OWN)
        _tally(count, "cue", meant.cue[..., column] > 0, batch["cue"] == 1, batch["cue"] >= 0)
        types, known = meant.type.argmax(-1), batch["type"] >= 0
        _tally(count, "trigger", types > 0, batch["type"] > 0, known)
        count["type hit"] += int(((types == batch["type"]) & (batch["type"] > 0)).sum())
        told = ~batch["fact"].isnan()
        facts = judged(meant.fact, batch["domain"])
        count["fact error"] += float((facts.clamp(-3, 3) - batch["fact"])[told].abs().sum())  # type: ignore[assignment]
        count["facts"] += int(told.sum())
        if len(batch["pair_row"]):
            _roles(network, network.attributed(meant, batch), batch, count)
    return _summed(count)


def _parse(network: Joint, scores: Scores, batch: dict[str, Tensor], count: Counter[str]) -> None:
    arcs, target = masked_arcs(scores.arcs, batch["sentence"]).argmax(-1), arc_targets(batch)
    known = (target >= 0) & batch["words"]
    if known.any():
        chosen = arcs.unsqueeze(-1).expand(-1, -1, scores.governors.shape[-1])
        relation = network.relations(scores.dependents, scores.governors.gather(1, chosen)).argmax(-1)
        right = (arcs == target) & known
        count["words"] += int(known.sum())
        count["uas"] += int(right.sum())
        count["las"] += int((right & (relation == batch["relation"])).sum())
        upos = scores.tags[..., network.columns["upos"]].argmax(-1)
        count["upos"] += int(((upos == batch["upos"]) & known).sum())
    best = scores.tags[..., network.columns["entity"]].argmax(-1)
    known = batch["words"] & (batch["weight"] > 0)[:, None]
    count["named"] += int(known.sum())
    count["name"] += int((((batch["allowed"] >> best) & 1).bool() & known).sum())


def _roles(network: Joint, logits: Tensor, batch: dict[str, Tensor], count: Counter[str]) -> None:
    gold = batch["roles"].cpu().numpy()
    sizes = (gold >= 0).sum(1)
    kept = [number for number, size in enumerate(sizes) if size]
    table = logits.float().cpu().numpy()
    moves, begins = (each.detach().float().cpu().numpy() for each in (network.pairs.moves, network.pairs.begins))
    for number, read in zip(kept, decode_all([table[n][: sizes[n]] for n in kept], moves, begins), strict=True):
        for role in ("SOURCE", "CONTENT"):
            one, other = set(stretches(gold[number][: sizes[number]], role)), set(stretches(read, role))
            count[f"{role} gold"] += len(one)
            count[f"{role} read"] += len(other)
            count[f"{role} hit"] += len(one & other)


def _tally(count: Counter[str], name: str, read: Tensor, gold: Tensor, known: Tensor) -> None:
    count[f"{name} hit"] += int((read & gold & known).sum())
    count[f"{name} read"] += int((read & known).sum())
    count[f"{name} gold"] += int((gold & known).sum())


def _summed(count: Counter[str]) -> dict[str, float]:
    out = {}
    count["type read"], count["type gold"] = count["trigger read"], count["trigger gold"]
    for name in ("cue", "SOURCE", "CONTENT", "trigger", "type"):
        if count[f"{name} gold"]:
            out[name] = round(200 * count[f"{name} hit"] / (count[f"{name} gold"] + count[f"{name} read"]), 1)
    for name in ("uas", "las", "upos"):
        if count["words"]:
            out[name] = round(100 * count[name] / count["words"], 2)
    if count["named"]:
        out["names"] = round(100 * count["name"] / count["named"], 2)
    if count["facts"]:
        out["MAE"] = round(count["fact error"] / count["facts"], 3)
    return out
