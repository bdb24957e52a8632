"""Windows of like length go through the model together, and read as they would alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.encoder import SUBWORDS, Encoder
from dragoman.language.files import MODEL
from dragoman.language.pieces import Pieces
from dragoman.language.windows import BATCH, Window, batches

TEXTS = ("Norway condemned the attack .", "He left .",
         "The envoy , who arrived on Monday , said that talks would go on .")
NOTHING = np.zeros(0, dtype=np.int64)


@given(st.lists(st.integers(3, SUBWORDS), max_size=40))
def test_every_window_goes_through_once_and_no_batch_is_large_or_uneven(sizes: list[int]) -> None:
    found = list(batches([Window([0] * size, [0] * size, [1], NOTHING) for size in sizes]))
    assert sorted(number for batch in found for number in batch) == list(range(len(sizes)))
    for batch in found:
        longest = max(sizes[number] for number in batch)
        assert len(batch) == 1 or len(batch) * longest <= BATCH
        assert min(sizes[number] for number in batch) >= 0.8 * longest


def test_a_window_reads_the_same_bit_for_bit_whatever_goes_through_with_it() -> None:
    encoder = Encoder(MODEL / "dragoman.onnx", Pieces.load(MODEL / "tokenizer.json"))
    words = [text.split() for text in (*TEXTS, *TEXTS, " ".join(TEXTS))]
    windows = [encoder.window(each, np.zeros(len(each), dtype=np.int64)) for each in words]
    for number, scores in encoder.scored(windows):
        alone = encoder(words[number], windows[number].quoted)
        for name in ("tags", "arcs", "dependents", "governors"):
            assert np.array_equal(getattr(scores, name), getattr(alone, name)), name
