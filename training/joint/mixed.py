"""The weights between two runs: ``python -m training.joint.mixed OLD NEW --share 0.4 --out training/runs/mixed``.

What was learned later bends what was there before; on the straight line between both most of either is kept (Wortsman et
al. 2022, "Robust fine-tuning of zero-shot models").
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from training.joint.train import loaded


def mixed(old: Mapping[str, Tensor], new: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return the weights of which so much is the new run's; what only one of them has stays as it is."""
    both = {name: old[name].lerp(new[name], share) for name in old.keys() & new.keys()}
    return {**old, **new, **both}


def main() -> None:
    """Write the run between two others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--share", type=float, default=0.4, help="of the new run")
    parser.add_argument("--out", type=Path, default=Path("training/runs/mixed"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(mixed(loaded(options.old), loaded(options.new), options.share), options.out / "network.pt")


if __name__ == "__main__":
    main()
