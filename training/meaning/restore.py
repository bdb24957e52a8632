"""The float weights of the branch that ships, to go on from, as a run: ``python -m training.meaning.restore``."""

import argparse
from pathlib import Path

import numpy as np
import torch

from training.export import MODEL
from training.meaning.network import OWN_LAYERS, Meaning
from training.meaning.train import made
from training.restore import Arrays, constants, matrix, tensor

Array = np.ndarray
_FLOATS = ("cue", "act", "event", "status", "fact")
_NORMS = tuple(f"layers.{number}.{name}" for number in range(len(OWN_LAYERS)) for name in ("attended", "fed"))
_PAIRS = {
    "kin.weight": "kin", "distance.weight": "distance", "quoted.weight": "quoted", "summed.weight": "summed",
    "summed.bias": "prior", "multiplied.weight": "multiplied", "moves": "moves", "begins": "begins",
}  # fmt: skip


def main() -> None:
    """Write a run that ``--start`` of ``training.meaning.train`` can begin with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--out", type=Path, default=Path("training/runs/told"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(restored(options.model).state_dict(), options.out / "network.pt")


def restored(folder: Path) -> Meaning:
    """Return the branch of a model's folder, its weights rounded as they were for eight bits."""
    arrays = constants(folder / "meaning.onnx")
    with np.load(folder / "pairs.npz") as pairs:
        state = _branch(arrays) | {f"pairs.{name}": pairs[stored] for name, stored in _PAIRS.items()}
    network = made()
    network.load_state_dict({name: tensor(value) for name, value in state.items()})
    return network


def _branch(arrays: Arrays) -> dict[str, Array]:
    state = {"quoted.weight": arrays["quoted"][:-1]}  # the last row is what stands where no word begins
    for name in _NORMS:
        state |= {f"{name}.{part}": arrays[f"{name}.{part}"] for part in ("weight", "bias")}
    for layer in (f"layers.{number}" for number in range(len(OWN_LAYERS))):
        state |= matrix(arrays, f"{layer}.qkv", "qkv")
        for name in ("joined", "wide", "narrow"):
            state |= matrix(arrays, f"{layer}.{name}")
    for name in ("mix", "anchors", "parts"):
        state |= matrix(arrays, name)
    for name in _FLOATS:
        state |= {f"{name}.weight": arrays[f"{name}.weight"].T, f"{name}.bias": arrays[f"{name}.bias"]}
    return state


if __name__ == "__main__":
    main()
