"""Weights with or without a sign: the same numbers, as this processor multiplies them exactly and soonest.

The graphs ship with weights of uint8 around 128, whose products with uint8 are exact on every processor. Where it has
VNNI or the like, those of uint8 with int8 are exact too and take a third of the time; where it has AVX2 alone they
overflow; `sessions` finds out.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

_GRAPH, _TENSOR = 7, 5  # fields of ONNX's messages, as onnx.proto numbers them
_TYPE, _NAME, _DATA = 2, 8, 9
_INT8 = 3  # TensorProto.DataType
_SIGN = np.uint8(128)
_VARINT, _FIXED64, _LENGTH, _FIXED32 = 0, 1, 2, 5

Bytes = npt.NDArray[np.uint8]


def give_signs(graph: Bytes) -> None:
    """Turn the weights of a graph from uint8 to int8, and their middle with them; its bytes are changed in place."""
    for number, start, stop in _fields(graph, 0, len(graph)):
        if number == _GRAPH:
            for inner, first, last in _fields(graph, start, stop):
                if inner == _TENSOR:
                    _turn(graph, first, last)


def _turn(graph: Bytes, start: int, stop: int) -> None:
    """Give one tensor its sign, if it is one of the weights."""
    fields = {number: (first, last) for number, first, last in _fields(graph, start, stop)}
    name = graph[slice(*fields[_NAME])].tobytes().decode() if _NAME in fields else ""
    if name == "middle" or name.endswith(".uint8"):
        graph[fields[_TYPE][0]] = _INT8
        graph[slice(*fields[_DATA])] ^= _SIGN


def _fields(graph: Bytes, at: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield the fields of a message, each by its number and the place of its value: protocol buffers' wire format."""
    while at < stop:
        key, at = _varint(graph, at)
        kind, start = key & 7, at
        if kind == _VARINT:
            _, at = _varint(graph, at)
        elif kind == _LENGTH:
            size, start = _varint(graph, at)
            at = start + size
        else:
            at += {_FIXED64: 8, _FIXED32: 4}[kind]
        yield key >> 3, start, at


def _varint(graph: Bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = int(graph[at])
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
