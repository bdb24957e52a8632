"""Rows as Parquet, typed and nested as their dataclass is, one row group after another."""

from collections.abc import Iterator
from io import RawIOBase
from typing import Any

from dragoman.desk.arrow import batches, schema_of
from dragoman.desk.rows import Rows
from dragoman.extras import library

_GROUP = 4096  # rows that are in memory at a time


class _Outflow(RawIOBase):
    """What a writer has written since it was last asked for."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._chunks.append(bytes(data))
        self._size += len(self._chunks[-1])
        return len(self._chunks[-1])

    def tell(self) -> int:
        return self._size

    def taken(self) -> bytes:
        """Give it, and forget it."""
        chunk = b"".join(self._chunks)
        self._chunks.clear()
        return chunk


def to_parquet(rows: Rows[Any]) -> Iterator[bytes]:
    """Write rows, zstd-compressed; raises DragomanError where pyarrow is not installed."""
    parquet = library("pyarrow.parquet", "arrow")
    out = _Outflow()
    with parquet.ParquetWriter(out, schema_of(rows.kind), compression="zstd") as writer:
        for batch in batches(rows, _GROUP):
            writer.write_batch(batch)
            yield out.taken()
    yield out.taken()
