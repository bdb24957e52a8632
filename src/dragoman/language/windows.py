"""Windows: the words that the encoder sees at once, spelled in pieces; those of like length go through it together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dragoman.language.pieces import CLS, SEP, Pieces
from dragoman.language.shapes import shape

Ints = npt.NDArray[np.int64]
Inputs = dict[str, npt.NDArray[np.integer]]
BATCH = 256  # subwords that go through together, beyond which a core's cache holds no more of a layer
_SILENT = 3  # the mark of what is no word's beginning
_ALIKE = 0.8  # of the longest window's length that each of a batch has at least: the rest of it is padding


@dataclass(frozen=True, slots=True)
class Window:
    """Subwords with their shapes, the first subword of each word, and whether each word stands in quotation marks."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]
    quoted: Ints


def window(pieces: Pieces, words: Sequence[str], quoted: Ints, limit: int) -> Window:
    """Spell as many of the words as so many subwords hold, and at least one."""
    ids, shapes, firsts = [CLS], [0], list[int]()
    for word in words:
        spelled = pieces(word)
        if firsts and len(ids) + len(spelled) >= limit:
            break
        firsts.append(len(ids))
        ids += spelled
        shapes += [shape(word)] * len(spelled)
    ids.append(SEP)
    shapes.append(0)
    return Window(ids, shapes, firsts, quoted[: len(firsts)])


def batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    """Yield the numbers of windows that go through together."""
    batch = list[int]()
    for number in sorted(range(len(windows)), key=lambda each: -len(windows[each].ids)):
        longest = len(windows[batch[0]].ids) if batch else 0
        if batch and ((len(batch) + 1) * longest > BATCH or len(windows[number].ids) < _ALIKE * longest):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def padded(batch: Sequence[Window]) -> Inputs:
    """Give windows as the graph takes them: rows of the same length, and how long each is in truth."""
    lengths = np.array([len(each.ids) for each in batch], dtype=np.int32)
    ids = _rows([each.ids for each in batch])
    marks = np.full(ids.shape, _SILENT, dtype=np.int64)
    for row, each in zip(marks, batch, strict=True):
        row[each.firsts] = each.quoted
    return {"ids": ids, "marks": marks, "shapes": _rows([each.shapes for each in batch]),
            "firsts": _rows([each.firsts for each in batch]), "lengths": lengths}  # fmt: skip


def _rows(rows: Sequence[list[int]]) -> Ints:
    longest = max(map(len, rows))
    return np.array([row + [0] * (longest - len(row)) for row in rows], dtype=np.int64)
