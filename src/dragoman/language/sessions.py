"""How a graph of the model is opened: on one thread, as written, its weights as this processor multiplies them best."""

from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime

from dragoman.language.signs import give_signs

PROBE = "products.onnx"  # one product of bytes with signed bytes, the largest there are
_ROWS = (1, 16)  # a single row takes another way through the processor


def opened(graph: Path) -> onnxruntime.InferenceSession:
    """Open a graph to be run on one thread."""
    return _session(suited(graph))


def suited(graph: Path) -> bytes:
    """Return a graph of the model as this processor runs it best; what it computes is the same, to the bit."""
    written = np.fromfile(graph, np.uint8)
    if is_exact(graph.parent):
        give_signs(written)
    return written.tobytes()


@cache
def is_exact(folder: Path) -> bool:
    """Tell whether products of the largest bytes with signed ones add up here: only trying tells, so no list of
    processors is kept. A model that came without the trial is run as it was written."""
    if not (folder / PROBE).exists():
        return False
    session = _session(str(folder / PROBE))
    found = [session.run(None, {"x": np.full((rows, 64), 255, np.uint8)})[0] for rows in _ROWS]
    return all((np.abs(each) == 64 * 255 * 127).all() for each in found)


def _session(graph: str | bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # The graphs are written in fused operators already; more fusing would make their normalisation ten times slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
