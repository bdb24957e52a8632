"""Sources cut into partitions, each laid down as Parquet where every worker can read it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from dragoman.errors import DragomanError
from dragoman.extras import library
from dragoman.lake.partition import Partition, fault_of
from dragoman.records import Report
from dragoman.records.plain import from_plain, to_plain

STAGED = "_reports"
Found = Iterable[tuple[str, Report | DragomanError]]


def cut(source: str, found: Found, size: int, made: Sequence[str], folder: Path,
        is_whole: Callable[[Partition], bool]) -> Iterator[Partition]:
    """Give the partitions of a source that are still to be read, each when it is laid down.

    One partition's reports are in memory at a time. `source` is a name that stays the same from run to run.
    """
    (folder / STAGED).mkdir(parents=True, exist_ok=True)
    stream = iter(found)
    for number in count():
        some = _some(stream, size)
        if not some:
            return
        partition, rows = _partition(source, number * size, some, made, folder)
        if not is_whole(partition):
            _lay_down(rows, Path(partition.reports))
            yield partition


def id_of(source: str, first: int) -> str:
    """Name the partition that begins with this report of a source."""
    return sha256(f"{source}\n{first}".encode()).hexdigest()[:16]


def reports_of(partition: Partition) -> Iterator[tuple[str, Report]]:
    """Give the reports of a partition with where they came from; raises DragomanError where pyarrow is missing."""
    table = library("pyarrow.parquet", "lake").ParquetFile(partition.reports)
    for batch in table.iter_batches(64):
        for row in batch.to_pylist():
            yield row["where"], from_plain(Report, orjson.loads(row["report"]))


def _some(stream: Iterator[tuple[str, Report | DragomanError]], size: int) -> list[tuple[str, Report | DragomanError]]:
    """Take reports until there are enough, and the faults among them, which count as well."""
    return [each for _, each in zip(range(size), stream, strict=False)]


def _partition(source: str, first: int, some: Sequence[tuple[str, Report | DragomanError]], made: Sequence[str],
               folder: Path) -> tuple[Partition, list[dict[str, Any]]]:
    rows = [{"where": where, "report": orjson.dumps(to_plain(each)).decode()} for where, each in some
            if isinstance(each, Report)]
    faults = [fault_of(_placed(each, where)) for where, each in some if isinstance(each, DragomanError)]
    id = id_of(source, first)
    digest = sha256(orjson.dumps([list(made), rows, faults])).hexdigest()
    path = str((folder / STAGED / f"{id}.parquet").absolute())
    return Partition(id, digest, source, first, path, tuple(made), tuple(faults)), rows


def _placed(error: DragomanError, where: str) -> DragomanError:
    error.where = error.where or where
    return error


def _lay_down(rows: list[dict[str, Any]], path: Path) -> None:
    pa, parquet = library("pyarrow", "lake"), library("pyarrow.parquet", "lake")
    schema = pa.schema([("where", pa.string()), ("report", pa.string())])
    part = path.with_suffix(".part")
    parquet.write_table(pa.Table.from_pylist(rows, schema), part, compression="zstd")
    part.replace(path)

