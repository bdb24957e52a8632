"""The mean of the weights of runs that began alike: ``python -m training.joint.mean RUN… --out training/runs/mean``.

Networks taught from the same beginning lie in one valley, and what lies between them reads better than any (Wortsman et
al. 2022, "Model soups").
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.joint.train import loaded


def mean(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of weights by name."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Write the run between others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=Path("training/runs/mean"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean([loaded(run) for run in options.runs]), options.out / "network.pt")


if __name__ == "__main__":
    main()
