"""The same readings in the same order, however many processes make them, and whatever becomes of one of them."""

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import DragomanError, EmptyReport, ProcessError, ReadingError
from dragoman.reader import Reader
from dragoman.records import Report, content_id

TEXTS = [f"BRUSSELS, March {day}, 2014 - France said on Monday that its minister would visit Norway."
         for day in range(1, 20)]

# a component that fails, in every process: what a script of a user's own would do
SCRIPT = '''
import os, sys
from spacy.language import Language
import dragoman
from dragoman.reader import Reader

@Language.component("falls_over")
def falls_over(doc):
    if "zebra" in doc.text:
        raise RuntimeError("stripes")
    if "lion" in doc.text:
        os.kill(os.getpid(), 9)
    return doc

def load():
    whole = dragoman.load()
    whole.nlp.add_pipe("falls_over")
    return Reader(whole.nlp, whole.lexicon, load)

if __name__ == "__main__":
    texts = ["France said it would meet Norway."] * 12
    texts[4] += " A zebra." ; texts[9] += " A lion."
    errors = []
    print(len(list(load().read_many(texts, 2, errors.append))))
    for error in errors:
        noted = any("in falls_over" in note for note in getattr(error, "__notes__", ()))
        text = texts.pop(4 if len(texts) == 12 else 8)
        print(error.report_id == dragoman.records.content_id(text), noted, error.what)
'''


def test_pool_keeps_order_and_changes_nothing(reader: Reader) -> None:
    texts = [*TEXTS[:9], "", "Президент заявил в понедельник, что переговоры будут продолжены.", *TEXTS[9:]]
    errors: dict[int, list[DragomanError]] = {1: [], 2: []}
    alone, pooled = ([reading.to_dict() for reading in reader.read_many(texts, processes, errors[processes].append)]
                     for processes in (1, 2))
    assert pooled == alone
    assert [reading["report"]["id"] for reading in pooled] == [content_id(text) for text in TEXTS]
    assert [str(each) for each in errors[1]] == [str(each) for each in errors[2]]
    assert len(errors[1]) == 2


def test_a_worker_that_is_killed_takes_no_report_with_it(reader: Reader) -> None:
    readings = reader.read_many(TEXTS * 3, processes=2)
    first = next(readings)
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, signal.SIGKILL)
    found = [first, *readings]
    assert [reading.report.text for reading in found] == TEXTS * 3


def test_a_report_that_fails_in_a_worker_or_kills_it_stops_no_other(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    count, failed, killed = done.stdout.splitlines() or [done.stderr, "", ""]
    assert count == "10", done.stderr
    assert failed == "True True Dragoman failed on this report: RuntimeError: stripes"
    assert killed.startswith("True False The process that read this report was ended")


def test_the_error_of_a_report_is_raised_at_its_turn(failing: Reader) -> None:
    readings = failing.read_many([Report("a", "Oslo waits."), Report("b", "A zebra waits.")])
    assert next(readings).report.id == "a"
    with pytest.raises(ReadingError, match="RuntimeError: stripes\n  in report b") as caught:
        next(readings)
    assert caught.value.report_id == "b"
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_with_on_error_the_stream_goes_on(failing: Reader) -> None:
    errors: list[DragomanError] = []
    reports = [Report("a", "A zebra waits."), "", Report("c", "Oslo waits.")]
    assert [reading.report.id for reading in failing.read_many(reports, on_error=errors.append)] == ["c"]
    assert [type(error) for error in errors] == [ReadingError, EmptyReport]


def test_a_reader_made_by_hand_cannot_be_made_again_elsewhere(failing: Reader) -> None:
    with pytest.raises(ProcessError, match="made by hand"):
        failing.read_many(TEXTS, processes=2)


@given(st.text(max_size=30), st.text(max_size=8), st.text(max_size=8))
def test_errors_pass_from_process_to_process_whole(words: str, name: str, where: str) -> None:
    import pickle

    error = ReadingError.of(ValueError(words), name, where)
    error.add_note("traceback")
    passed = pickle.loads(pickle.dumps(error))
    assert (str(passed), passed.report_id, passed.__notes__) == (str(error), name, ["traceback"])
