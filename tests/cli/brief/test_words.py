from typing import get_args

from dragoman.cli.brief.words import ACTS, SIGNS
from dragoman.lexicon.plover import types
from dragoman.records.event import EventType, Status
from dragoman.records.statement import Act
from dragoman.wording.kinds import kind


def test_every_status_and_act_has_its_words() -> None:
    assert set(SIGNS) == set(get_args(Status))
    assert set(ACTS) == set(get_args(Act))


def test_every_type_and_mode_has_words_of_its_own() -> None:
    assert set(types()) == set(get_args(EventType))
    for name, row in types().items():
        words = [kind(name, mode) for mode in (None, *row.modes)]  # type: ignore[arg-type]
        assert len(set(words)) == len(words)
    assert kind("CONSULT", "visit") == "visit"
    assert kind("THREATEN", "violence") == "threat: violence"
    assert kind("COERCE", "martial-law") == "martial law"
