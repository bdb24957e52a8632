"""Two reports, years apart, added together: one meeting, one dispute with a silent party, a position, a plan.

The same is asked of two reports of our own and, where they lie beside the project, of the two real ones whose questions
Dragoman was made for.
"""

from pathlib import Path

import pytest
import yaml
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.hands import undo
from dragoman.errors import NotFound
from dragoman.reader import Reader
from dragoman.records import Reading

SEEDS = Path(__file__).parents[3] / "shared" / "gold" / "seeds"


def flowing(text: str) -> str:
    """Undo the breaks inside paragraphs, which are this file's."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


FIRST = flowing("""NAIROBI: Kenya on Thursday welcomed a reported offer by Turkish President Abdullah Gul to mediate and
resolve the dispute between Kenya and Somalia.

“Kenya also welcomes the mediation offered by him to resolve the tension,” Foreign Office spokesperson Alice Mutua was
quoted as saying by The Coast Herald.

In Mogadishu, Somali foreign ministry spokesman Yusuf Warsame said “no offer of mediation between Kenya and Somalia was
made by Turkey to Somalia”. There was no immediate comment from Turkey.

Kenyan President Uhuru Kenyatta had met Gul in Djibouti on the sidelines of a regional summit earlier this month.
""")
SECOND = flowing("""Ahead of Kenyan President William Ruto’s visit to Turkey next week, Ankara said it valued its ties
with Nairobi. Ruto is expected to visit Ankara from February 23 to 26.

The last formal meeting between the two sides took place when Kenyan President Uhuru Kenyatta met Turkish President
Abdullah Gul in Djibouti in May 2013.

Commenting on the ties between Kenya and Somalia, Turkish foreign ministry spokesperson Elif Demir said that all issues
between the two countries should be resolved bilaterally.
""")


def pair(archive: Archive, *readings: Reading) -> Archive:
    assert len(list(archive.add(readings, MADE))) == len(readings)
    return archive


@pytest.fixture
def own(archive: Archive, reader: Reader) -> Archive:
    return pair(archive, reader.read(FIRST, published="2013-05-16", outlet="Standard", id="2013"),
                reader.read(SECOND, published="2018-02-18", outlet="Observer", id="2018"))


def test_the_one_meeting_is_linked(own: Archive) -> None:
    met = [row for row in desk.encounters(own, "KEN-TUR") if row.reports > 1]
    assert [(row.when, row.place, row.reports, row.independent) for row in met] == [("2013-05", "Djibouti", 2, 2)]
    assert {name.split()[-1] for name in met[0].people} == {"Kenyatta", "Gul"}


def test_the_link_has_a_reason_and_is_undone(own: Archive) -> None:
    (met,) = [row for row in desk.encounters(own, "KEN-TUR") if row.reports > 1]
    (link,) = [row for row in desk.links(own, met.key) if row.kind == "happening"]
    assert "the same people" in link.reason
    assert len(link.other) == 1
    undo(own, link.key)
    assert all(row.reports == 1 for row in desk.encounters(own, "KEN-TUR"))
    assert [row.undone for row in desk.links(own, met.key) if row.kind == "happening"] == [True]
    with pytest.raises(NotFound):
        list(desk.links(own, "e" + "0" * 15))


def test_the_offer_is_disputed_and_one_side_silent(own: Archive) -> None:
    (row,) = [row for row in desk.disputes(own, "KEN-SOM") if "mediation" in row.claim]
    assert (row.asserted_by, row.denied_by, row.silent, row.state) == (["KEN"], ["SOM"], ["TUR"], "open")
    assert row in list(desk.disputes(own, state="silent"))


def test_the_later_position_stands_beside_the_offer(own: Archive) -> None:
    rows = list(desk.positions(own, "Turkey", issue="mediation"))
    assert any(row.kind == "event" and row.day < "2014" and row.status in ("claimed", "offered", "denied")
               for row in rows)
    (last,) = [row for row in rows if row.day > "2018"]
    assert (last.issue, last.stance) == ("bilateral settlement", "for")


def test_the_visit_is_in_the_diary(own: Archive) -> None:
    (row,) = [row for row in desk.diary(own, "KEN-TUR") if row.when == "2018-02-23/2018-02-26"]
    assert (row.type, row.people, row.outcome) == ("CONSULT", ["William Ruto"], None)


@pytest.fixture
def seeds(archive: Archive, reader: Reader) -> Archive:
    if not SEEDS.is_dir():
        pytest.skip(f"the two real reports are not at hand: {SEEDS}")
    readings = []
    for path in sorted(SEEDS.glob("*.txt")):
        report = yaml.safe_load(path.with_suffix(".gold.yaml").read_text(encoding="utf-8"))["report"]
        readings.append(reader.read(path.read_text(encoding="utf-8"), published=str(report["published"]),
                                    outlet=report.get("outlet"), id=path.stem))
    return pair(archive, *readings)


def test_the_two_real_reports(seeds: Archive) -> None:
    met = [row for row in desk.encounters(seeds, "RUS-PAK") if row.reports > 1]
    assert [(row.when, row.country, row.reports) for row in met] == [("2017-06", "KAZ", 2)]
    (dispute,) = [row for row in desk.disputes(seeds, "IND") if "mediation" in row.claim]
    assert "PAK" in dispute.asserted_by
    assert (dispute.denied_by, dispute.silent) == (["IND"], ["RUS"])
    rows = list(desk.positions(seeds, "RUS", issue="mediation"))
    assert {row.status for row in rows if row.kind == "event" and row.day[:4] == "2017"} >= {"claimed", "denied"}
    assert [(row.issue, row.stance) for row in rows if row.day[:4] == "2022"] == [("bilateral settlement", "for")]
    assert [row.people for row in desk.diary(seeds) if row.when == "2022-02-23/2022-02-26"] == [["Imran Khan"]]
