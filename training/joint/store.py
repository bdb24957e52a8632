"""Packs held ready on the device: padded by length of window, and drawn from as often as each corpus is to be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.labels import IGNORED

Array = np.ndarray
LENGTHS = (48, 80, 112, 144, 176, 304)  # subwords: a window is padded to the least that holds it
SILENT = 3  # the mark of what is no word's beginning
_BY_WORD = ("quoted", "sentence", "head", "upos", "xpos", "feats", "lemma", "relation", "start", "entity", "cue", "act",
            "type", "status")  # fmt: skip
_LABELS = tuple(name for name in _BY_WORD if name != "entity")
_FILL = {"quoted": SILENT, "sentence": -1, "firsts": 0}
LONG = 80  # words of a sentence beyond which nothing is learned of what it attributes: the chain takes a step a word


@dataclass(slots=True)
class Rows:
    """The cues that windows have; ``first`` and ``count`` say which belong to a window."""

    heads: Tensor
    columns: dict[str, Tensor]
    first: Tensor
    count: Tensor

    def of(self, windows: Tensor) -> tuple[Tensor, Tensor]:
        """Return the places in a batch of the windows that have such rows, and the rows' numbers."""
        count = self.count[windows]
        row = torch.arange(len(windows), device=windows.device).repeat_interleave(count)
        ends = count.cumsum(0)
        within = torch.arange(len(row), device=windows.device) - (ends - count).repeat_interleave(count)
        return row, self.first[windows].repeat_interleave(count) + within


@dataclass(slots=True)
class Shelf:
    """The windows of about one length: columns [windows, length], and how often each is to be drawn."""

    length: int
    columns: dict[str, Tensor]
    weight: Tensor
    pairs: Rows

    def cost(self) -> float:
        """Return how many subwords an epoch takes from here, padding counted."""
        return float(self.weight.sum()) * self.length

    def batch(self, chosen: Tensor) -> dict[str, Tensor]:
        """Return some windows as the network takes them."""
        out = {name: column[chosen] for name, column in self.columns.items()}
        out = {name: each.float() if each.is_floating_point() else each.long() for name, each in out.items()}
        words = int(out["count"].max())
        for name in ("firsts", "allowed", *_LABELS, "fact"):
            out[name] = out[name][:, :words]
        out["words"] = torch.arange(words, device=chosen.device)[None] < out["count"][:, None]
        return out | self._pairs(chosen)

    def _pairs(self, chosen: Tensor) -> dict[str, Tensor]:
        row, number = self.pairs.of(chosen)
        heads = self.pairs.heads[number]
        wide = int(heads[:, 2].max()) if len(heads) else 1
        found = {name: column[number][:, :wide].long() for name, column in self.pairs.columns.items()}
        steps = torch.arange(wide, device=chosen.device)
        inside = steps[None] < heads[:, 2:3]
        return {"pair_row": row, "pair_anchor": heads[:, 0], "pair_start": heads[:, 1], "pair_inside": inside,
                "pair_place": torch.where(inside, heads[:, 1:2] + steps, 0), **found}  # fmt: skip


class Store:
    """All packs of a run."""

    def __init__(self, packs: Mapping[Path, float], device: str) -> None:
        """Read packs; the number beside each says how often an epoch shows each of its windows."""
        self.device = device
        read = [(dict(np.load(path)), share) for path, share in packs.items()]
        self.shelves = [made for low, high in zip((0, *LENGTHS), LENGTHS, strict=False)
                        if (made := self._shelf(read, low, high)) is not None]  # fmt: skip

    def _shelf(self, read: list[tuple[dict[str, Array], float]], low: int, high: int) -> Shelf | None:
        parts = [made for arrays, share in read if (made := _part(arrays, share, low, high)) is not None]
        if not parts:
            return None
        columns = {name: self._tensor(np.concatenate([part.columns[name] for part in parts]))
                   for name in parts[0].columns}  # fmt: skip
        weight = np.concatenate([part.weight for part in parts])
        sizes = [len(part.weight) for part in parts]
        return Shelf(high, columns, self._tensor(weight), self._rows([part.pairs for part in parts], sizes))

    def _rows(self, parts: "list[Listed]", sizes: list[int]) -> Rows:
        begins = np.cumsum([0, *sizes])
        windows = np.concatenate([part.window + offset for part, offset in zip(parts, begins, strict=False)])
        names = next((list(part.columns) for part in parts if part.columns), [])
        columns = {name: np.concatenate([part.columns[name] for part in parts if part.columns])
                   for name in names}  # fmt: skip
        count = np.bincount(windows, minlength=sum(sizes))
        first = np.cumsum(count) - count
        heads = np.concatenate([part.heads for part in parts])
        held = {name: self._tensor(each) for name, each in columns.items()}
        return Rows(self._tensor(heads), held, self._tensor(first), self._tensor(count))

    def _tensor(self, array: Array) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(self.device)

    def draw(self, subwords: int, seed: int) -> Iterator[dict[str, Tensor]]:
        """Yield batches without end, each of one length, with as many subwords as asked."""
        rng = np.random.default_rng(seed)
        costs = np.array([shelf.cost() for shelf in self.shelves])
        chances = [torch.cumsum(shelf.weight.double(), 0) for shelf in self.shelves]
        generator = torch.Generator(self.device).manual_seed(seed)
        while True:
            number = int(rng.choice(len(costs), p=costs / costs.sum()))
            shelf, size = self.shelves[number], max(1, subwords // self.shelves[number].length)
            spots = torch.rand(size, generator=generator, device=self.device, dtype=torch.double) * chances[number][-1]
            yield shelf.batch(torch.searchsorted(chances[number], spots).clamp(max=len(shelf.weight) - 1))

    def once(self, subwords: int) -> Iterator[dict[str, Tensor]]:
        """Yield every window once."""
        for shelf in self.shelves:
            for part in torch.arange(len(shelf.weight), device=self.device).split(max(1, subwords // shelf.length)):
                yield shelf.batch(part)


@dataclass(slots=True)
class Listed:
    """Rows of one pack on one shelf, before they are joined: the window that each hangs on, its head, its columns."""

    window: Array
    heads: Array
    columns: dict[str, Array]


@dataclass(slots=True)
class Part:
    """What one pack has for one shelf."""

    columns: dict[str, Array]
    weight: Array
    pairs: Listed


def _part(arrays: dict[str, Array], share: float, low: int, high: int) -> Part | None:
    size = arrays["size"].reshape(-1, 3)
    here = (size[:, 0] > low) & (size[:, 0] <= high)
    if not here.any():
        return None
    columns = {name: _padded(arrays[name], size[:, 0], here, high, 0) for name in ("ids", "shapes")}
    for name in ("firsts", *_BY_WORD):
        columns[name] = _padded(arrays[name], size[:, 1], here, high, _FILL.get(name, IGNORED))
    columns["fact"] = _padded(arrays["fact"], size[:, 1], here, high, np.nan)
    columns["allowed"] = _allowed(columns.pop("entity"), arrays["masks"])
    columns["count"], columns["domain"], columns["weight"] = size[here, 1], size[here, 2], arrays["weight"][here]
    numbers = np.cumsum(here) - 1
    return Part(columns, np.full(int(here.sum()), share, np.float32), _listed(arrays, here, numbers))


def _allowed(numbers: Array, masks: Array) -> Array:
    """Return for each word the labels that its corpus leaves possible, as the bits of one number."""
    bits = (masks.astype(np.int64) << np.arange(masks.shape[1])).sum(1) if masks.size else np.zeros(0, np.int64)
    table = np.concatenate([bits, [-1]])
    found: Array = table[np.where(numbers == IGNORED, len(bits), numbers)]
    return found


def _padded(flat: Array, sizes: Array, here: Array, wide: int, fill: float) -> Array:
    chosen = flat[np.repeat(here, sizes)]
    out = np.full((int(here.sum()), wide), fill, dtype=flat.dtype)
    inside = np.arange(wide)[None] < np.minimum(sizes[here], wide)[:, None]
    kept = np.arange(int(sizes[here].max()))[None] < sizes[here][:, None]
    out[inside] = chosen[(np.nonzero(kept)[1] < wide)]
    return out


def _listed(arrays: dict[str, Array], here: Array, numbers: Array) -> Listed:
    table = arrays.get("pair", np.zeros(0, np.int32)).reshape(-1, 4).astype(np.int64)
    mine = here[table[:, 0]] & (table[:, -1] <= LONG)
    if not mine.any():
        return Listed(np.zeros(0, np.int64), np.zeros((0, 3), np.int64), {})
    kept = {each: _padded(arrays[each], table[:, -1], mine, LONG, IGNORED) for each in ("kin", "roles")}
    return Listed(numbers[table[mine, 0]], table[mine, 1:], kept)
