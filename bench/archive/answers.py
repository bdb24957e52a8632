"""How long the desk takes to answer."""

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from dragoman import desk
from dragoman.archive.archive import Archive

_SHOWN = 40  # rows that a terminal gets
_TRIES = 5

QUESTIONS: dict[str, Callable[[Archive, str], Any]] = {
    "events": lambda archive, pair: desk.events(archive, parties=pair),
    "events, newest": lambda archive, pair: desk.events(archive, parties=pair, newest=True),
    "events, a year": lambda archive, pair: desk.events(archive, parties=pair, since="2015", until="2015"),
    "events, denied": lambda archive, pair: desk.events(archive, parties=pair, status="denied"),
    "events, once, by type": lambda archive, pair: desk.events(archive, parties=pair, type="ASSAULT", once=True),
    "events, words": lambda archive, pair: desk.events(archive, parties=pair, words="talks"),
    "timeline": desk.timeline,
    "relations": desk.relations,
    "encounters": desk.encounters,
    "diary": desk.diary,
    "disputes": desk.disputes,
    "statements, on each other": lambda archive, pair: desk.statements(archive, by=pair[:3], about=pair[4:]),
    "statements, newest": lambda archive, pair: desk.statements(archive, by=pair[:3], about=pair[4:], newest=True),
    "positions": lambda archive, pair: desk.positions(archive, pair[:3], issue="mediation"),
}
ALONE: dict[str, Callable[[Archive], Any]] = {
    "search, a rare word": lambda archive: desk.search(archive, "Lahore"),
    "search, a common word": lambda archive: desk.search(archive, "president"),
    "search, two words": lambda archive: desk.search(archive, "nuclear talks"),
    "search, a phrase": lambda archive: desk.search(archive, '"prime minister"'),
    "search, a beginning": lambda archive: desk.search(archive, "negotiat*"),
    "search, either, without": lambda archive: desk.search(archive, "truce OR ceasefire -syria"),
    "search, statements": lambda archive: desk.search(archive, "nuclear weapons", kind="statement"),
    "search, events": lambda archive: desk.search(archive, "talks", kind="event"),
    "search, claims": lambda archive: desk.search(archive, "attack", kind="claim"),
    "search, a year": lambda archive: desk.search(archive, "sanctions", since="2012", until="2012"),
    "statements by a person": lambda archive: desk.statements(archive, by="Kerry"),
    "statements by a party": lambda archive: desk.statements(archive, by="USA", newest=True),
    "statements about": lambda archive: desk.statements(archive, about="IRN", newest=True),
    "statements on an issue": lambda archive: desk.statements(archive, issue="nuclear weapons", newest=True),
    "statements with words": lambda archive: desk.statements(archive, words="red line"),
    "statements, an act": lambda archive: desk.statements(archive, act="threaten"),
    "events of a party": lambda archive: desk.events(archive, parties="USA"),
    "events on a word": lambda archive: desk.events(archive, on_word_of="RUS"),
    "events by type": lambda archive: desk.events(archive, type="ASSAULT", status="claimed"),
    "diary": lambda archive: desk.diary(archive, since="2017"),
    "disputes of a party": lambda archive: desk.disputes(archive, "RUS"),
    "relations of a party": lambda archive: desk.relations(archive, "RUS"),
    "actor, a person": lambda archive: desk.actor(archive, "John Kerry"),
    "actor, a party": lambda archive: desk.actor(archive, "IRN"),
    "positions of a party": lambda archive: desk.positions(archive, "RUS", issue="sanctions"),
    "issues": desk.issues,
}


class Took(NamedTuple):
    """Milliseconds until as many rows as a terminal shows were there, the median of some tries, and how many."""

    question: str
    ms: float
    rows: int


def took(archive: Archive, pairs: list[str], only: str = "") -> Iterator[Took]:
    """Ask everything of each dyad, then what is asked of no dyad."""
    for pair in pairs:
        for name, ask in QUESTIONS.items():
            if only in name:
                yield _took(f"{pair}: {name}", lambda ask=ask, pair=pair: ask(archive, pair))  # type: ignore[misc]
    for name, alone in ALONE.items():
        if only in name:
            yield _took(name, lambda alone=alone: alone(archive))  # type: ignore[misc]


def _took(name: str, ask: Callable[[], Any]) -> Took:
    times, rows = [], 0
    for _ in range(_TRIES):
        began = perf_counter()
        rows = len(ask().first(_SHOWN))
        times.append(1000 * (perf_counter() - began))
        if times[-1] > 3000:
            break
    return Took(name, median(times), rows)
