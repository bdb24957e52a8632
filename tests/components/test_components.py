"""The components alone: they answer as the reader does, whatever pipeline they stand in and however they are told."""

import doctest
import gc
import logging
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import dragoman
import dragoman.components
import dragoman.language
from dragoman.components import factories
from dragoman.components.kept import QUESTIONS
from dragoman.errors import DateError, EmptyReport, LexiconError, NotEnglish
from dragoman.reader import Reader
from dragoman.reading import inquiry
from dragoman.reading.portions import LONGEST
from dragoman.records import Reading

SENTENCE = "Russia denied on Monday that it had bombed a village in Georgia."
DAY = "2008-08-13"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture(scope="module")
def own(reader: Reader) -> Language:
    """Give a pipeline of the shipped model alone, which tests may add to."""
    factories.register()
    return dragoman.language.load()


@pytest.fixture
def piped(own: Language) -> Iterator[Callable[..., Language]]:
    """Give a function that adds components by the names of their questions, which go again after the test."""
    def add(*questions: str, **config: Any) -> Language:
        for question in questions:
            own.add_pipe(f"dragoman_{question}", config=config)
        return own
    yield add
    for name in own.pipe_names:
        if name != "dragoman_language":
            own.remove_pipe(name)


def context(reading: Reading) -> dict[str, str | None]:
    """What was known of a report before it was read."""
    report = reading.report
    given = report.published if report.published_by == "given" else None
    return {"published": given, "outlet": report.outlet, "title": report.title, "url": report.url, "id": report.id}


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_component_alone_answers_as_the_reader_does(piped: Callable[..., Language], question: str,
                                                        samples: tuple[Reading, ...]) -> None:
    stream = [(reading.report.text, context(reading)) for reading in samples[:6]]
    for (doc, _), reading in zip(piped(question).pipe(stream, as_tuples=True), samples, strict=False):
        assert getattr(doc._, f"dragoman_{question}") == getattr(reading, question)
        assert doc._.dragoman_report == reading.report
        assert doc._.dragoman_reading is None
        others = {getattr(doc._, f"dragoman_{other}") for other in QUESTIONS if other != question}
        assert others == {None}


def test_all_together_are_the_reading(piped: Callable[..., Language], samples: tuple[Reading, ...]) -> None:
    stream = [(reading.report.text, context(reading)) for reading in samples]
    docs = [doc for doc, _ in piped("reading").pipe(stream, as_tuples=True)]
    assert tuple(doc._.dragoman_reading for doc in docs) == samples


@pytest.mark.parametrize("order", [("times", "actors", "statements"), ("claims", "memberships", "times", "actors"),
                                   ("events", "statements", "positions")])
def test_the_order_of_components_changes_nothing(piped: Callable[..., Language], order: tuple[str, ...],
                                                 samples: tuple[Reading, ...]) -> None:
    nlp = piped(*order)
    for reading in samples[:5]:
        ((doc, _),) = nlp.pipe([(reading.report.text, context(reading))], as_tuples=True)
        for question in order:
            assert getattr(doc._, f"dragoman_{question}") == getattr(reading, question)


def test_nothing_is_asked_twice(piped: Callable[..., Language], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for question in ("actors", "times", "statements", "events"):
        find = getattr(inquiry, f"find_{question}")
        monkeypatch.setattr(inquiry, f"find_{question}",
                            lambda *args, find=find, name=question: (asked.append(name), find(*args))[1])
    piped("times", "actors", "statements", "events", "claims")(SENTENCE)
    assert sorted(asked) == ["actors", "events", "statements", "times"]


def test_what_is_known_of_a_report_can_be_said_in_four_ways(piped: Callable[..., Language], reader: Reader) -> None:
    wanted = reader.read(SENTENCE, published=DAY, outlet="The Post")
    nlp = piped("times", "events")
    told = nlp.make_doc(SENTENCE)
    told._.dragoman_published, told._.dragoman_outlet = DAY, "The Post"
    known = {"published": DAY, "outlet": "The Post"}
    docs = [nlp(told), nlp(SENTENCE, component_cfg=dict.fromkeys(("dragoman_times", "dragoman_events"), known)),
            *(doc for doc, _ in nlp.pipe([(SENTENCE, {**known, "id": 7})], as_tuples=True))]
    for name in ("dragoman_times", "dragoman_events"):
        nlp.remove_pipe(name)
    docs.append(piped("times", "events", **known)(SENTENCE))
    for doc in docs:
        assert doc._.dragoman_report == wanted.report
        assert doc._.dragoman_times == wanted.times
        assert doc._.dragoman_events == wanted.events


def test_what_the_doc_says_goes_before_what_the_component_was_told(piped: Callable[..., Language]) -> None:
    nlp = piped("times", published="1999-01-01")
    doc = nlp.make_doc(SENTENCE)
    doc._.dragoman_published = DAY
    assert nlp(doc)._.dragoman_times[0].value == "2008-08-11"
    assert nlp(SENTENCE)._.dragoman_times[0].value != "2008-08-11"


def test_a_doc_that_is_told_otherwise_is_read_anew(piped: Callable[..., Language]) -> None:
    nlp, values = piped("times"), []
    component = nlp.get_pipe("dragoman_times")
    doc = nlp.make_doc(SENTENCE)
    for day in (DAY, "2008-09-17", DAY):
        doc._.dragoman_published = day
        doc = component(doc)
        values.append((doc._.dragoman_report.published, doc._.dragoman_times[0].value))
    assert values == [(DAY, "2008-08-11"), ("2008-09-17", "2008-09-15"), (DAY, "2008-08-11")]


WRAPPED = ("The foreign minister of the United\nKingdom said on Monday that talks with the European\n"
           "Union had failed, and that the government of\nFrance had refused to sign the pact.\n")


@pytest.mark.parametrize("text", [WRAPPED, "\n\n".join([SENTENCE] * (LONGEST // len(SENTENCE) + 10))])
def test_texts_that_are_read_otherwise_than_as_they_stand(piped: Callable[..., Language], reader: Reader,
                                                          text: str) -> None:
    doc = piped("statements")(text)
    assert doc._.dragoman_statements == reader.read(text).statements != ()


def test_they_stand_in_any_pipeline(reader: Reader) -> None:
    factories.register()
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("dragoman_claims", config={"published": DAY})
    doc = nlp(SENTENCE)
    assert doc._.dragoman_claims == reader.read(SENTENCE, published=DAY).claims != ()


def test_a_doc_with_answers_is_saved_and_given_back(piped: Callable[..., Language]) -> None:
    nlp = piped("reading", published=DAY)
    doc = nlp(SENTENCE)
    (back,) = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.dragoman_reading == again._.dragoman_reading == doc._.dragoman_reading
    assert doc._.dragoman_reading.events


def test_nothing_keeps_a_doc_alive(piped: Callable[..., Language]) -> None:
    doc = piped("reading")(SENTENCE)
    held = ref(doc)
    del doc
    gc.collect()
    assert held() is None


@pytest.mark.parametrize(("text", "error"), [
    (" \n", EmptyReport), ("Le ministre des affaires étrangères a démenti lundi que la France ait livré des armes au "
                           "Tchad, et il a annoncé une visite à N’Djamena avant la fin du mois.", NotEnglish)])
def test_what_is_no_report_is_told_as_the_reader_tells_it(piped: Callable[..., Language], text: str,
                                                          error: type[Exception]) -> None:
    nlp = piped("times")
    with pytest.raises(error):
        nlp(text)
    with pytest.raises(DateError):
        nlp(SENTENCE, component_cfg={"dragoman_times": {"published": "soon"}})


def test_in_a_stream_the_error_handler_decides(own: Language, caplog: pytest.LogCaptureFixture) -> None:
    own.add_pipe("dragoman_times")
    own.set_error_handler(lambda name, component, docs, error: logging.getLogger("stream").error("%s: %s", name, error))
    try:
        docs = list(own.pipe([SENTENCE, " ", SENTENCE]))
    finally:
        own.remove_pipe("dragoman_times")
        own.set_error_handler(spacy.util.raise_error)
    assert [doc.text for doc in docs] == [SENTENCE, SENTENCE]
    assert "dragoman_times: There is no text" in caplog.text


def test_the_examples_are_true(reader: Reader) -> None:
    factories.register()
    globs = {"dragoman": dragoman}
    failed, tried = doctest.testmod(dragoman.components, extraglobs=globs)
    assert (failed, tried > 4) == (0, True)


def test_spacy_finds_them_without_an_import_of_ours_and_loads_nothing_for_it(tmp_path: Path) -> None:
    points = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["spacy_factories"]
    info = tmp_path / "dragoman-0.dist-info"  # what an installation writes of pyproject.toml
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: dragoman\nVersion: 0\n")
    lines = [f"{name} = {place}" for name, place in points.items()]
    (info / "entry_points.txt").write_text("\n".join(["[spacy_factories]", *lines]))
    code = ("import sys, spacy\n"
            "nlp = spacy.blank('en')\n"
            "assert not {'onnxruntime', 'dragoman.reading', 'dragoman.lexicon', 'sqlalchemy'} & set(sys.modules)\n"
            "nlp.add_pipe('dragoman_language'); nlp.add_pipe('dragoman_times')\n"
            "print([time.text for time in nlp('France met Chad on Monday.')._.dragoman_times])\n")
    path = os.pathsep.join([str(tmp_path), *sys.path])
    run = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}, text=True,
                         capture_output=True, check=False)
    assert (run.stdout.strip(), run.returncode) == ("['Monday']", 0), run.stderr


def test_a_lexicon_of_one_s_own(piped: Callable[..., Language], tmp_path: Path) -> None:
    (tmp_path / "groups.csv").write_text("code,names,kind,state,since,until\nBlue Shirts,Blueshirts,militia,IRL,,\n")
    text = "The Blueshirts attacked a French village on Monday."
    assert all("Blue Shirts" not in event.sources for event in piped("events")(text)._.dragoman_events)
    piped().remove_pipe("dragoman_events")
    events = piped("events", packs=[str(tmp_path)])(text)._.dragoman_events
    assert [event.sources for event in events] == [("Blue Shirts",)]
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "groups.csv").write_text("no,such,columns\n1,2,3\n")
    with pytest.raises(LexiconError):
        piped("times", packs=[str(broken)])


def test_a_pipeline_is_saved_and_loaded(piped: Callable[..., Language], tmp_path: Path) -> None:
    nlp = piped("events", published=DAY)
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.pipe_names == nlp.pipe_names
    assert loaded(SENTENCE)._.dragoman_events == nlp(SENTENCE)._.dragoman_events != ()
