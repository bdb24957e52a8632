"""The float weights of the model that ships, to go on from, as a run: ``python -m training.restore``."""

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from training.encoder import LAYERS
from training.joint.network import Joint, made
from training.quantise import signed

Array = np.ndarray
Arrays = Mapping[str, Array]
_TABLES = {"encoder.positions.weight": "positions", "encoder.shapes.weight": "shapes.table", "quoted.weight": "quoted"}
_LINEAR = ("tags", "arc_dependent", "arc_governor", "relation_dependent", "relation_governor", "cue", "event", "fact")
_ROUNDED = ("bend", "projected")
_NORMS = ("encoder.norm", *(f"encoder.layers.{number}.{name}" for number in range(LAYERS)
                            for name in ("attended", "fed")))  # fmt: skip
_PAIRS = {
    "kin.weight": "kin", "distance.weight": "distance", "quoted.weight": "quoted", "summed.weight": "summed",
    "summed.bias": "prior", "multiplied.weight": "multiplied", "moves": "moves", "begins": "begins",
}  # fmt: skip
_RELATIONS = {"bias": "bias", "summed.weight": "summed", "summed.bias": "prior", "multiplied.weight": "multiplied"}


def main() -> None:
    """Write a run that ``--start`` of ``training.joint.train`` can begin with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--out", type=Path, default=Path("training/runs/shipped"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(options.model / "heads.json", options.out / "heads.json")
    torch.save(restored(options.model).state_dict(), options.out / "network.pt")


def restored(folder: Path) -> Joint:
    """Return the network of a model's folder, its weights rounded as they were for eight bits."""
    graph = onnx.load(folder / "dragoman.onnx").graph
    arrays = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    with np.load(folder / "relations.npz") as relations, np.load(folder / "pairs.npz") as pairs:
        state = _encoder(arrays) | _heads(arrays)
        state |= {f"relations.{name}": relations[stored] for name, stored in _RELATIONS.items()}
        state |= {f"pairs.{name}": pairs[stored] for name, stored in _PAIRS.items()}
    return made(Heads.load(folder / "heads.json"), {name: _tensor(value) for name, value in state.items()})


def _encoder(arrays: Arrays) -> dict[str, Array]:
    state = {name: arrays[stored] for name, stored in _TABLES.items()}
    state["encoder.words.weight"] = arrays["words.int8"] * arrays["words.scales"]
    for name in _NORMS:
        state |= {f"{name}.{part}": arrays[f"{name}.{part}"] for part in ("weight", "bias")}
    for layer in (f"encoder.layers.{number}" for number in range(LAYERS)):
        state |= _matrix(arrays, f"{layer}.qkv", "qkv")
        for name in ("joined", "wide", "narrow"):
            state |= _matrix(arrays, f"{layer}.{name}")
    return state


def _matrix(arrays: Arrays, name: str, parts: str = "") -> dict[str, Array]:
    """Return a matrix and its bias; the graph stores the inverse of what evened its input out.

    What comes from attention was evened out before, by the matrix of its values.
    """
    labels = [f"{name}{part}" for part in parts] or [name]
    columns = np.concatenate([signed(arrays[f"{label}.uint8"]) * arrays[f"{label}.scales"] for label in labels], axis=1)
    bias = np.concatenate([arrays[f"{label}.offset"] for label in labels])
    smooth = arrays.get(f"{name}.smooth", np.ones(len(columns), np.float32))
    return {f"{name}.weight": (columns * smooth[:, None]).T, f"{name}.bias": bias}


def _heads(arrays: Arrays) -> dict[str, Array]:
    state = {"root": arrays["root"].reshape(-1)}
    state["arc_pair.weight"] = np.concatenate([arrays["arc_pair"].T, arrays["arc_prior"][:, None]], axis=1)
    for name in _LINEAR:
        state |= {f"{name}.weight": arrays[f"{name}.weight"].T, f"{name}.bias": arrays[f"{name}.bias"]}
    for name in _ROUNDED:
        state |= _matrix(arrays, name)
    return state


def _tensor(array: Array) -> Tensor:
    return torch.from_numpy(np.array(array, dtype=np.float32))


if __name__ == "__main__":
    main()
