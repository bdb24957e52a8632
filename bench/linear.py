"""Whether cost grows in line with the text: long, broken and tiny texts beside ordinary ones, in one run, on one core.

python -m bench.linear [--share S] [--rounds N]

All are made of the sample reports: articles of some 600 words, a document of 200 pages (100,000 words in one report), a
liveblog of 5,000 sentences each with its time, and 100,000 items of some twelve words. Short sentences tell more a word
than long ones, so that the same items joined to articles are read too. `--share 0.1` takes a tenth.
"""

import os

# one core for all: set before numpy and onnxruntime are imported
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import argparse
import statistics
from collections.abc import Callable, Sequence
from itertools import cycle, islice

import dragoman
from bench.measures import rate
from dragoman.records import Report
from dragoman.samples import sample_reports

WORDS, SENTENCES, ITEMS, ARTICLE = 100_000, 5_000, 100_000, 600
SLACK = 0.25
_SHORT = range(8, 17)  # words of a tiny item


def articles(texts: Sequence[str], words: int) -> list[Report]:
    """Join sample reports to articles of some 600 words."""
    made = list[Report]()
    parts = list[str]()
    for text in cycle(texts):
        parts.append(text)
        if sum(len(part.split()) for part in parts) >= ARTICLE:
            made.append(_report(f"article-{len(made)}", "\n\n".join(parts)))
            parts.clear()
            if len(made) * ARTICLE >= words:
                return made
    return made


def document(texts: Sequence[str], words: int) -> list[Report]:
    """Join sample reports to one long report."""
    size = sum(len(text.split()) for text in texts)
    return [_report("document", "\n\n".join(islice(cycle(texts), max(round(words / size * len(texts)), 1))))]


def liveblog(sentences: Sequence[str], count: int) -> list[Report]:
    """Give each sentence a paragraph and a time, the latest first."""
    times = (f"{minute // 60 % 24:02}:{minute % 60:02} GMT" for minute in range(24 * 60 - 1, -count, -1))
    entries = (f"{time}\n{sentence}" for time, sentence in zip(times, islice(cycle(sentences), count), strict=False))
    return [_report("liveblog", "\n\n".join(entries))]


def items(sentences: Sequence[str], count: int) -> list[Report]:
    """Make a report of each short sentence."""
    return [_report(f"item-{number}", text) for number, text in enumerate(islice(cycle(_short(sentences)), count))]


def _short(sentences: Sequence[str]) -> list[str]:
    return [sentence for sentence in sentences if len(sentence.split()) in _SHORT]


def _report(id: str, text: str) -> Report:
    return Report(id=id, text=text, published="2019-05-06", outlet="The Bench")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args()
    reader = dragoman.load()
    texts = [report.text for report in sample_reports(reader.lexicon)]
    readings = [reader.read(text, published="2019-05-06") for text in texts]
    sentences = [" ".join(text[span.start : span.end].split())
                 for text, reading in zip(texts, readings, strict=True) for span in reading.sentences]
    kinds: dict[str, list[Report]] = {
        "articles": articles(texts, round(WORDS * args.share / 2)),
        "document": document(texts, round(WORDS * args.share)),
        "liveblog": liveblog(sentences, round(SENTENCES * args.share)),
        "joined": articles(_short(sentences), round(WORDS * args.share / 2)),
        "items": items(sentences, round(ITEMS * args.share)),
    }
    print_rates(measured(kinds, lambda reports: list(reader.read_many(reports)), args.rounds), kinds)


def measured(kinds: dict[str, list[Report]], read: Callable[[list[Report]], object], rounds: int) -> dict[str, float]:
    """Give the words a second of processor time of each kind, turn about, the median of some rounds."""
    found: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(rounds):
        for name, reports in kinds.items():
            words = sum(len(report.text.split()) for report in reports)
            found[name].append(rate(lambda reports=reports: read(reports), words))  # type: ignore[misc]
    return {name: statistics.median(each) for name, each in found.items()}


def print_rates(rates: dict[str, float], kinds: dict[str, list[Report]]) -> None:
    base = rates["articles"]
    for name, reports in kinds.items():
        words = sum(len(report.text.split()) for report in reports)
        mark = "" if abs(rates[name] / base - 1) <= SLACK or rates[name] > base else f"   more than {SLACK:.0%} slower"
        print(f"{name:10} {len(reports):7} reports {words:9} words {rates[name]:8.0f} words/s"
              f"   {rates[name] / base:5.2f} x articles{mark}")


if __name__ == "__main__":
    main()
