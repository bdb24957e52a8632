"""A running mean of the weights, which reads steadier than the last step's."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

EVERY = 4  # steps between two updates: the mean costs a pass over all weights
DECAY = 0.996


class Average:
    """An exponential moving average of a network's state."""

    def __init__(self, network: nn.Module) -> None:
        self.state: dict[str, Tensor] = {name: value.clone() for name, value in network.state_dict().items()}

    @torch.no_grad()
    def follow(self, network: nn.Module, step: int) -> None:
        """Move towards the network, quickly at first."""
        if step % EVERY:
            return
        share = 1 - min(DECAY, step / (step + 40))
        current = list(network.state_dict().values())
        torch._foreach_lerp_(list(self.state.values()), current, share)

    @contextmanager
    def applied(self, network: nn.Module) -> Iterator[None]:
        """Put the mean in the network's place for a while."""
        own = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(self.state)
        yield
        network.load_state_dict(own)
