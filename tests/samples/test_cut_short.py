"""A text may end or begin anywhere: what is cut short is read as far as it goes."""

import pytest

from dragoman.reader import Reader
from dragoman.records import Report
from dragoman.samples import sample_reports


@pytest.fixture(scope="module")
def words(reader: Reader) -> list[str]:
    reports: list[Report] = list(sample_reports(reader.lexicon))
    return " ".join(report.text for report in reports[::5]).split()


@pytest.mark.parametrize("start", range(0, 400, 13))
def test_a_text_may_be_cut_anywhere(reader: Reader, words: list[str], start: int) -> None:
    for length in (2, 7, 20, 45):
        text = " ".join(words[start : start + length]).rstrip(".,;:")
        reading = reader.read(f"Norway said: {text}", published="2011-05-04")
        assert all(0 <= span.start < span.end <= len(reading.report.text) for span in reading.sentences)


@pytest.mark.parametrize("text", [
    "The talks were put off, said the envoy, in what he stressed was not",
    "The minister met the president of Norway",
    "It was denied such",
    "A spokesman for the ministry of Norway, which",
    "matter The M. is of M. says,",
])
def test_the_end_of_a_text_is_no_trap(reader: Reader, text: str) -> None:
    assert reader.read(text, published="2011-05-04").report.text == text
