"""The compiled rules beside the interpreted ones in one run: the same readings, byte for byte, and how much sooner.

python -m bench.compiled FOLDER [--rounds N] [FILE.jsonl.gz…]

FOLDER is where the compiled package lies; `make compiled` puts it into build/compiled. Read are the sample reports
joined to articles, or the first articles of files whose rows have a `text` and, where it is known, `published`. Each
round reads them in a fresh process with either, turn about, on one core, and then in two processes by the clock. Ends
with 1 where a reading differs.
"""

import argparse
import gzip
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

import dragoman
from bench.linear import ARTICLE, articles
from bench.measures import rate
from dragoman.engine.collector import spared
from dragoman.reader import Reader
from dragoman.reading.grammar import token
from dragoman.records import Report
from dragoman.samples import sample_reports

WORDS = 40_000
WARM = 24  # articles read until both processes are at work, and left when one may have ended
LENGTHS = range(300, 1201)  # words of an article
ONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
KINDS = ("interpreted", "compiled")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    paths = {"interpreted": "", "compiled": str(args.folder.resolve())}
    found = {kind: list[dict[str, str | float]]() for kind in KINDS}
    for _ in range(args.rounds):
        for kind in KINDS:
            found[kind].append(apart(args.files, paths[kind]))
    for kind, runs in found.items():
        model, whole, two = (median(float(run[name]) / ARTICLE for run in runs) for name in ("model", "whole", "two"))
        print(f"{kind}: {model:.1f} articles of {ARTICLE} words a second of processor time the model, {whole:.1f} the "
              f"whole reading (rules: {model / whole - 1:.2f} of its time), {two:.1f} by the clock in two processes")
    rules = [median(1 / float(run["whole"]) - 1 / float(run["model"]) for run in found[kind]) for kind in KINDS]
    print(f"the rules are {rules[0] / rules[1]:.2f} times as fast compiled")
    digests = {run["digest"] for runs in found.values() for run in runs}
    where = {kind: {run["rules"] for run in runs} for kind, runs in found.items()}
    if where["interpreted"] & where["compiled"]:
        sys.exit(f"{args.folder} holds no compiled package: `make compiled` makes one.")
    print("the readings are the same, byte for byte" if len(digests) == 1 else "THE READINGS DIFFER")
    sys.exit(len(digests) > 1)


def apart(files: list[str], path: str) -> dict[str, str | float]:
    """Read all in a fresh process that finds the package in a folder, or where it is installed."""
    code = f"from bench.compiled import work; work({files!r})"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, **ONE, "PYTHONPATH": path},
                          capture_output=True, text=True, check=False)  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    found: dict[str, str | float] = json.loads(done.stdout)
    return found


def work(files: list[str]) -> None:
    """Print what the readings come to, and how many words a second the model and the whole reading go through."""
    reader = dragoman.load()
    reports = list(islice(stored(files), WORDS // ARTICLE)) if files else articles(
        [report.text for report in sample_reports(reader.lexicon)], WORDS)  # fmt: skip
    words = sum(len(report.text.split()) for report in reports)
    spared()  # as in every process of ours
    digest = hashlib.sha256()
    for reading in reader.read_many(reports):
        digest.update(json.dumps(reading.to_dict(), sort_keys=True).encode())
    model = rate(lambda: sum(1 for _ in reader.nlp.pipe([report.text for report in reports])), words)
    whole = rate(lambda: sum(1 for _ in reader.read_many(reports)), words)
    print(json.dumps({"digest": digest.hexdigest(), "rules": token.__file__, "model": model, "whole": whole,
                      "two": by_the_clock(reader, reports)}))  # fmt: skip


def by_the_clock(reader: Reader, reports: list[Report]) -> float:
    """Give the words a second that two processes read once both are at work, until one has nothing left."""
    begun = ended = passed = 0.0
    last = len(reports) * 3 - WARM
    for number, reading in enumerate(reader.read_many(reports * 3, processes=2)):
        begun = perf_counter() if number == WARM else begun
        if WARM <= number < last:
            passed += len(reading.report.text.split())
            ended = perf_counter()
    return passed / (ended - begun)


def stored(files: list[str]) -> Iterator[Report]:
    """Yield the articles of ordinary length in files."""
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for number, row in enumerate(map(json.loads, lines)):
                if len(row["text"].split()) in LENGTHS:
                    yield Report(f"{Path(file).stem}-{number}", row["text"], published=row.get("published"))


if __name__ == "__main__":
    main()
