"""What a coder proposes, and what becomes of it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.coding.conftest import TEXT

from dragoman.coding.coder import Proposals
from dragoman.coding.costs import Costs
from dragoman.coding.judging import code, judge
from dragoman.coding.tally import Tally
from dragoman.lexicon.lexicon import Lexicon
from dragoman.records import Claim, Position, Quote, Reading, Span
from dragoman.records.event import EventType
from dragoman.records.plain import to_plain
from dragoman.records.schema import reading_schema
from dragoman.records.statement import Act

VALIDATOR = jsonschema.Draft202012Validator(reading_schema())
SAID = {"sentence": 1, "content": ["“The talks will go on,”", "They will go on for years."], "form": "direct",
        "act": "state", "speaker": "Jan Petersen", "speaker_words": "Norwegian Foreign Minister Jan Petersen",
        "for": "NOR", "cue": "said", "via": [], "venue": "briefing", "when": "2002-05-06"}
DONE = {"sentence": 0, "trigger": "signed a treaty", "type": "AGREE", "status": "happened", "mode": None,
        "sources": ["NOR", "Chad"], "targets": ["Norway", "TCD"], "people": [], "when": "2002-05-06", "place": "Oslo",
        "status_cue": None, "according_to": ["narrator"], "confidence": 0.9}


def judged(reading: Reading, lexicon: Lexicon, **data: Any) -> tuple[Reading, Tally]:
    coded, tally = judge(reading, "m1", [Proposals(Span(0, len(TEXT)), data)], lexicon)
    VALIDATOR.validate(json.loads(json.dumps(coded.to_dict())))
    return coded, tally


def test_what_the_text_bears_out_is_kept(report_read: Reading, lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, statements=[SAID], events=[DONE])
    (statement,), (event,) = coded.statements, coded.events
    assert [part.text for part in statement.content] == ["The talks will go on,", "They will go on for years."]
    speaker = coded.actor(statement.speaker)
    assert speaker is not None
    assert speaker.name == "Jan Petersen"
    assert (statement.id, statement.for_, statement.when, statement.venue) == ("S1", "NOR", "2002-05-06", "briefing")
    assert statement.cue is not None
    assert TEXT[statement.cue.span.start :].startswith("said at a briefing")
    assert (event.id, event.rule, event.confidence, event.quad) == ("E1", "coder:m1", 0.9, 1)
    assert (event.sources, event.targets) == (("NOR", "TCD"), ("NOR", "TCD"))
    assert event.where is not None
    assert (event.where.name, event.where.country) == ("Oslo", "NOR")
    assert event.according_to == ("narrator",)
    assert (coded.sentences, coded.times, coded.actors) == (report_read.sentences, report_read.times,
                                                            report_read.actors)
    assert tally.kept == {"statement": 1, "event": 1}
    assert not tally.thrown
    assert not tally.blanked


@pytest.mark.parametrize(("change", "reason"), [
    ({"content": ["The talks will never end."]}, "not in the text"),
    ({"content": ["The talks will go on", "for ever"]}, "not in the text"),
    ({"content": []}, "no content"),
    ({"content": ["The talks will go on", "will go on"]}, None),
    ({"content": ["The talks will go on", "talks will"]}, "parts that overlap"),
    ({"speaker": "Olav Larsen", "speaker_words": None}, "speaker not in the text"),
    ({"speaker": "Olav Larsen", "speaker_words": "Mr Larsen"}, "speaker not in the text"),
    ({"form": "quoted"}, "unknown form"),
    ({"act": "shout"}, "unknown act"),
    ({"act": None}, "unknown act"),
    ({"content": 7}, "content of the wrong kind"),
    ({"content": [None]}, "content of the wrong kind"),
    ({"speaker": ["Jan"]}, "speaker of the wrong kind"),
    ({"sentence": "1"}, "sentence of the wrong kind"),
    ({"sentence": True}, "sentence of the wrong kind"),
    ({"sentence": 999}, None),
    ({"sentence": -1}, None),
    ({"via": None, "venue": None}, None),
])
def test_statements_that_are_thrown_away(change: dict[str, Any], reason: str | None, report_read: Reading,
                                         lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, statements=[{**SAID, **change}])
    assert len(coded.statements) == (reason is None)
    assert list(tally.thrown) == ([] if reason is None else [("statement", reason)])


@pytest.mark.parametrize(("change", "reason"), [
    ({"trigger": "ratified a treaty"}, "not in the text"),
    ({"trigger": "igned"}, "not in the text"),
    ({"type": "PEACE"}, "unknown type"),
    ({"status": "maybe"}, "unknown status"),
    ({"sources": ["Brazil"], "targets": []}, "no party in the text"),
    ({"sources": [], "targets": []}, "no party in the text"),
    ({"sources": "NOR", "targets": []}, None),
    ({"confidence": "high"}, "confidence of the wrong kind"),
    ({"confidence": None}, None),
    ({"confidence": 90}, None),
])
def test_events_that_are_thrown_away(change: dict[str, Any], reason: str | None, report_read: Reading,
                                     lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, events=[{**DONE, **change}])
    assert len(coded.events) == (reason is None)
    assert list(tally.thrown) == ([] if reason is None else [("event", reason)])
    assert all(0 <= event.confidence <= 1 for event in coded.events)


@pytest.mark.parametrize(("change", "part"), [
    ({"mode": "visit"}, ("mode", "unknown to AGREE")),
    ({"when": "next week"}, ("date", "not in EDTF")),
    ({"when": "2002-13-45"}, ("date", "not in EDTF")),
    ({"when": "2002/2003/2004"}, ("date", "not in EDTF")),
    ({"when": "../.."}, ("date", "not in EDTF")),
    ({"when": ".."}, ("date", "not in EDTF")),
    ({"place": "Paris"}, ("place", "not in the text")),
    ({"status_cue": "reportedly"}, ("word of status", "not in the text")),
    ({"sources": ["NOR", "Brazil"]}, ("source", "not in the text")),
    ({"people": ["Olav Larsen"]}, ("person", "not in the text")),
    ({"according_to": ["Olav Larsen"]}, ("voice", "not in the text")),
])
def test_parts_that_the_text_lacks_are_left_empty(change: dict[str, Any], part: tuple[str, str], report_read: Reading,
                                                  lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, events=[{**DONE, **change}])
    assert len(coded.events) == 1
    assert tally.blanked == {part: 1}


@pytest.mark.parametrize("when", ["2002-05-06", "2002-05", "2002", "2002-W19", "2002-05-01/2002-05-06", "../2002-05",
                                  "2002-05/..", "2002-05~", "199X"])
def test_dates_that_are_kept(when: str, report_read: Reading, lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, events=[{**DONE, "when": when}])
    assert coded.events[0].when == when
    assert not tally.blanked


def test_words_that_stand_twice_are_those_of_the_sentence_given(report_read: Reading, lexicon: Lexicon) -> None:
    number = next(n for n, span in enumerate(report_read.sentences) if TEXT[span.start :].startswith("The two"))
    met = {**DONE, "type": "CONSULT", "trigger": "met", "sentence": number, "place": None}
    coded, _ = judged(report_read, lexicon, events=[met, met, {**met, "type": "COOPERATE"}])
    starts = [event.trigger.span.start for event in coded.events]
    assert starts == [TEXT.index("met in"), TEXT.index("met in"), TEXT.index("met again")]


def test_what_is_proposed_twice_is_kept_once(report_read: Reading, lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, statements=[SAID, SAID], events=[DONE, DONE])
    assert (len(coded.statements), len(coded.events)) == (1, 1)
    assert tally.thrown == {("statement", "told twice"): 1, ("event", "told twice"): 1}


def test_whom_a_name_means(report_read: Reading, lexicon: Lexicon) -> None:
    def speaker(name: str | None, words: str | None = None) -> tuple[str, str | None] | None:
        coded, _ = judged(report_read, lexicon, statements=[{**SAID, "speaker": name, "speaker_words": words}])
        actor = coded.actor(coded.statements[0].speaker) if coded.statements else None
        return actor and (actor.name, actor.code)

    petersen = speaker("Jan Petersen")
    assert petersen == ("Jan Petersen", "NOR")
    assert speaker("Petersen") == petersen
    assert speaker("jan petersen") == petersen
    assert speaker(None, "Norwegian Foreign Minister Jan Petersen") == petersen
    assert speaker("Norway") == speaker("NOR") == ("Norway", "NOR")
    assert speaker("he") is None
    assert speaker(None) is None


def test_actors_that_the_rules_have_not_found(report_read: Reading, lexicon: Lexicon) -> None:
    before = {actor.name for actor in report_read.actors}
    assert "dune riders" not in before
    front = {"name": "dune riders", "kind": "group", "code": None}
    ghost = {"name": "reed riders", "kind": "group", "code": None}
    event = {**DONE, "targets": ["dune riders", "reed riders"]}
    coded, _ = judged(report_read, lexicon, actors=[front, ghost, {"name": "x"}, 7], events=[event])
    (new,) = [actor for actor in coded.actors if actor.name not in before]
    assert (new.name, new.kind, new.code) == ("dune riders", "group", None)
    assert [TEXT[span.start : span.end] for span in new.mentions] == ["dune riders"]
    assert new.id not in {actor.id for actor in report_read.actors}
    assert coded.events[0].targets == ("dune riders",)


def test_an_actor_made_up_by_code_is_none(report_read: Reading, lexicon: Lexicon) -> None:
    coded, _ = judged(report_read, lexicon, actors=[{"name": "France", "kind": "state", "code": "FRA"}],
                      events=[{**DONE, "sources": ["FRA", "France"], "targets": ["Chad"]}])
    assert coded.events[0].sources == ()
    assert coded.actors == report_read.actors


def test_statements_know_what_stands_in_them(report_read: Reading, lexicon: Lexicon) -> None:
    denied = {**SAID, "speaker": "Idris Malloum", "content": ["soldiers had crossed the border"], "cue": "denied",
              "act": "deny", "form": "indirect", "speaker_words": "Chad's envoy", "for": "TCD", "sentence": 3}
    inner = {**denied, "speaker": None, "content": ["crossed the border"], "cue": None, "speaker_words": None}
    crossed = {**DONE, "trigger": "crossed the border", "sentence": 3, "status": "denied", "place": None,
               "type": "ASSAULT", "according_to": ["Idris Malloum", "Jan Petersen"]}
    unsaid = {**crossed, "type": "COERCE", "according_to": []}
    coded, _ = judged(report_read, lexicon, statements=[inner, denied], events=[crossed, unsaid])
    assert [(each.id, each.within) for each in coded.statements] == [("S1", None), ("S2", "S1")]
    petersen = next(actor.id for actor in coded.actors if actor.name == "Jan Petersen")
    assert [event.according_to for event in coded.events] == [("S1", petersen), ("S2", "S1")]


def test_claims_and_positions_refer_to_what_is_there(report_read: Reading, lexicon: Lexicon) -> None:
    treaty = Quote.cut(TEXT, TEXT.index("treaty"), TEXT.index("treaty") + 6)
    rules = judged(report_read, lexicon, statements=[SAID], events=[DONE])[0]
    (said,), (done,) = rules.statements, rules.events


    read = replace(rules, statements=(replace(said, id="S7"), replace(said, id="S8", content=(treaty,))),
                   events=(replace(done, id="E5"), replace(done, id="E6", type="ASSAULT")),
                   claims=(Claim("C1", "a", ("E5", "E6"), ("NOR",), ("TCD",), (), ("S7", "S8")),),
                   positions=(Position("NOR", "talks", "for", "S7"), Position("TCD", "talks", "for", "S8")))
    coded, _ = judged(read, lexicon, statements=[SAID], events=[DONE])
    assert (coded.claims[0].events, coded.claims[0].statements) == (("E1",), ("S1",))
    assert (coded.claims[0].asserted_by, coded.claims[0].denied_by) == (("NOR",), ("TCD",))
    assert [position.statement for position in coded.positions] == ["S1", None]


@pytest.mark.parametrize("data", [{}, {"statements": {}, "events": "none"}, {"statements": [None, 1, "a", [], {}]}])
def test_data_of_another_form(data: dict[str, Any], report_read: Reading, lexicon: Lexicon) -> None:
    coded, tally = judged(report_read, lexicon, **data)
    assert not coded.statements
    assert not coded.events
    assert tally.thrown.total() == len(data.get("statements", []))


def cuts() -> st.SearchStrategy[str]:
    return st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40)).map(lambda at: TEXT[at[0] : at[0] + at[1]])


words = st.one_of(cuts(), st.sampled_from(["Jan Petersen", "NOR", "Chad", "met", "said", "Oslo", "he", "border"]),
                  st.text(max_size=12))
loose = st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words,
                     lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
                     max_leaves=6)


def record(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give records of the form, in which now and then a field is of any kind."""
    return st.fixed_dictionaries({name: st.one_of(right, right, right, loose) for name, right in fields.items()})


several = st.lists(words, max_size=3)
said = record(sentence=st.integers(-2, 12), content=st.lists(words, min_size=1, max_size=3),
              form=st.sampled_from(["direct", "indirect"]), act=st.sampled_from(get_args(Act)),
              speaker=st.none() | words, speaker_words=st.none() | words, cue=st.none() | words, via=several,
              venue=st.none() | words,
              when=st.none() | st.sampled_from(["2002-05", "2002/", "x"]), **{"for": words})
done = record(sentence=st.integers(-2, 12), trigger=words, type=st.sampled_from(get_args(EventType)),
              status=st.sampled_from(["happened", "denied"]), mode=st.none() | words, sources=several, targets=several,
              people=several, when=st.none() | words, place=st.none() | words, status_cue=st.none() | words,
              according_to=several, confidence=st.floats(0, 1))
actors = record(name=words, kind=st.sampled_from(["person", "state", "group"]), code=st.none() | words)


@settings(max_examples=150)
@given(st.fixed_dictionaries({"actors": st.lists(actors | loose, max_size=3), "statements": st.lists(said | loose),
                              "events": st.lists(done | loose)}))
def test_whatever_comes_every_span_has_its_words(report_read: Reading, lexicon: Lexicon, data: dict[str, Any]) -> None:
    coded, tally = judged(report_read, lexicon, **data)
    for quote in quotes(coded):
        assert 0 <= quote.span.start < quote.span.end <= len(TEXT)
        assert TEXT[quote.span.start : quote.span.end] == quote.text
    ids = {record.id for record in (*coded.actors, *coded.statements)} | {"narrator"}
    assert all(set(event.according_to) | set(event.people) <= ids for event in coded.events)
    assert all(statement.speaker in {None, *ids} for statement in coded.statements)
    assert all(statement.within in {None, *ids} - {statement.id} for statement in coded.statements)
    assert all(event.sources or event.targets for event in coded.events)
    assert len(coded.statements) + len(coded.events) == tally.kept.total()


def quotes(reading: Reading) -> list[Quote]:
    found = [part for each in reading.statements for part in (*each.content, each.cue) if part]
    found += [Quote(each.speaker_text or "", each.speaker_span) for each in reading.statements if each.speaker_span]
    found += [part for each in reading.events for part in (each.trigger, each.status_cue) if part]
    return found + [Quote.cut(TEXT, *span) for actor in reading.actors for span in actor.mentions]


def test_the_count_is_told_in_words() -> None:
    tally = Tally()
    assert tally.lines() == ["0 statements and 0 events kept."]
    other = Tally()
    for _ in range(2):
        other.keep("event")
        other.throw("event", "not in the text")
    other.throw("statement", "unknown act")
    other.blank("cue", "not in the text")
    tally.add(other)
    assert tally.lines() == ["0 statements and 2 events kept.",
                             "3 thrown away: 2 events (not in the text), 1 statement (unknown act).",
                             "1 part left empty: 1 × cue not in the text."]


class WordCoder:
    """A coder without any model: it takes each "signed" for a pact of all whom the sentence names."""

    name, costs = "words", Costs()

    def propose(self, reading: Reading) -> Iterator[Proposals]:
        for number, span in enumerate(reading.sentences):
            if "signed" in reading.report.text[span.start : span.end]:
                parties = [actor.name for actor in reading.actors if any(map(span.contains, actor.mentions))]
                yield Proposals(span, {"events": [{"sentence": number, "trigger": "signed", "type": "AGREE",
                                                   "status": "happened", "sources": parties, "targets": parties}]})

    def close(self) -> None:
        pass


def test_any_coder_will_do(report_read: Reading, lexicon: Lexicon) -> None:
    coded, tally = code(report_read, WordCoder(), lexicon)
    (event,) = coded.events
    assert (event.rule, event.trigger.text, event.sources) == ("coder:words", "signed", ("NOR", "TCD"))
    assert tally.kept == {"event": 1}
    assert not coded.statements


def test_a_flood_is_cut_off(report_read: Reading, lexicon: Lexicon) -> None:
    _, tally = judged(report_read, lexicon, events=[{**DONE, "trigger": "a"}] * 600, statements=[
        {**SAID, "content": ["The talks will go on"] * 51}])
    assert tally.thrown["event", "too many"] == 100
    assert tally.thrown["statement", "too many of content"] == 1


def as_proposed(reading: Reading) -> dict[str, Any]:
    """Put what the rules have read as a model that reads just so would propose it."""
    names = {actor.id: actor.name for actor in reading.actors}
    statements = [{**to_plain(each), "content": [part.text for part in each.content], "cue": each.cue and each.cue.text,
                   "speaker": names.get(each.speaker or ""), "speaker_words": each.speaker_text, "venue": None}
                  for each in reading.statements]
    events = [{**to_plain(each), "trigger": each.trigger.text, "status_cue": each.status_cue and each.status_cue.text,
               "people": [names[id] for id in each.people], "place": None, "according_to": []}
              for each in reading.events]
    return {"statements": statements, "events": events}


def test_what_the_rules_have_read_comes_back(samples: tuple[Reading, ...], lexicon: Lexicon) -> None:
    missed = asked = 0
    for reading in samples:
        whole = Span(0, len(reading.report.text))
        coded, _ = judge(reading, "rules", [Proposals(whole, as_proposed(reading))], lexicon)
        came = {(each.speaker, each.content, each.form, each.act, each.for_, each.when) for each in coded.statements}
        came |= {(each.trigger, each.type, each.status, each.sources, each.targets, each.when) for each in coded.events}
        sent = {(each.speaker, each.content, each.form, each.act, each.for_, each.when) for each in reading.statements}
        sent |= {(each.trigger, each.type, each.status, each.sources, each.targets, each.when)
                 for each in reading.events}
        missed, asked = missed + len(sent - came), asked + len(sent)
    # what does not: deeds without a party, and parties that are but "officials"
    assert asked > 300
    assert missed * 30 < asked
