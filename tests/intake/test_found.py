"""What a fuzzer has found (`python -m bench.fuzz`): inputs that once broke a reader, and what is said of them now."""

from pathlib import Path

import pytest

from dragoman.errors import DragomanError, ReadingError
from dragoman.intake.asked import Asked
from dragoman.intake.dating import date_from_text
from dragoman.intake.draft import Draft
from dragoman.intake.source import read_source

NEXIS = """Talks
The Example Times
June 15, 2017 Thursday

Copyright 2017 Example Newspapers
Section: WORLD; Pg. 12
  Length: 41 words

The minister met the envoy in Oslo on Thursday.

End of Document
"""


@pytest.mark.parametrize(("kind", "data"), [
    ("eml", b'From: a@example.org\nContent-Type: text/plain; charset="ut\0f"\n\nThe minister met the envoy.\n'),
    ("eml", b"From: a@example.org\nDate: Thu, 15 Jun 2017 23:30:00" + b"8" * 40 + b" -0400\n\nThe minister met him.\n"),
    ("text", NEXIS.encode()),
    ("jsonl", b'{"text": "The minister \\ud800 met the envoy in Oslo."}\n'),
    ("jsonl", b'{"text": ' + b"[" * 10_000 + b"]" * 10_000 + b"}\n"),
    ("jsonl", b'{"text": "The minister met the envoy.", "published": ' + b"9" * 6000 + b"}\n"),
    ("csv", b'date,txt,"so\nurce"\n2017-06-15,It said so.,Example\n'),
    ("parquet", b"PAR1" + bytes(40) + b"PAR1"),
    ("parquet", (Path(__file__).parent / "damaged.parquet").read_bytes()),  # asked for no column, it ended the process
    ("feed", b'<rss version="2.0"><channel><item><link>https://exa\n/a</link></item></channel></rss>'),
])
def test_it_is_read_or_told_in_three_lines(tmp_path: Path, kind: str, data: bytes) -> None:
    path = tmp_path / "found"
    path.write_bytes(data)
    found = list(read_source(str(path), Asked(kind)))
    assert found
    for each in found:
        assert isinstance(each, Draft | DragomanError)
        assert not isinstance(each, ReadingError)
        assert len(str(each).splitlines()) <= 3 or isinstance(each, Draft)


def test_the_last_day_there_is_dates_nothing() -> None:
    dated = date_from_text("The treaty was signed in May 2017. It will last until 31 December 9999.")
    assert dated is not None
    assert dated.value == "2017-05/.."
    assert date_from_text("It ends in 9999.") is None
