"""Write the model that ships: ``python -m training.export --run training/runs/main``."""

import argparse
import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer
from torch import Tensor

from dragoman.language.heads import Heads
from dragoman.language.sessions import PROBE
from training.collection import training_corpora
from training.graph import Graph
from training.joint.network import Joint, made
from training.joint.store import Store
from training.lemma_table import save_lemmas
from training.network import Network
from training.products import products
from training.quantise import observe, quantise
from training.train import MINILM

MODEL = Path("src/dragoman/language/model")
FORMAT = 1  # what the running code must be able to read
EIGHT = ("bend", "projected")
CALIBRATION = {"treebanks": 0.05, "polnear-train": 1.0, "own-train": 1.0}


def main() -> None:
    """Quantise the averaged weights of a run and write the model's folder with its manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("training/runs/joint"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--packs", type=Path, default=Path("training/runs/packs"))
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--sample", type=int, default=60, help="batches of text that set the ranges of activations")
    parser.add_argument("--eight", nargs="*", default=list(EIGHT), help="heads that are rounded too")
    options = parser.parse_args()
    heads = Heads.load(MODEL / "heads.json")
    network = made(heads, torch.load(options.run / "network.pt")).eval()
    options.out.mkdir(parents=True, exist_ok=True)
    store = Store({options.packs / f"{name}.npz": share for name, share in CALIBRATION.items()}, "cpu")
    graph = quantised_graph(network, islice(store.draw(2000, 11), options.sample), options.eight)
    onnx.save(graph, options.out / "dragoman.onnx")
    onnx.save(products(), options.out / PROBE)
    save_relations(network, options.out / "relations.npz")
    save_pairs(network, options.out / "pairs.npz")
    heads.save(options.out / "heads.json")
    sentences = (s for corpus in training_corpora(options.data) for s in corpus.sentences)
    save_lemmas(sentences, options.out / "lemmas.json")
    save_tokenizer(options.out / "tokenizer.json")
    save_manifest(options.out)


def quantised_graph(network: Joint, sample: Iterable[dict[str, Tensor]], eight: Sequence[str]) -> onnx.ModelProto:
    """Return the network as an ONNX graph with an encoder in eight bits."""
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    ranges = observe(network, sample, eight)
    matrices = {name: quantise(weights[f"{name}.weight"], seen) for name, seen in ranges.items()}
    return Graph(weights, matrices).model()


def save_relations(network: Network, path: Path) -> None:
    """Write the small matrices that label arcs once the tree is known; a plain archive, the same bytes each time."""
    state = network.relations.state_dict()
    np.savez(path, bias=state["bias"], summed=state["summed.weight"], prior=state["summed.bias"],
             multiplied=state["multiplied.weight"])  # fmt: skip


def save_pairs(network: Joint, path: Path) -> None:
    """Write the small matrices that tell what a cue attributes, the large table in sixteen bits."""
    state = {name: tensor.numpy() for name, tensor in network.pairs.state_dict().items()}
    np.savez_compressed(
        path, kin=state["kin.weight"].astype(np.float16), distance=state["distance.weight"],
        quoted=state["quoted.weight"], summed=state["summed.weight"], prior=state["summed.bias"],
        multiplied=state["multiplied.weight"], moves=state["moves"], begins=state["begins"],
    )  # fmt: skip


def save_tokenizer(path: Path) -> None:
    """Copy the word pieces, without the padding and cutting that the sentence model wanted."""
    tokenizer = Tokenizer.from_file(str(MINILM / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(path))


def save_manifest(folder: Path) -> None:
    """Write the checksum of every file, and the commit of the code that made them."""
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())
             if path.is_file() and path.name not in ("manifest.json", "__init__.py")}  # fmt: skip
    git = shutil.which("git") or "git"
    commit = subprocess.run([git, "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    manifest = {"format": FORMAT, "version": "0.1.0", "commit": commit, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
