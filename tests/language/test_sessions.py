"""The graphs that ship."""

import re

import pytest

from dragoman.language.files import MODEL


@pytest.mark.parametrize("graph", ["dragoman.onnx", "meaning.onnx"])
def test_no_product_can_overflow_on_any_processor(graph: str) -> None:
    # where there is no VNNI, products of uint8 with int8 are added in sixteen bits and overflow: 3 points of who-whom
    weights = set(re.findall(rb"[a-z_.0-9]+\.u?int8", (MODEL / graph).read_bytes()))
    assert len(weights) > 10
    assert {name for name in weights if name.endswith(b".int8")} <= {b"words.int8"}
