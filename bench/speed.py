"""Speed as ratios in one run, on one core: the model alone, the whole reading, spaCy's CNN pipeline as the yardstick.

python -m bench.speed [--rounds N]
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

# one core for all: set before numpy, onnxruntime and blis are imported
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", BLIS_NUM_THREADS="1")
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import dragoman
from dragoman.samples import sample_reports

COPIES = 6
UPDATES = 30
# not ru_maxrss, in which a child begins with what its parent held
MEMORY = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmRSS')))"


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


def rate(job: Callable[[], object], words: int) -> float:
    """Give the words a second of processor time of one run: on one core, and whatever else the machine does."""
    start = time.process_time()
    job()
    return words / (time.process_time() - start)


def footprint() -> tuple[float, float]:
    """Load the model in a fresh process and give the seconds that took and the memory it then holds, in MB."""
    code = ("import time; t = time.process_time(); from dragoman.language import load; nlp = load(); nlp('One word.');"
            "print(time.process_time() - t)")
    done = subprocess.run([sys.executable, "-c", code + MEMORY], capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    reader = dragoman.load()
    reports = list(sample_reports(reader.lexicon)) * COPIES
    texts = [report.text for report in reports]
    docs = list(reader.nlp.pipe(texts[: len(texts) // COPIES]))
    words = COPIES * sum(len(doc) for doc in docs)
    cnn = yardstick(docs)
    jobs: dict[str, Callable[[], object]] = {
        "spaCy CNN (tagger, parser, ner)": lambda: list(cnn.pipe(texts)),
        "Dragoman's model": lambda: list(reader.nlp.pipe(texts)),
        "Dragoman's whole reading": lambda: list(reader.read_many(reports)),
    }
    rates: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):  # turn about, so that a slow moment of the machine falls on all
        for name, job in jobs.items():
            rates[name].append(rate(job, words))
    base = statistics.median(rates["spaCy CNN (tagger, parser, ner)"])
    print(f"{words} words in {len(texts)} reports, one core, median of {rounds} rounds")
    for name, found in rates.items():
        print(f"{name:34} {statistics.median(found):8.0f} words/s   {statistics.median(found) / base:5.2f} x spaCy CNN")
    seconds, megabytes = footprint()
    print(f"model: loaded and warm in {seconds:.2f} s, {megabytes:.0f} MB resident; "
          f"this process at its largest {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
