"""How alike texts are in what they speak of: the encoder's states, before its last layers, averaged."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime

from dragoman.language.encoder import WIDE
from dragoman.language.files import verified
from dragoman.language.pieces import Pieces
from dragoman.language.sessions import opened
from dragoman.language.windows import padded, window

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
        words = text.split()[:_WORDS] or [""]
        inputs = padded([window(pieces, words, np.zeros(len(words), dtype=np.int64), WIDE)])
        (states,) = session.run(("shared",), inputs)
        mean = states[0].mean(axis=0)
        return bytes(np.round(mean * (_FULL / np.abs(mean).max())).astype(np.int8).tobytes())
