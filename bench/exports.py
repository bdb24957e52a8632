"""How much memory and time each exporter takes for so many records.

python -m bench.exports [--records 10000]

The records are those of the sample reports, over and over with keys and words of their own; each format is written to a
file by a process of its own, so that the memory of one is not another's.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations, cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import dragoman
from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.export import export
from dragoman.export.exporting import takes_of
from dragoman.export.formats import FORMATS, What
from dragoman.samples import sample_reports

ANSWERS: dict[What, Any] = {
    "statements": desk.statements, "events": desk.events, "disputes": desk.disputes, "reports": desk.arrivals,
    "diary": desk.diary, "encounters": desk.encounters, "relations": desk.dealings}
_WORDS = ("text", "claim", "title")


def many(archive: Archive, what: What, count: int) -> Rows[Any]:
    """Give so many rows: those that there are, again and again, told apart by key and words."""
    held = ANSWERS[what](archive)
    kept = held.first(50)
    return Rows(held.kind, lambda: islice(_again(kept), count))


def _again(kept: list[Any]) -> Iterator[Any]:
    names = {each.name for each in fields(kept[0])}
    if "one" in names:
        yield from _relations(kept)
    for number, row in enumerate(cycle(kept)):
        words = {name: f"{number} {getattr(row, name)}" for name in _WORDS if name in names}
        yield replace(row, **words, **({"key": f"{number:016x}"} if "key" in names else {}))


def _relations(kept: list[Any]) -> Iterator[Any]:
    """Give each pair of parties once, as a network has them."""
    for row, (one, other) in zip(cycle(kept), combinations(sorted(parties().shown), 2), strict=False):
        yield replace(row, one=one, other=other)


def _memory(kind: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(kind))


def one(address: str, format: str, folder: str, records: int) -> str:
    """Write one format, and tell what it took."""
    with Archive.open(address) as archive:
        what = takes_of(format)[0]
        target = Path(folder) / f"all.{format}"
        export(archive, many(archive, what, 50), format, Path(folder) / f"few.{format}")  # what is imported is imported
        before, start = _memory("VmRSS"), time.process_time()
        count = export(archive, many(archive, what, records), format, target)
        seconds = time.process_time() - start
        size = sum(each.stat().st_size for each in ([target] if target.is_file() else target.iterdir()))
    return (f"{format:12} {what:11} {count:7,} {seconds:8.2f} s {size / 1e6:8.1f} MB written "
            f"{_memory('VmHWM') - before:8.1f} MB more memory")


def main() -> None:
    """Write each format by a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--one", nargs=3, metavar=("ADDRESS", "FORMAT", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(one(*asked.one, asked.records))
        return
    with TemporaryDirectory() as folder:
        address = str(Path(folder) / "samples.db")
        reader = dragoman.load()
        with Archive.open(address, create=True) as archive:
            for _ in archive.add(reader.read_many(sample_reports(reader.lexicon))):
                pass
        for format in (*FORMATS, "notes"):
            subprocess.run([sys.executable, "-m", "bench.exports", "--records", str(asked.records), "--one", address,
                            format, folder], check=True)


if __name__ == "__main__":
    main()
