"""A lake made by each engine in one run, what it takes of room, and what the driver holds.

python -m bench.engines [--reports 300] [--workers 2]

The reports are the samples over and over, each with a line of its own before it. Rates are by the clock, engine after
engine, so only their ratios say much on a machine that does other things as well.
"""

import argparse
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

# one thread for each process, as readings have it: set before numpy is imported
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import orjson

from dragoman.archive.archive import Archive
from dragoman.archive.made import made_here
from dragoman.engine.engine import Engine, Here, Pool
from dragoman.engine.ray_data import RayData
from dragoman.intake.reports import reports_in
from dragoman.lake.lake import Lake, Source
from dragoman.lake.work import given_up
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.samples import SAMPLES


def write_reports(path: Path, count: int) -> int:
    """Write so many reports as JSON lines, and count their words."""
    samples = [orjson.loads(line) for line in SAMPLES.read_bytes().splitlines()]
    words = 0
    with path.open("wb") as file:
        for number in range(count):
            report = samples[number % len(samples)]
            text = f"Dispatch {number} of the wire.\n\n{report['text']}"
            words += len(text.split())
            told = {"id": f"{report['id']}-{number}", "text": text, "published": f"2017-06-{number % 30 + 1:02}"}
            file.write(orjson.dumps({**report, **told}) + b"\n")
    return words


def built(folder: Path, source: Path, engine: Engine, part: int) -> float:
    """Build a lake, and give the seconds by the clock."""
    lexicon, start = load_lexicon(), time.perf_counter()
    found = reports_in([str(source)], None, None, lexicon)
    notes = list(Lake.open(folder, create=True, size=part).build([Source("reports", found)], made_here(), engine))
    assert not any(note.failed or note.faults for note in notes)
    return time.perf_counter() - start


def size(folder: Path) -> Iterator[int]:
    """Give the size of every file."""
    return (path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    """Build three lakes and an archive, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        words = write_reports(folder / "reports.jsonl", asked.reports)
        part = max(25, asked.reports // (4 * asked.workers))
        engines: dict[str, Engine] = {
            "this process": Here(), f"a pool of {asked.workers}": Pool(asked.workers, given_up),
            f"Ray, {asked.workers} workers": RayData(asked.workers)}
        print(f"{asked.reports} reports, {words / asked.reports:.0f} words each, of one month, partitions of {part}")
        first = None
        for number, (title, engine) in enumerate(engines.items()):
            seconds = built(folder / f"lake{number}", folder / "reports.jsonl", engine, part)
            first = first or seconds
            print(f"{title:16} {asked.reports / seconds:6.2f} reports a second {first / seconds:6.2f} x this process; "
                  f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB in this process at most",
                  flush=True)
        lake = Lake.open(folder / "lake0")
        with Archive.open(folder / "archive.db", create=True) as archive:
            start = time.process_time()
            count = sum(1 for _ in archive.add(lake.readings()))
            seconds = time.process_time() - start
        tables = {table: sum(Path(path).stat().st_size for path in lake.files(table))
                  for table in ("readings", "events")}
        print(f"a reading takes {sum(size(folder / 'lake0')) / count / 1000:.1f} kB in the lake "
              f"({tables['readings'] / count / 1000:.1f} kB of it whole, {tables['events'] / count / 1000:.1f} kB its "
              f"events), {(folder / 'archive.db').stat().st_size / count / 1000:.1f} kB in SQLite, "
              f"{(folder / 'reports.jsonl').stat().st_size / count / 1000:.1f} kB as text")
        print(f"from the lake into SQLite: {count / seconds:.0f} readings a second of processor time")


if __name__ == "__main__":
    main()
