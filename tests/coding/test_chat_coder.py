"""A whole report coded by a model: asked in stretches, and in halves where its room is short."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from tests.coding.serving import Served, says, serving

from dragoman.coding.answers import CutShort
from dragoman.coding.kinds import Wanted, coders
from dragoman.errors import CoderError, NoCoder
from dragoman.records import Reading, Report, Span

NOTHING = {"actors": [], "statements": [], "events": []}
CUT = says('{"statements": [{"sen', finish="length")


def asked_about(served: Served) -> list[str]:
    return [each.body["messages"][1]["content"].partition("Report:\n")[2] for each in served.asked]


@pytest.fixture
def long_reading() -> Reading:
    line = "Norway and Chad met in Oslo on Monday, and nobody else did.\n"
    text = line * 300
    spans = tuple(Span(n * len(line), (n + 1) * len(line) - 1) for n in range(300))
    return Reading(Report("r1", text), spans)


def proposals(served: Served, reading: Reading) -> Iterator[tuple[Span, dict[str, object]]]:
    (kind,) = coders().values()
    with closing(kind.make(Wanted(served.url, "m1"))) as coder:
        assert coder.name == "m1"
        for each in coder.propose(reading):
            yield each.within, dict(each.data)


def test_a_short_report_is_asked_about_at_once(report_read: Reading) -> None:
    with serving(says(NOTHING)) as served:
        assert list(proposals(served, report_read)) == [(Span(0, len(report_read.report.text)), NOTHING)]
        assert len(served.asked) == 1
        assert served.asked[0].body["response_format"]["json_schema"]["schema"]["additionalProperties"] is False


def test_a_long_report_goes_in_stretches(long_reading: Reading) -> None:
    with serving(says(NOTHING)) as served:
        spans = [span for span, _ in proposals(served, long_reading)]
        assert len(spans) == 3
        assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
        assert spans[-1].end == len(long_reading.report.text)
        numbers = [line.partition("]")[0][1:] for asked in asked_about(served) for line in asked.splitlines()]
        assert numbers == [str(number) for number in range(300)]


def test_an_answer_cut_off_is_asked_for_in_halves(report_read: Reading) -> None:
    text = report_read.report.text
    with serving(CUT, says(NOTHING)) as served:
        (first, _), (second, _) = proposals(served, report_read)
        assert (first.start, first.end, second.end) == (0, second.start, len(text))
        assert len(served.asked) == 3


def test_a_model_without_room_is_given_up(report_read: Reading) -> None:
    with serving(CUT) as served:
        with pytest.raises(CutShort):
            list(proposals(served, report_read))
        assert len(served.asked) <= 4


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(url="http://localhost/v1"), Wanted(model="m1")])
def test_a_chat_needs_an_address_and_a_model(wanted: Wanted) -> None:
    with pytest.raises(NoCoder, match="address and a model"):
        coders()["chat"].make(wanted)


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, report_read: Reading) -> None:
    monkeypatch.setenv("MY_KEY", " sk-12345678\n")
    with serving(says(NOTHING)) as served, closing(coders()["chat"].make(Wanted(served.url, "m1", "MY_KEY"))) as coder:
        list(coder.propose(report_read))
        assert served.asked[0].headers["Authorization"] == "Bearer sk-12345678"
    monkeypatch.setenv("MY_KEY", "  ")
    with pytest.raises(NoCoder, match="no key"):
        Wanted("http://localhost/v1", "m1", "MY_KEY").key()


def test_what_failed_answers_used_is_counted(report_read: Reading) -> None:
    with (serving(CUT, says(None, refusal="No.")) as served,
          closing(coders()["chat"].make(Wanted(served.url, "m1"))) as coder):
        with pytest.raises(CoderError, match="refuses"):
            list(coder.propose(report_read))
        assert coder.costs.read == 2000
