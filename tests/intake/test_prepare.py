import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import BadRecord, DateError, EmptyReport, NotEnglish
from dragoman.intake.draft import Draft
from dragoman.intake.prepare import prepare, prepare_all
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.records import Report

TEXT = "OSLO, May 6 (Courier) - The ministers of Norway and Sweden met on Monday.\n\nWith inputs from Harbour News"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_what_is_known_before_reading(lexicon: Lexicon) -> None:
    report = prepare(TEXT, published="2024-05-07", outlet="Example Daily", title="Ministers meet", lexicon=lexicon)
    assert report.text == TEXT
    assert (report.published, report.published_by, report.language) == ("2024-05-07", "given", "en")
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.country) == ("OSLO", "NOR")
    credits = [(credit.name, credit.kind) for credit in report.credits]
    assert credits == [("Courier", "agency"), ("Harbour News", "inputs")]


@pytest.mark.parametrize(("text", "published", "by"), [
    (" date 2017-06-15 New Delhi: The minister said that talks would go on.", "2017-06-15", "text"),
    ("The minister said that talks would go on and that nothing had been agreed.", None, "unknown"),
])
def test_a_report_without_a_date_is_dated_by_its_text_or_not_at_all(
        text: str, published: str | None, by: str, lexicon: Lexicon) -> None:
    report = prepare(text, lexicon=lexicon)
    assert (report.published, report.published_by) == (published, by)


def test_a_date_made_out_from_the_content_says_so(lexicon: Lexicon) -> None:
    report = prepare("They signed the accord on June 17, 2018. A vote is planned for the autumn.", lexicon=lexicon)
    assert report.published_by == "inferred"
    assert report.published is not None
    assert report.published.startswith("2018-06-17/")


@pytest.mark.parametrize("text", ["", " \n\t ", "\u3000"])
def test_nothing_to_read(text: str, lexicon: Lexicon) -> None:
    with pytest.raises(EmptyReport):
        prepare(text, lexicon=lexicon)


@pytest.mark.parametrize(("text", "language"), [
    ("Le ministre des affaires étrangères a déclaré lundi que les pourparlers continueraient.", "French"),
    ("Министр иностранных дел заявил в понедельник, что переговоры будут продолжены.", "Russian"),
    ("中国外交部发言人星期一表示,双方将继续谈判。", "Chinese"),
])
def test_other_languages_are_named_and_not_read(text: str, language: str, lexicon: Lexicon) -> None:
    with pytest.raises(NotEnglish, match=f"in {language}"):
        prepare(text, lexicon=lexicon)


def test_a_wrong_date(lexicon: Lexicon) -> None:
    with pytest.raises(DateError, match="2017-02-30"):
        prepare(TEXT, published="2017-02-30", lexicon=lexicon)


def test_the_id_is_as_given_else_of_the_content(lexicon: Lexicon) -> None:
    first, second, other = (prepare(TEXT, published=day, lexicon=lexicon).id
                            for day in ("2024-05-07", "2024-05-07", "2024-05-08"))
    assert first == second != other
    assert prepare(TEXT, id="r1", lexicon=lexicon).id == "r1"


def test_broken_characters_are_replaced_one_for_one(lexicon: Lexicon, caplog: pytest.LogCaptureFixture) -> None:
    text = json.loads(r'"The minister \ud83d said that talks would go on."')
    with caplog.at_level(logging.WARNING, logger="dragoman"):
        report = prepare(text, lexicon=lexicon)
    assert report.text == text.replace("\ud83d", "\ufffd")
    assert "1 broken character" in caplog.text


def test_a_stream_keeps_its_order_and_its_errors(lexicon: Lexicon) -> None:
    broken = BadRecord("broken")
    drafts = [Draft(TEXT), broken, Draft(""), Draft(TEXT, "soon", where="a.jsonl, line 4"), Draft(TEXT)]
    found = list(prepare_all(drafts, lexicon))
    assert [type(each) for each in found] == [Report, BadRecord, EmptyReport, DateError, Report]
    assert "a.jsonl, line 4" in str(found[3])


@given(text=st.text(max_size=200))
def test_any_text_is_a_report_or_explained(lexicon: Lexicon, text: str) -> None:
    (found,) = prepare_all([Draft(text)], lexicon)
    if isinstance(found, Report):
        assert len(found.text) == len(text)
        assert all(found.text[slice(*credit.span)] == credit.name for credit in found.credits)
    else:
        assert isinstance(found, EmptyReport | NotEnglish)
