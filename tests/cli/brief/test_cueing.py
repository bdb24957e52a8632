"""How a statement is led in."""

import pytest

from dragoman.cli.brief.cueing import cueing
from dragoman.records import Quote, Reading, Report, Span, Statement, Time, Timex3
from dragoman.records.statement import Act


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote.cut(text, start, start + len(words))


@pytest.mark.parametrize(("text", "cue", "content", "act", "verb", "between"), [
    ("They blamed each other for it.", "blamed", "each other for it", "accuse", "blamed", ""),
    ("He described the meeting as a success.", "described", "a success", "welcome", "described", "the meeting as"),
    ("Paris has demanded that Rome pay.", "has demanded", "Rome pay", "demand", "demanded", "that"),
    ("She told reporters: “We will stay.”", "told", "We will stay.", "promise", "told", "reporters"),
    ("It rained, he added.", "added", "It rained", "state", "added", ""),
    ("It rained, according to Paris.", "according to", "It rained", "state", "said", ""),
    ("After pledging to pay, Rome paid.", "pledging", "to pay", "promise", "promised", ""),
    ("He has been told to pay.", "been told", "to pay", "demand", "demanded", ""),
    ("Its threat to test a bomb worried Paris.", "threat", "to test a bomb", "threaten", "threatened", ""),
    ("They failed to agree on cuts.", "agree", "cuts", "promise", "promised", ""),
    ("Strong criticism of the raid came from Rome.", "criticism", "the raid", "accuse", "accused", ""),
    ("Rome strongly and repeatedly condemned the raid.", "strongly and repeatedly condemned", "the raid", "accuse",
     "accused", ""),
])
def test_the_report_s_own_verb_leads_where_it_reads_well(text: str, cue: str, content: str, act: Act, verb: str,
                                                         between: str) -> None:
    statement = Statement("S1", None, None, None, None, quote(text, cue), (quote(text, content),), "indirect", act)
    found = cueing(Reading(Report("r", text)), statement)
    assert (found.verb, found.between) == (verb, between)


def test_words_in_quotation_marks_were_said_whatever_they_come_to() -> None:
    text = "“We will stay,” she told reporters."
    statement = Statement("S1", None, None, None, None, quote(text, "told"), (quote(text, "We will stay,"),), "direct",
                          "promise")
    found = cueing(Reading(Report("r", text)), statement)
    assert (found.verb, found.plain) == ("said", False)


def test_a_speaker_between_verb_and_words_parts_them() -> None:
    text = "Said Pym, the raid was a mistake."
    statement = Statement("S1", "A1", "Pym", quote(text, "Pym").span, None, quote(text, "Said"),
                          (quote(text, "the raid was a mistake"),), "indirect", "state")
    assert cueing(Reading(Report("r", text)), statement).between == ""


def test_a_day_between_them_dates_the_statement() -> None:
    text = "He said on Monday that it rained."
    statement = Statement("S1", None, None, None, None, quote(text, "said"), (quote(text, "it rained"),), "indirect",
                          "state")
    monday = Time("T1", "Monday", Span(11, 17), "2002-05-06", Timex3("DATE", "2002-05-06"))
    assert cueing(Reading(Report("r", text), times=(monday,)), statement).dated
    assert not cueing(Reading(Report("r", text)), statement).dated


@pytest.mark.parametrize(("cue", "act", "plain"), [
    ("denied", "deny", True), ("said", "deny", False), ("said", "state", True), ("blamed", "accuse", False),
])
def test_the_act_is_named_where_the_verb_hides_it(cue: str, act: Act, plain: bool) -> None:
    text = f"He {cue} that it rained."
    statement = Statement("S1", None, None, None, None, quote(text, cue), (quote(text, "it rained"),), "indirect", act)
    assert cueing(Reading(Report("r", text)), statement).plain is plain
