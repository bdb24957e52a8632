"""The graphs that ship."""

import re
from collections import Counter
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from dragoman.language import sessions
from dragoman.language.files import MODEL
from dragoman.language.signs import give_signs


def test_no_product_can_overflow_on_any_processor() -> None:
    # where there is no VNNI, products of uint8 with int8 are added in sixteen bits and overflow: 3 points of who-whom
    weights = set(re.findall(rb"[a-z_.0-9]+\.u?int8", (MODEL / "dragoman.onnx").read_bytes()))
    assert len(weights) > 10
    assert {name for name in weights if name.endswith(b".int8")} <= {b"words.int8"}


def signed(written: bytes) -> bytes:
    graph = np.frombuffer(written, np.uint8).copy()
    give_signs(graph)
    return graph.tobytes()


def test_weights_with_a_sign_are_the_same_numbers() -> None:
    written = (MODEL / "dragoman.onnx").read_bytes()
    made = signed(written)
    assert len(made) == len(written)
    changed = Counter(old ^ new for old, new in zip(written, made, strict=True) if old != new)
    assert changed.pop(128) > 1_000_000  # a weight, turned round the middle
    assert set(changed) == {2 ^ 3}  # the type of a tensor: uint8, int8


def test_the_reading_is_the_same_to_the_bit_with_and_without_a_sign() -> None:
    if not sessions.is_exact(MODEL):
        pytest.skip("this processor has no exact product of bytes with signed bytes")
    written = (MODEL / "dragoman.onnx").read_bytes()
    numbers = np.random.default_rng(3)
    inputs = {"ids": numbers.integers(1000, 20000, (3, 40)), "shapes": numbers.integers(0, 17, (3, 40)),
              "marks": numbers.integers(0, 4, (3, 40)), "firsts": np.tile(np.arange(0, 40, 2), (3, 1)),
              "lengths": np.array([40, 31, 7], np.int32)}  # fmt: skip
    plain, turned = (onnxruntime.InferenceSession(each).run(None, inputs) for each in (written, signed(written)))
    assert all(np.array_equal(one, other) for one, other in zip(plain, turned, strict=True))


def test_a_model_without_the_trial_runs_as_written(tmp_path: Path) -> None:
    assert not sessions.is_exact(tmp_path)


def test_a_processor_that_overflows_keeps_weights_without_a_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    written = (MODEL / "dragoman.onnx").read_bytes()
    for exact, expected in ((False, written), (True, signed(written))):
        monkeypatch.setattr(sessions, "is_exact", lambda _, exact=exact: exact)
        assert sessions.suited(MODEL / "dragoman.onnx") == expected
