"""Two who add to one archive and twenty who ask it, at once: nothing lost, nothing twice, and how long each waits.

python -m bench.concurrent ADDRESS [--minutes 10] [--readers 20]
python -m bench.concurrent postgresql [--minutes 10]       on a server that is started for it

All are processes of their own. The second adder adds half of what the first does, at the same time. A reader asks one
of six questions, drawn by lot, and looks at the answer for a while.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from bench.loading import databases, readings
from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.check import faults
from dragoman.archive.made import Made
from dragoman.errors import DragomanError
from dragoman.lake.lake import Lake
from dragoman.lake.partition import Note
from dragoman.lake.writing import write_partition
from dragoman.records import Reading

_DIFFERENT = 300  # readings that are made
_BATCH = 10
_PAUSE = 0.5  # seconds that an adder waits, and a reader looks, about
QUESTIONS: dict[str, Callable[[Archive], object]] = {
    "events": lambda archive: desk.events(archive, parties="RUS-GEO", newest=True).first(40),
    "statements": lambda archive: desk.statements(archive, for_="USA", newest=True).first(40),
    "disputes": lambda archive: desk.disputes(archive, "RUS").first(40),
    "search": lambda archive: desk.statements(archive, words="truce OR talks", newest=True).first(40),
    "diary": lambda archive: desk.diary(archive, "USA").first(40),
    "reports": lambda archive: desk.arrivals(archive).first(40)}


@dataclass
class Told:
    """What one process tells at its end: seconds of each question or batch, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    added: set[str] = field(default_factory=set)

    def timed(self, do: Callable[[], object]) -> None:
        """Do something, and note how long it took, or why it failed."""
        start = time.perf_counter()
        try:
            do()
            self.seconds.append(time.perf_counter() - start)
        except DragomanError as fault:
            self.wrong.append(str(fault))
        except Exception as fault:
            self.wrong.append(f"{type(fault).__name__}: {fault}")


def copies(lake: Lake, every: int) -> Iterator[list[Reading]]:
    """Give batches of readings without end, those of every so many rounds; each round under ids and days of its own."""
    found, number = list(lake.readings()), 0
    while True:
        for start in range(0, len(found), _BATCH):
            yield [replace(each, report=replace(each.report, id=f"{each.report.id}-{number}",
                                                published=f"20{number % 90 + 10:02}-06-15"))
                   for each in found[start:start + _BATCH]]
        number += every


def add(address: str, folder: str, every: int, end: float, told: "Queue[tuple[str, Told]]") -> None:
    """Add batches until the time is over."""
    mine, made = Told(), Made("bench", "bench", "bench")
    with Archive.open(address) as archive:
        for some in copies(Lake.open(folder), every):
            if time.time() >= end:
                break
            mine.timed(lambda some=some: list(archive.add(some, made)))  # type: ignore[misc]
            mine.added.update(each.report.id for each in some)
            time.sleep(_PAUSE)
    told.put(("adder", mine))


def ask(address: str, seed: int, end: float, told: "Queue[tuple[str, Told]]") -> None:
    """Ask questions until the time is over."""
    mine, chance = Told(), random.Random(seed)
    with Archive.open(address) as archive:
        while time.time() < end:
            question = QUESTIONS[chance.choice(sorted(QUESTIONS))]
            mine.timed(lambda question=question: question(archive))  # type: ignore[misc]
            time.sleep(chance.uniform(0, 2 * _PAUSE))
    told.put(("reader", mine))


def run(address: str, folder: Path, minutes: float, readers: int) -> dict[str, list[Told]]:
    """Let all of them work, and gather what they tell."""
    context, end = get_context("spawn"), time.time() + minutes * 60
    told: Queue[tuple[str, Told]] = context.Queue()
    work: list[Any] = [context.Process(target=add, args=(address, str(folder), every, end, told)) for every in (1, 2)]
    work += [context.Process(target=ask, args=(address, seed, end, told)) for seed in range(readers)]
    for each in work:
        each.start()
    found: dict[str, list[Told]] = {"adder": [], "reader": []}
    for _ in work:
        kind, mine = told.get(timeout=minutes * 60 + 300)
        found[kind].append(mine)
    for each in work:
        each.join()
    return found


def tell(address: str, found: dict[str, list[Told]]) -> int:
    """Print what came of it; gives how much went wrong."""
    wrong = [each for told in found.values() for mine in told for each in mine.wrong]
    for kind, told in found.items():
        seconds = sorted(second for mine in told for second in mine.seconds)
        cuts = quantiles(seconds, n=100) if len(seconds) > 1 else [0.0] * 99
        print(f"{len(told):3} {kind}s: {len(seconds):6} times, p50 {cuts[49] * 1000:6.0f} ms, "
              f"p99 {cuts[98] * 1000:6.0f} ms, longest {max(seconds, default=0) * 1000:.0f} ms")
    with Archive.open(address) as archive:
        reports, broken = [row.report for row in desk.arrivals(archive)], faults(archive)
    both = set[str]().union(*(mine.added for mine in found["adder"]))
    lost, twice = both - set(reports), len(reports) - len(set(reports))
    print(f"{len(reports)} reports, {sum(len(mine.added) for mine in found['adder'])} times added; {len(lost)} lost, "
          f"{twice} twice; {len(broken)} faults by `dragoman check`; {len(wrong)} failures {wrong[:3]}")
    return len(wrong) + len(broken) + len(lost) + twice


def main() -> None:
    """Run it on an address, or on a server started for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--readers", type=int, default=20)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        folder, (made, found) = Path(name), readings(_DIFFERENT)
        lake = Lake.open(folder / "lake", create=True)
        write_partition(lake.folder, Note("0" * 16, "0", "bench", 0), found, made)
        address = next(databases(folder)) if asked.address == "postgresql" else asked.address
        Archive.open(address, create=True).close()
        raise SystemExit(1 if tell(address, run(address, lake.folder, asked.minutes, asked.readers)) else 0)


if __name__ == "__main__":
    main()
