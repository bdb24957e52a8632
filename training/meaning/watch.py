"""Quick figures of the heads of meaning on the dev parts, by word and by role."""

from collections import Counter

import torch
from torch import Tensor

from dragoman.language.roles import decode, stretches
from training.meaning.network import Meaning
from training.meaning.samples import Sample, batches, collate


@torch.no_grad()
def figures(network: Meaning, dev: dict[str, list[Sample]]) -> dict[str, float]:
    """Return for each corpus what it can tell: F1 of cues, exact F1 of spans at gold cues, F1 of types, errors."""
    out: dict[str, float] = {}
    for name, made in dev.items():
        count: Counter[str] = Counter()
        for group in batches(made, 4000):
            _count(network, collate(group), count)
        out |= {f"{name} {key}": value for key, value in _summed(count).items()}
    return out


def _count(network: Meaning, batch: dict[str, Tensor], count: Counter[str]) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        found = network(batch)
    column = int(batch["domain"][0])
    _tally(count, "cue", found.cue[..., column] > 0, batch["cue"] == 1, batch["cue"] >= 0)
    types = found.type.argmax(-1)
    _tally(count, "trigger", types > 0, batch["type"] > 0, batch["type"] >= 0)
    count["type hit"] += int(((types == batch["type"]) & (batch["type"] > 0)).sum())
    for name in ("status", "act"):
        known = batch[name] >= 0
        count[name] += int((getattr(found, name).argmax(-1) == batch[name])[known].sum())
        count[f"{name} known"] += int(known.sum())
    told = ~batch["fact"].isnan()
    count["fact error"] += float((found.fact[..., column].float().clamp(-3, 3) - batch["fact"])[told].abs().sum())  # type: ignore[assignment]
    count["facts"] += int(told.sum())
    if len(batch["row"]):
        logits = network.roles(found, batch)
        pairs = network.pairs
        for row, gold in zip(logits.numpy(), batch["roles"].numpy(), strict=True):
            size = int((gold >= 0).sum())
            read = decode(row[:size], pairs.moves.numpy(), pairs.begins.numpy())
            for role in ("SOURCE", "CONTENT"):
                one, other = set(stretches(gold[:size], role)), set(stretches(read, role))
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
    for name in ("status", "act"):
        if count[f"{name} known"]:
            out[name] = round(100 * count[name] / count[f"{name} known"], 1)
    if count["facts"]:
        out["MAE"] = round(count["fact error"] / count["facts"], 3)
    return out
