"""How alike texts are in what they speak of: the encoder's states, before its last layers, averaged."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime

from dragoman.language.files import verified
from dragoman.language.pieces import CLS, SEP, Pieces
from dragoman.language.sessions import opened
from dragoman.language.shapes import shape

_WORDS = 60  # of a text, beyond which it speaks of several things
_FULL = 127  # the largest number of a byte


class Likeness:
    """Gives each text a vector of signed bytes; texts that speak of one thing have vectors of one direction.

    The graph runs only as far as the states are needed. Vectors are compared after their common mean is taken off.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def __call__(self, texts: Sequence[str]) -> list[bytes]:
        """Give the vectors of texts."""
        return [self._vector(text) for text in texts]

    @cached_property
    def _model(self) -> tuple[onnxruntime.InferenceSession, Pieces]:
        folder = self._folder or verified()
        return opened(folder / "dragoman.onnx"), Pieces.load(folder / "tokenizer.json")

    def _vector(self, text: str) -> bytes:
        session, pieces = self._model
        ids, shapes, firsts = [CLS], [0], list[int]()
        for word in text.split()[:_WORDS] or [""]:
            spelled = pieces(word)
            firsts.append(len(ids))
            ids += spelled
            shapes += [shape(word)] * len(spelled)
        inputs = {"ids": np.array([[*ids, SEP]], dtype=np.int64), "shapes": np.array([[*shapes, 0]], dtype=np.int64),
                  "firsts": np.array([firsts], dtype=np.int64)}
        (states,) = session.run(("shared",), inputs)
        mean = states[0].mean(axis=0)
        return bytes(np.round(mean * (_FULL / np.abs(mean).max())).astype(np.int8).tobytes())
