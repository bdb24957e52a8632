"""Reports of our own writing on well-known episodes, to show what Dragoman does: `reports.jsonl`, see README.md."""

from collections.abc import Iterator
from pathlib import Path

from dragoman.intake.prepare import prepare_all
from dragoman.intake.source import read_source
from dragoman.lexicon.lexicon import Lexicon
from dragoman.records import Report

SAMPLES = Path(__file__).parent / "reports.jsonl"


def sample_reports(lexicon: Lexicon) -> Iterator[Report]:
    """Give the sample reports, prepared; a broken one would be a fault of ours and is raised."""
    for each in prepare_all(read_source(str(SAMPLES)), lexicon):
        if not isinstance(each, Report):
            raise each
        yield each
