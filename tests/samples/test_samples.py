import json
import re
from datetime import date

import pytest

from dragoman.lexicon.lexicon import load_lexicon
from dragoman.samples import SAMPLES, sample_reports

ROWS = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
DATELINE = re.compile(r"^[A-Z][A-Z. ]+[,.]? ([JFMASOND][a-z]{2})[a-z]*\.? (\d{1,2})\b", re.MULTILINE)
TEXTS = "\n".join(row["text"] for row in ROWS)


def test_there_are_enough_of_several_years_and_each_has_its_id() -> None:
    assert len(ROWS) >= 12
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert len({row["published"][:4] for row in ROWS if "published" in row}) >= 10


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_is_a_short_dispatch(row: dict[str, str]) -> None:
    assert 80 <= len(row["text"].split()) <= 210
    assert row["outlet"] == "Dragoman sample"
    assert ("published" in row) == (row["id"] != "prespa-undated")


@pytest.mark.parametrize("row", [row for row in ROWS if "published" in row], ids=lambda row: row["id"])
def test_the_date_of_a_dateline_is_that_of_publication(row: dict[str, str]) -> None:
    published = date.fromisoformat(row["published"])
    for month, day in DATELINE.findall(row["text"][:120]):
        assert (month, int(day)) == (f"{published:%b}", published.day)
    assert row["id"].endswith(f"{published:%Y}")


@pytest.mark.parametrize("phenomenon", [
    "later this year", "later this week", "last week", "next month", "in September", "from September 13 to 19",
    "“These 50 years have shown", "denied", "did not comment", "cancelled", "if the truce fails", "has offered to host",
    "With inputs from", "syndicated feed", "members of SAARC", "Shimla Agreement of 1972",
])
def test_the_phenomena_are_there(phenomenon: str) -> None:
    assert phenomenon in TEXTS


def test_all_are_prepared() -> None:
    reports = list(sample_reports(load_lexicon()))
    assert len(reports) == len(ROWS)
    undated = [report for report in reports if report.published_by != "given"]
    assert [report.published_by for report in undated] == ["inferred"]
    assert sum(report.dateline is not None for report in reports) == len(ROWS) - 1
    assert {credit.kind for report in reports for credit in report.credits} == {"agency", "inputs", "syndicated"}
