"""A run of training that can be stopped after any epoch and resumed: its steps, its files, its log."""

import argparse
import json
import math
import time

import torch
from torch import Tensor, nn

from training.averaging import Average


class Run:
    """What every loop shares: a network with its mean and optimizer, and how far it has come of what is expected."""

    warm: int  # steps to the highest rate, at the most
    network: nn.Module

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.out = options, options.out
        self.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)

    def begin(self, trained: nn.Module) -> None:
        """Stand before the first step; what is trained already learns at a rate of its own."""
        if self.options.start:
            self.network.load_state_dict(torch.load(self.options.start / "network.pt"))
        self.average = Average(self.network)
        self.optimizer = torch.optim.AdamW(self._groups(trained), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.epoch = self.step = 0
        self.expected = 0  # steps of an epoch

    def _groups(self, trained: nn.Module) -> list[dict[str, object]]:
        old = list(trained.parameters())
        known = {id(p) for p in old}
        new = [p for p in self.network.parameters() if id(p) not in known]
        return [{"params": old, "peak": self.options.rate}, {"params": new, "peak": self.options.head_rate}]

    def descend(self, loss: Tensor) -> None:
        """Take one step down from a loss."""
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * self._share()
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        self.average.follow(self.network, self.step)

    def _share(self) -> float:
        whole = self.expected * self.options.epochs
        warm = min(self.warm, whole // 10)
        if self.step < warm:
            return (self.step + 1) / warm
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (self.step - warm) / max(1, whole - warm))))

    def save(self) -> None:
        """Keep all that resuming needs, and the mean."""
        state = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(), "epoch": self.epoch,
                 "step": self.step, "average": self.average.state, "random": torch.get_rng_state()}  # fmt: skip
        torch.save(state, self.out / "part.pt")
        (self.out / "part.pt").replace(self.out / "checkpoint.pt")
        self.save_average()

    def save_average(self) -> None:
        """Keep the mean, which is what ships."""
        torch.save(self.average.state, self.out / "network.pt")

    def resume(self) -> None:
        """Go on where the run stopped, if it had begun."""
        if not (self.out / "checkpoint.pt").exists():
            return
        state = torch.load(self.out / "checkpoint.pt")
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.step, self.average.state = state["epoch"], state["step"], state["average"]
        torch.set_rng_state(state["random"])

    def log(self, **values: object) -> None:
        """Print a line of figures, and keep it."""
        line = json.dumps({"at": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")
