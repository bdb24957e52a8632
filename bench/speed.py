"""Speed as ratios in one run, on one core: the model alone, the whole reading, spaCy's CNN pipeline as the yardstick.

python -m bench.speed [--rounds N]

Also how long a fresh process takes to its first reading, what one holds that has read much, and what a second one adds.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Callable

# one core for all: set before numpy, onnxruntime and blis are imported
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", BLIS_NUM_THREADS="1")

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import dragoman
from bench.linear import ARTICLE, articles
from bench.measures import rate
from dragoman.reader import Reader
from dragoman.records import Report
from dragoman.samples import sample_reports

WORDS = 25_000
UPDATES = 30
CNN = "spaCy CNN (tagger, parser, ner)"
# each in a process of its own, since what was read before would warm it
FIRST = """
import dragoman, time
dragoman.load().read("Norway condemned the attack.", published="2019-05-06")
print(time.process_time(), resident())
"""
MUCH = """
import dragoman
from bench.linear import articles
from dragoman.samples import sample_reports
reader = dragoman.load()
made = articles([report.text for report in sample_reports(reader.lexicon)], 60_000)
for reading in reader.read_many(made):
    pass
print(resident())
"""
POOL = """
import dragoman, time
from bench.linear import articles
from dragoman.samples import sample_reports
if __name__ == "__main__":
    reader = dragoman.load()
    made = articles([report.text for report in sample_reports(reader.lexicon)], 120_000)
    for processes in (1, 2):
        readings = reader.read_many(made, processes=processes)
        for _ in range(16):  # until each is at work
            next(readings)
        start = time.perf_counter()
        print(sum(1 for _ in readings) / (time.perf_counter() - start))
"""


def yardstick(docs: list[Doc]) -> Language:
    """Train spaCy's own tagger, parser and ner at their usual size (HashEmbedCNN) on the sample reports.

    How well it reads does not matter here, and after a few updates it makes as many transitions as a good one.
    """
    nlp = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        nlp.add_pipe(name)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    nlp.initialize(lambda: examples)
    for _ in range(UPDATES):
        nlp.update(examples)
    return nlp


def alone(code: str) -> list[float]:
    """Run code in a fresh process, and give the figures that it prints."""
    command = [sys.executable, "-c", f"from bench.measures import resident\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(figure) for figure in done.stdout.split()]


def measured(jobs: dict[str, Callable[[], object]], words: int, rounds: int) -> dict[str, float]:
    """Give the words a second of each job, turn about, so that a slow moment of the machine falls on all."""
    rates: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            rates[name].append(rate(job, words))
    return {name: statistics.median(found) for name, found in rates.items()}


def jobs_of(reader: Reader, reports: list[Report]) -> dict[str, Callable[[], object]]:
    texts = [report.text for report in reports]
    cnn = yardstick([reader.nlp(report.text) for report in sample_reports(reader.lexicon)])
    return {
        CNN: lambda: list(cnn.pipe(texts)),
        "Dragoman's model": lambda: list(reader.nlp.pipe(texts)),
        "Dragoman's whole reading": lambda: list(reader.read_many(reports)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    several = alone(POOL)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    reader = dragoman.load()
    reports = articles([report.text for report in sample_reports(reader.lexicon)], WORDS)
    words = sum(map(in_print, reports))
    tokens = sum(len(reader.nlp.make_doc(report.text)) for report in reports)
    rates = measured(jobs_of(reader, reports), words, rounds)
    print(f"{words} words ({tokens} with punctuation) in {len(reports)} articles, one core, median of {rounds} rounds")
    for name, found in rates.items():
        print(f"{name:34} {found:8.0f} words/s {found * tokens / words:8.0f} with punctuation"
              f" {found / ARTICLE:6.1f} articles of {ARTICLE} words/s   {found / rates[CNN]:5.2f} x spaCy CNN")
    model, whole = rates["Dragoman's model"], rates["Dragoman's whole reading"]
    print(f"the rules take {model / whole - 1:.2f} of the model's time")
    seconds, megabytes = alone(FIRST)
    print(f"start to first reading {seconds:.2f} s of processor time, {megabytes:.0f} MB resident then, "
          f"{alone(MUCH)[0]:.0f} MB after 60,000 words")
    print(f"processes: one {several[0]:.1f}, two {several[1]:.1f} articles a second by the clock, "
          f"{several[1] / several[0]:.2f} times as many")


def in_print(report: Report) -> int:
    """Count the words of a report as a writer does."""
    return len(report.text.split())


if __name__ == "__main__":
    main()
