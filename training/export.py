"""Write the model that ships: ``python -m training.export --run training/runs/main``."""

import argparse
import hashlib
import json
import random
import shutil
import subprocess
from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer

from dragoman.language.heads import Heads
from dragoman.language.pieces import Pieces
from dragoman.language.sessions import PROBE
from training.batches import Example, example
from training.collection import Corpus, training_corpora
from training.graph import Graph
from training.labels import Numbering
from training.lemma_table import save_lemmas
from training.network import Network
from training.packing import epoch_runs
from training.products import products
from training.quantise import observe, quantise
from training.train import LONGEST, MINILM

MODEL = Path("src/dragoman/language/model")
FORMAT = 1  # what the running code must be able to read


def main() -> None:
    """Quantise the averaged weights of a run and write the model's folder with its manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("training/runs/main"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--sample", type=int, default=400, help="runs of text that set the ranges of activations")
    options = parser.parse_args()
    heads = Heads.load(options.run / "heads.json")
    network = Network(heads).eval()
    network.load_state_dict(torch.load(options.run / "network.pt"))
    corpora = training_corpora(options.data)
    graph = quantised_graph(network, calibration(corpora, heads, options.sample))
    options.out.mkdir(parents=True, exist_ok=True)
    onnx.save(graph, options.out / "dragoman.onnx")
    onnx.save(products(), options.out / PROBE)
    save_relations(network, options.out / "relations.npz")
    heads.save(options.out / "heads.json")
    save_lemmas((s for corpus in corpora for s in corpus.sentences), options.out / "lemmas.json")
    save_tokenizer(options.out / "tokenizer.json")
    save_manifest(options.out)


def quantised_graph(network: Network, sample: list[Example]) -> onnx.ModelProto:
    """Return the network as an ONNX graph with an encoder in eight bits."""
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    ranges = observe(network, sample)
    matrices = {f"encoder.{name}": quantise(weights[f"encoder.{name}.weight"], seen) for name, seen in ranges.items()}
    return Graph(weights, matrices).model()


def calibration(corpora: list[Corpus], heads: Heads, size: int) -> list[Example]:
    """Return some training text, always the same."""
    rng = random.Random(11)
    texts = epoch_runs(corpora, rng)[:size]
    pieces = Pieces.load(MINILM / "tokenizer.json")
    examples = [example(run, pieces, Numbering(heads)) for run in texts]
    return [one for one in examples if len(one.ids) <= LONGEST]


def save_relations(network: Network, path: Path) -> None:
    """Write the small matrices that label arcs once the tree is known; a plain archive, the same bytes each time."""
    state = network.relations.state_dict()
    np.savez(path, bias=state["bias"], summed=state["summed.weight"], prior=state["summed.bias"],
             multiplied=state["multiplied.weight"])  # fmt: skip


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
