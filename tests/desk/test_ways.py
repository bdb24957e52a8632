"""Of few and of many the desk finds its rows in different ways: they are the same rows, and counted alike."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from dragoman import desk
from dragoman.archive.archive import Archive

ASKED: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (desk.events, {"on_word_of": "RUS"}), (desk.events, {"on_word_of": "narrator", "since": "2000"}),
    (desk.events, {"parties": "RUS", "status": "denied"}), (desk.events, {"parties": "USA", "type": "CONSULT"}),
    (desk.events, {"parties": "RUS", "status": "claimed", "since": "2008", "outlet": "Dragoman sample"}),
    (desk.events, {"source": "RUS", "status": "happened"}), (desk.events, {"target": "GEO", "type": "ASSAULT"}),
    (desk.events, {"words": "troops OR talks"}), (desk.events, {"words": "the -troops", "newest": True}),
    (desk.events, {"words": "the", "parties": "RUS", "since": "1999", "until": "2014"}),
    (desk.events, {"words": "the", "newest": True, "limit": 7}),
    (desk.statements, {"words": "the"}), (desk.statements, {"words": "the", "newest": True, "since": "2001"}),
    (desk.statements, {"words": "we OR not", "by": "GEO", "newest": True}), (desk.statements, {"words": "zyzzyva"}),
    (desk.statements, {"words": "the", "about": "GEO", "limit": 5}), (desk.diary, {"who": "USA", "dated": False}),
    (desk.disputes, {"who": "RUS"}), (desk.disputes, {"who": "RUS-GEO", "newest": True}), (desk.disputes, {}),
    (desk.disputes, {"asserted_by": "GEO"}), (desk.disputes, {"since": "2008", "until": "2014", "newest": True}),
    (desk.disputes, {"who": "RUS", "state": "open", "newest": True}), (desk.disputes, {"who": "IND", "words": "the"}),
    (desk.arrivals, {"words": "truce OR talks"}), (desk.arrivals, {"words": "the", "since": "2000", "until": "2010"}),
]


@pytest.mark.parametrize(("answer", "asked"), ASKED)
def test_many_are_found_as_few_are(library: Archive, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., Any],
                                   asked: dict[str, Any]) -> None:
    few = answer(library, **asked).to_dicts()
    for module, name, value in (("events", "_MANY", 0), ("events", "_COMMON", 0), ("disputes", "_MANY", 0),
                                ("arrivals", "_MANY", -1), ("filters", "_SOME", 1), ("filters", "_MORE", 2)):
        monkeypatch.setattr(import_module(f"dragoman.desk.{module}"), name, value)
    many = Archive(library.engine, library.address)  # which remembers no count
    assert answer(many, **asked).to_dicts() == few
    assert answer(many, **asked).count() == len(few)
