"""Figures during training, of the float weights."""

import numpy as np
import torch

from dragoman.language.entities import Spelling
from dragoman.language.heads import Heads
from dragoman.language.pieces import Pieces
from training.batches import Example, batched, collate, example, tensors
from training.labels import WORD_HEADS, Numbering
from training.losses import arc_targets, masked_arcs
from training.names import spans
from training.network import Network
from training.sentences import Sentence


def figures(network: Network, heads: Heads, numbering: Numbering, pieces: Pieces,
            corpora: dict[str, list[Sentence]]) -> dict[str, object]:  # fmt: skip
    """Return accuracies on the parsed corpora and entity F1 on the others."""
    network.eval()
    found: dict[str, object] = {}
    for name, sentences in corpora.items():
        examples = [example([sentence], pieces, numbering) for sentence in sentences]
        outputs = _outputs(network, examples, heads)
        if sentences[0].syntax:
            found[name] = _parse(outputs)
        else:
            found[name] = _entities(examples, outputs, sentences, heads)
    return found


Output = dict[str, np.ndarray]


@torch.no_grad()
def _outputs(network: Network, examples: list[Example], heads: Heads) -> dict[int, Output]:
    found: dict[int, Output] = {}
    spelling, entity = Spelling(heads["entity"].labels), heads.columns()["entity"]
    for group in batched(examples, 2000):
        batch = tensors(collate(group))
        scores = network(batch["ids"], batch["shapes"], batch["firsts"])
        target, arcs = arc_targets(batch), masked_arcs(scores.arcs, batch["sentence"]).argmax(-1)
        chosen = arcs.unsqueeze(-1).expand(-1, -1, scores.governors.shape[-1])
        relation = network.relations(scores.dependents, scores.governors.gather(1, chosen)).argmax(-1)
        tags = {name: scores.tags[..., columns].argmax(-1) for name, columns in heads.columns().items()}
        for row, one in enumerate(group):
            size = len(one.firsts)
            right = arcs[row, :size] == target[row, :size]
            found[id(one)] = {
                "uas": right.numpy(),
                "las": (right & (relation[row, :size] == batch["relation"][row, :size])).numpy(),
                "entity": spelling.decode(scores.tags[row, :size, entity].float().numpy()),
                **{n: (tags[n][row, :size] == batch[n][row, :size]).numpy() for n in WORD_HEADS},
            }
    return found


def _parse(outputs: dict[int, Output]) -> dict[str, float]:
    names = ("upos", "xpos", "feats", "lemma", "uas", "las")
    return {name: round(100 * float(np.concatenate([o[name] for o in outputs.values()]).mean()), 2) for name in names}


def _entities(examples: list[Example], outputs: dict[int, Output], sentences: list[Sentence], heads: Heads) -> float:
    labels, right, total = heads["entity"].labels, 0, 0
    for one, sentence in zip(examples, sentences, strict=True):
        gold = spans(list(sentence.entities.labels)) if sentence.entities else set()
        read = spans([labels[n].replace("U-", "B-").replace("L-", "I-") for n in outputs[id(one)]["entity"]])
        right, total = right + len(gold & read), total + len(gold) + len(read)
    return round(200 * right / max(total, 1), 2)
