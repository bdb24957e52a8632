"""Readings and records in a notebook: the text as written, the marks where the records are, nothing that runs."""

import re
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from dragoman.display.marking import shown
from dragoman.display.parts import LONGEST
from dragoman.reader import Reader
from dragoman.records import Event, Quote, Reading, Report, Span, Statement

SENTENCE = "Russia's spokesman denied on Monday that Moscow had bombed a village in Georgia."


def parsed(markup: str) -> HtmlElement:
    return html.fragment_fromstring(markup)


def text_of(page: HtmlElement) -> HtmlElement:
    """The element that holds the report's text, without the signs that are ours."""
    (text,) = page.find_class("dragoman-text")
    for sign in text.findall(".//sup"):
        sign.drop_tree()
    return text


def marked(page: HtmlElement) -> dict[str, str]:
    """The words that are marked as part of each record, by its id."""
    found: dict[str, str] = defaultdict(str)
    for piece in text_of(page).xpath(".//*[@data-records]"):
        for id in piece.get("data-records").split():
            found[id] += piece.text_content()
    return found


def test_the_text_is_shown_as_written(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        assert text_of(parsed(reading._repr_html_())).text_content() == reading.report.text


def test_marks_stand_at_the_words_of_their_records(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        found = marked(parsed(reading._repr_html_()))
        for event in reading.events:
            assert found[event.id] == event.trigger.text
        for statement in reading.statements:
            spans = sorted({*(part.span for part in statement.content),
                            *([statement.cue.span] if statement.cue else [])})
            places = sorted({place for span in spans for place in range(*span)})
            assert found[statement.id] == "".join(reading.report.text[place] for place in places)
        assert {time.id for time in reading.times} <= {id.removeprefix("time-") for id in found}


def test_every_statement_event_and_claim_has_a_card(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        page = parsed(reading._repr_html_())
        cards = [card.get("data-record") for card in page.xpath(".//details//*[@data-record]")]
        assert sorted(cards) == sorted(each.id for each in (*reading.statements, *reading.events, *reading.claims))


def test_a_status_is_told_by_word_and_sign(samples: tuple[Reading, ...]) -> None:
    reading = next(each for each in samples if any(event.status == "denied" for event in each.events))
    event = next(event for event in reading.events if event.status == "denied")
    page = parsed(reading._repr_html_())
    (card,) = page.xpath(f".//details//*[@data-record='{event.id}']")
    assert "✗ denied" in card.text_content()
    assert "✗" in "".join(sign.text for sign in page.find_class("dragoman-text")[0].findall(".//sup"))


HOSTILE = [
    f"<script>alert(1)</script> {SENTENCE} <img src=x onerror=alert(2)>",
    f"\" onmouseover=\"alert(1)\" ' {SENTENCE} </div></span>",
    f"\u202e{SENTENCE}\u202c &lt;b&gt; {SENTENCE}\x1b[31m\x00",
    f"🇷🇺👩‍👩‍👧 {SENTENCE} e\u0301\u0301 {SENTENCE}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_report_becomes_markup(reader: Reader, text: str) -> None:
    reading = reader.read(text, published="2008-08-12", title=text[:60], outlet=text[:40], url="javascript:alert(1)",
                          id='a"><script>')
    for markup in (reading._repr_html_(), reading.report._repr_html_(), reading.card("E1")._repr_html_()):
        page = parsed(markup)
        assert {each.tag for each in page.iter()} <= {"div", "p", "b", "q", "span", "sup", "details", "summary"}
        assert {name for each in page.iter() for name in each.attrib} <= {
            "class", "style", "dir", "title", "data-records", "data-record", "aria-hidden"}
    assert text_of(parsed(reading._repr_html_())).text_content() == shown(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80).filter(str.strip))
def test_any_text_is_shown(text: str) -> None:
    reading = Reading(Report("any", text))
    assert text_of(parsed(reading._repr_html_())).text_content() == shown(text)


def test_a_notebook_of_any_colour_will_do(samples: tuple[Reading, ...]) -> None:
    markup = samples[0]._repr_html_()
    styles = " ".join(re.findall(r'style="([^"]*)"', markup))
    assert "url(" not in styles
    assert not re.search(r"(?<!-)color:", styles), "the writing keeps the page's own colour"
    assert all(float(alpha) < 0.5 for alpha in re.findall(r"background:rgba\([\d,]+,([.\d]+)\)", styles))


def test_a_long_report_is_shown_in_part_and_says_so(reader: Reader) -> None:
    reading = reader.read(SENTENCE, published="2008-08-12")
    text = SENTENCE + " " + "The talks went on. " * 110_000
    markup = replace(reading, report=replace(reading.report, text=text))._repr_html_()
    shown_text = text_of(parsed(markup)).text_content()
    assert len(markup) < 3 * LONGEST
    assert text.startswith(shown_text)
    assert f"… and {len(text) - len(shown_text):,} more characters" in markup


def test_a_record_alone_has_ids_and_in_its_reading_names() -> None:
    statement = Statement("S1", "A1", "the envoy", Span(0, 9), "NOR", None, (Quote("talks are near", Span(15, 29)),),
                          "indirect", "state")
    event = Event("E1", "CONSULT", None, "036", 4.0, 1, ("NOR",), ("SWE",), (), Quote("talks", Span(15, 20)), 0,
                  "2017-06-15", None, "claimed", None, ("S1",), 0.6, "talk.n")
    reading = Reading(Report("r", "the envoy said talks are near"), statements=(statement,), events=(event,))
    alone = parsed(event._repr_html_()).text_content()
    whole = parsed(reading.card("E1")._repr_html_()).text_content()
    assert "on the word of S1" in alone
    assert "on the word of the envoy" in whole
    for words in (alone, whole):
        assert "? claimed · Norway → Sweden · talks" in words
        assert "Thu 15 June 2017" in words
    assert reading.card(event) == reading.card("E1")
