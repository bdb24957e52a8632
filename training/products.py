"""The graph that tells whether a processor multiplies bytes with signed bytes exactly."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.graph import value

_DEEP, _WIDE = 64, 32
_LARGEST = 127


def products() -> onnx.ModelProto:
    """Return a product of bytes [rows, 64] with columns of the largest and of the smallest signed bytes."""
    columns = np.tile(np.array([_LARGEST, -_LARGEST], np.int8), (_DEEP, _WIDE // 2))
    one, naught = np.array(1, np.float32), np.array(0, np.uint8)
    given = {"w": columns, "one": one, "naught": naught, "middle": naught.astype(np.int8)}
    inputs = ["x", "w", "one", "one", "naught", "middle"]
    node = helper.make_node("MatMulIntegerToFloat", inputs, ["y"], domain="com.microsoft")
    graph = helper.make_graph([node], "products", [value("x", TensorProto.UINT8, ["rows", str(_DEEP)])],
                              [value("y", TensorProto.FLOAT, ["rows", str(_WIDE)])],
                              [numpy_helper.from_array(array, name) for name, array in given.items()])  # fmt: skip
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="dragoman")
