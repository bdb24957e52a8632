"""Eight-bit weights and activations with fixed scales, so that a text reads the same whatever it is batched with."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from training.joint.network import Joint

SMOOTHING = 0.75  # how much of the unevenness the weights take over (SmoothQuant, Xiao et al. 2023); 0.3 costs 7 LAS
MIDDLE = 128  # what stands for nothing in weights without a sign
_FLOOR = 1e-5
Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Range:
    """What was seen at the input of one matrix: the extremes of each channel."""

    low: Array
    high: Array

    @property
    def reach(self) -> Array:
        """Return the largest magnitude of each channel."""
        found: Array = np.maximum(np.abs(self.low), np.abs(self.high)).clip(_FLOOR)
        return found


@dataclass(frozen=True, slots=True)
class Quantised:
    """A matrix ready for the graph: int8 [in, out] with a scale per column, and how its input is to be quantised."""

    weight: Array
    scales: Array
    smooth: Array
    scale: Array
    zero: Array


@torch.no_grad()
def observe(network: Joint, batches: Iterable[dict[str, Tensor]], heads: Iterable[str]) -> dict[str, Range]:
    """Return the ranges at the input of each linear layer of the encoder and of some heads, over some training text."""
    seen: dict[str, Range] = {}
    masks: list[Tensor] = []
    watched = [name for name, module in network.named_modules()
               if isinstance(module, nn.Linear) and (name.startswith("encoder.") or name in heads)]  # fmt: skip
    hooks = [network.get_submodule(name).register_forward_pre_hook(_watcher(name, seen, masks)) for name in watched]
    for batch in batches:
        masks[:] = [batch["ids"] != 0, batch["words"]]
        network.read(batch)
    for hook in hooks:
        hook.remove()
    return seen


def _watcher(name: str, seen: dict[str, Range], masks: list[Tensor]):  # noqa: ANN202 - a torch hook
    def watch(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        mask = masks[0] if name.startswith("encoder.") else masks[1]
        root = inputs[0].shape[1] - mask.shape[1]  # before the words that may govern stands the root
        rows = torch.cat([inputs[0][:, root:][mask], inputs[0][:, :root].flatten(0, 1)])
        low, high = rows.amin(0).numpy(), rows.amax(0).numpy()
        old = seen.get(name, Range(low, high))
        seen[name] = Range(np.minimum(low, old.low), np.maximum(high, old.high))

    return watch


def quantise(weight: Array, span: Range, smoothing: float = SMOOTHING) -> Quantised:
    """Return a matrix [out, in] in eight bits, its input evened out channel by channel first."""
    smooth = _smooth(weight, span, smoothing)
    evened = weight.T * smooth[:, None]
    scales = (np.abs(evened).max(0) / 127).astype(np.float32).clip(1e-12)
    low, high = min(float((span.low / smooth).min()), 0.0), max(float((span.high / smooth).max()), 0.0)
    scale = np.float32((high - low) / 255)
    zero = np.uint8(np.clip(round(-low / scale), 0, 255))
    return Quantised(_rounded(evened / scales), scales, smooth, np.array(scale), np.array(zero))


def _smooth(weight: Array, span: Range, smoothing: float) -> Array:
    columns = np.abs(weight).max(0).clip(_FLOOR)
    smooth: Array = (span.reach**smoothing / columns ** (1 - smoothing)).astype(np.float32)
    return smooth / np.float32(np.exp(np.log(smooth).mean()))


def quantise_rows(table: Array) -> tuple[Array, Array]:
    """Return an embedding table in eight bits with one scale a row."""
    scales = (np.abs(table).max(1, keepdims=True) / 127).astype(np.float32).clip(1e-12)
    return _rounded(table / scales), scales


def unsigned(weight: Array) -> Array:
    """Return int8 weights as uint8 around the middle: the same numbers.

    A processor with AVX2 and no VNNI adds products of uint8 and int8 in sixteen bits, where they overflow; those of two
    uint8 it widens first.
    """
    return (weight.astype(np.int16) + MIDDLE).astype(np.uint8)


def signed(weight: Array) -> Array:
    """Undo ``unsigned``."""
    return (weight.astype(np.int16) - MIDDLE).astype(np.int8)


def _rounded(values: Array) -> Array:
    found: Array = np.clip(np.round(values), -127, 127).astype(np.int8)
    return found
