"""The network written out as an ONNX graph, operator by operator, for onnxruntime on a CPU."""

from collections.abc import Mapping

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.encoder import HEADS, HIDDEN
from training.quantise import MIDDLE, Quantised, quantise_rows, unsigned

Array = np.ndarray
_FUSED = "com.microsoft"
SHARED = 4  # layers behind which texts are compared: what they speak of, not yet how it is parsed
TOLD = ("cue", "event", "fact")  # the heads of meaning that are read, in the order of their columns


class Graph:
    """Collects nodes and constants; every method adds one step and returns the name of its output."""

    def __init__(self, weights: Mapping[str, Array], matrices: Mapping[str, Quantised]) -> None:
        self.weights, self.matrices = weights, matrices
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: Array) -> str:
        """Store a constant once."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def node(self, kind: str, *inputs: str, out: str = "", domain: str = "", **attributes: object) -> str:
        """Add an operator with one output."""
        name = out or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x: str, name: str) -> str:
        """Multiply by a matrix and add its bias, if it has one; in eight bits where it was so rounded."""
        if name in self.matrices:
            return self.product(self.quantised(x, name), name)
        product = self.node("MatMul", x, self.constant(f"{name}.weight", self.weights[f"{name}.weight"].T))
        if f"{name}.bias" not in self.weights:
            return product
        return self.node("Add", product, self.constant(f"{name}.bias", self.weights[f"{name}.bias"]))

    def norm(self, x: str, name: str) -> str:
        """Normalise the last axis."""
        parts = [self.constant(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.node("LayerNormalization", x, *parts, axis=-1, epsilon=1e-12)

    def quantised(self, x: str, name: str) -> str:
        """Even out the input of an eight-bit matrix and round it to eight bits."""
        matrix = self.matrices[name]
        return self.rounded(self.node("Mul", x, self.constant(f"{name}.smooth", 1 / matrix.smooth)), name)

    def rounded(self, x: str, name: str) -> str:
        """Round to eight bits what is even already."""
        return self.node("QuantizeLinear", x, *self._scale(name))

    def product(self, x: str, name: str, columns: slice = slice(None), part: str = "",
                even: Array | None = None) -> str:
        """Multiply eight-bit input by some columns of an eight-bit matrix, to float, and add the bias.

        ``even`` evens out the result for the matrix that it comes to.
        """
        matrix, label = self.matrices[name], f"{name}{part}"
        factor = np.ones(1, np.float32) if even is None else (1 / even).astype(np.float32)
        scale, zero = self._scale(name)
        return self.node(
            "MatMulIntegerToFloat",
            x,
            self.constant(f"{label}.uint8", unsigned(matrix.weight[:, columns])),
            scale,
            self.constant(f"{label}.scales", matrix.scales[columns] * factor),
            zero,
            self.constant("middle", np.array(MIDDLE, np.uint8)),
            self.constant(f"{label}.offset", self.weights[f"{name}.bias"][columns] * factor),
            domain=_FUSED,
        )

    def _scale(self, name: str) -> tuple[str, str]:
        matrix = self.matrices[name]
        return self.constant(f"{name}.scale", matrix.scale), self.constant(f"{name}.zero", matrix.zero)

    def layer(self, x: str, name: str) -> str:
        """Add one transformer layer."""
        rounded = self.quantised(x, f"{name}.qkv")
        thirds = [slice(start, start + HIDDEN) for start in (0, HIDDEN, 2 * HIDDEN)]
        even = (None, None, self.matrices[f"{name}.joined"].smooth)  # attention mixes rows, so it may be done before
        qkv = [self.product(rounded, f"{name}.qkv", *each) for each in zip(thirds, "qkv", even, strict=True)]
        context = self.node("MultiHeadAttention", *qkv, "", "lengths", domain=_FUSED, num_heads=HEADS)
        joined = self.product(self.rounded(context, f"{name}.joined"), f"{name}.joined")
        x = self.norm(self.node("Add", x, joined), f"{name}.attended")
        wide = self.product(self.quantised(x, f"{name}.wide"), f"{name}.wide")
        gelu = self.node("Gelu", wide, domain=_FUSED)
        narrow = self.product(self.quantised(gelu, f"{name}.narrow"), f"{name}.narrow")
        return self.norm(self.node("Add", x, narrow), f"{name}.fed")

    def embeddings(self) -> str:
        """Add the sum of word, position and shape embeddings."""
        table, scales = quantise_rows(self.weights["encoder.words.weight"])
        rows = self.node("Gather", self.constant("words.int8", table), "ids")
        floats = self.node("Cast", rows, to=TensorProto.FLOAT)
        words = self.node("Mul", floats, self.node("Gather", self.constant("words.scales", scales), "ids"))
        length = self.node("Shape", "ids", start=1, end=2)
        zero, one = self.constant("from", np.array([0])), self.constant("axis0", np.array([0]))
        positions = self.constant("positions", self.weights["encoder.positions.weight"])
        places = self.node("Slice", positions, zero, length, one)
        shapes = self.node("Gather", self.constant("shapes.table", self.weights["encoder.shapes.weight"]), "shapes")
        marks = self.node("Gather", self.constant("quoted", self.weights["quoted.weight"]), "marks")
        shown = self.node("Add", shapes, marks)
        return self.norm(self.node("Add", self.node("Add", words, places), shown), "encoder.norm")

    def heads(self, hidden: str) -> None:
        """Add what every word is asked."""
        firsts = self.node("Unsqueeze", "firsts", self.constant("last", np.array([-1])))
        words = self.node("GatherND", hidden, firsts, batch_dims=1)
        self._renamed(self.linear(words, "tags"), "tags")
        batch = self.node("Shape", "firsts", start=0, end=1)
        size = self.node("Concat", batch, self.constant("row", np.array([1, HIDDEN])), axis=0)
        root = self.node("Expand", self.constant("root", self.weights["root"].reshape(1, 1, HIDDEN)), size)
        governors = self.node("Concat", root, words, axis=1)
        self._renamed(self._arcs(words, governors), "arcs")
        self._renamed(self.linear(words, "relation_dependent"), "dependents")
        self._renamed(self.linear(governors, "relation_governor"), "governors")
        self._meaning(words)

    def _meaning(self, words: str) -> None:
        bent = self.node("Gelu", self.linear(words, "bend"), domain=_FUSED)
        self.node("Concat", *(self.linear(bent, name) for name in TOLD), out="meanings", axis=-1)
        self._renamed(self.linear(bent, "projected"), "projected")

    def _arcs(self, words: str, governors: str) -> str:
        dependent = self.node("Gelu", self.linear(words, "arc_dependent"), domain=_FUSED)
        governor = self.node("Gelu", self.linear(governors, "arc_governor"), domain=_FUSED)
        pair = self.weights["arc_pair.weight"]
        mixed = self.node("MatMul", dependent, self.constant("arc_pair", pair[:, :-1].T))
        mixed = self.node("Add", mixed, self.constant("arc_prior", pair[:, -1]))
        return self.node("MatMul", mixed, self.node("Transpose", governor, perm=[0, 2, 1]))

    def _renamed(self, x: str, name: str) -> None:
        self.node("Identity", x, out=name)

    def model(self) -> onnx.ModelProto:
        """Return the whole graph; ``lengths`` says how many subwords of each row are no padding."""
        hidden, number = self.embeddings(), 0
        while f"encoder.layers.{number}.qkv.weight" in self.weights:
            hidden, number = self.layer(hidden, f"encoder.layers.{number}"), number + 1
            if number == SHARED:
                self._renamed(hidden, "shared")
        self.heads(hidden)
        sizes = {"ids": "subwords", "shapes": "subwords", "marks": "subwords", "firsts": "words"}
        inputs = [value(name, TensorProto.INT64, ["batch", size]) for name, size in sizes.items()] + [LENGTHS]
        names = ("tags", "arcs", "dependents", "governors", "meanings", "projected", "shared")
        outputs = [value(name, TensorProto.FLOAT, ["batch", None, None]) for name in names]
        return self.whole(inputs, outputs)

    def whole(self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> onnx.ModelProto:
        """Return a model of all that was added."""
        graph = helper.make_graph(self.nodes, "dragoman", inputs, outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="dragoman")


def value(name: str, kind: int, shape: list[str | None]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


LENGTHS = value("lengths", TensorProto.INT32, ["batch"])
