"""Write the branch that ships: ``python -m training.meaning.export --run training/runs/meaning``."""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto
from torch import nn

from training.export import MODEL, save_manifest
from training.graph import LENGTHS, Graph, value
from training.meaning.network import OWN_LAYERS, Meaning
from training.meaning.samples import Sample, batches, collate
from training.meaning.train import load, made
from training.quantise import Range, quantise

Array = np.ndarray
_EIGHT_BITS = ("mix", "anchors", "parts")


class BranchGraph(Graph):
    """The graph from the encoder's states to the heads of meaning; ``lengths`` says how many subwords
    of each row are no padding."""

    def model(self) -> onnx.ModelProto:
        """Return the whole graph."""
        mixed = self.product(self.quantised("top", "mix"), "mix")
        marks = self.node("Gather", self.constant("quoted", self._marks()), "marks")
        hidden = self.node("Add", self.node("Add", "shared", mixed), marks)
        for number in range(len(OWN_LAYERS)):
            hidden = self.layer(hidden, f"layers.{number}")
        firsts = self.node("Unsqueeze", "firsts", self.constant("last", np.array([-1])))
        words = self.node("GatherND", hidden, firsts, batch_dims=1)
        meanings = [self.linear(words, name) for name in ("cue", "act", "event", "status", "fact")]
        self.node("Concat", *meanings, out="meanings", axis=-1)
        for name in ("anchors", "parts"):
            self.node("Identity", self.product(self.quantised(words, name), name), out=name)
        states = [value(name, TensorProto.FLOAT, ["batch", "subwords", 384]) for name in ("shared", "top")]
        sizes = {"marks": "subwords", "firsts": "words"}
        places = [value(name, TensorProto.INT64, ["batch", size]) for name, size in sizes.items()]
        outputs = [value(name, TensorProto.FLOAT, ["batch", None, None]) for name in ("meanings", "anchors", "parts")]
        return self.whole([*states, *places, LENGTHS], outputs)

    def _marks(self) -> Array:
        """Return the table of quotation marks with a row of nothing for what is no word's beginning."""
        table = self.weights["quoted.weight"]
        return np.concatenate([table, np.zeros_like(table[:1])])


@torch.no_grad()
def observe(network: Meaning, sample: list[Sample]) -> dict[str, Range]:
    """Return the ranges at the input of the matrices that are quantised, over some training text."""
    seen: dict[str, Range] = {}
    masks: dict[int, torch.Tensor] = {}
    watched = {name: module for name, module in network.named_modules() if isinstance(module, nn.Linear)
               and (name.startswith("layers.") or name in _EIGHT_BITS)}  # fmt: skip

    def watch(name: str):  # noqa: ANN202 - a torch hook
        def note(_: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            rows = inputs[0][masks[inputs[0].shape[1]]] if inputs[0].shape[1] in masks else inputs[0].flatten(0, 1)
            low, high = rows.amin(0).numpy(), rows.amax(0).numpy()
            old = seen.get(name, Range(low, high))
            seen[name] = Range(np.minimum(low, old.low), np.maximum(high, old.high))

        return note

    hooks = [module.register_forward_pre_hook(watch(name)) for name, module in watched.items()]
    for group in batches(sample, 2000):
        batch = collate(group)
        masks.clear()
        masks[batch["mask"].shape[1]] = batch["mask"]
        network(batch)
    for hook in hooks:
        hook.remove()
    return seen


def save_pairs(network: Meaning, path: Path) -> None:
    """Write the small matrices that tell what a cue attributes, the large table in sixteen bits."""
    state = {name: tensor.numpy() for name, tensor in network.pairs.state_dict().items()}
    np.savez_compressed(
        path, kin=state["kin.weight"].astype(np.float16), distance=state["distance.weight"],
        quoted=state["quoted.weight"], summed=state["summed.weight"], prior=state["summed.bias"],
        multiplied=state["multiplied.weight"], moves=state["moves"], begins=state["begins"],
    )  # fmt: skip


def main() -> None:
    """Quantise the averaged weights of a run and write them beside the parser's, with the manifest anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("training/runs/meaning"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cache", type=Path, default=Path("training/runs/hidden"))
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--sample", type=int, default=600, help="windows of text that set the ranges of activations")
    options = parser.parse_args()
    network = made().eval()
    network.load_state_dict(torch.load(options.run / "network.pt"))
    ranges = observe(network, load(options.data, options.cache, "own", "train")[: options.sample])
    weights = {name: tensor.numpy() for name, tensor in network.state_dict().items()}
    matrices = {name: quantise(weights[f"{name}.weight"], seen) for name, seen in ranges.items()}
    onnx.save(BranchGraph(weights, matrices).model(), options.out / "meaning.onnx")
    save_pairs(network, options.out / "pairs.npz")
    save_manifest(options.out)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
