"""How a graph of the model is opened: on one thread, as it was written."""

from pathlib import Path

import onnxruntime

from dragoman.language.signs import suited


def opened(graph: Path) -> onnxruntime.InferenceSession:
    """Open a graph to be run on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # The graphs are written in fused operators already; more fusing would make their normalisation ten times slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(suited(graph), options, providers=["CPUExecutionProvider"])
