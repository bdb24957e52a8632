"""Outcomes: what became of what was planned or offered, as other reports tell it.

However many reports tell of a plan or of what was done, each plan with its day is one node, and so is each thing done.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, Table

from dragoman.archive.keys import node_id
from dragoman.archive.linking.kinds import Judgement, Node, Sketch
from dragoman.archive.linking.telling import Telling, tellings

_PLANNED = frozenset({"CONSULT", "COOPERATE", "call", "mediation", "pact"})
_AHEAD = frozenset({"planned", "offered"})
_DONE = frozenset({"happened", "ongoing"})
_AROUND = timedelta(days=2)  # by which what was planned for a day may be held otherwise
_SOON = timedelta(days=30)  # within which what was planned without a date is most likely held
_BEFORE = timedelta(days=60)  # that a plan is called off before its day
_MOST = 14  # months that are looked under
_WEEK = 8
_WIDEST = 31  # days within which something was done, if it is to be known again
_PUT_OFF = re.compile(r"postpon|put off|delay|resched|defer|push(?:ed)? back|moved")


class Outcomes:
    """Joins what was planned with what came of it; `detail` tells which is which."""

    name = "outcome"
    table: Table | None = None

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every meeting, visit, pact or exercise between two parties or more."""
        for key, report, telling in tellings(connection, reports):
            kind = _kind(telling)
            if kind is None:
                continue
            # the day of the report matters where the text names none
            known = {"published": "" if telling.dated and kind != "off" else telling.published, "trigger": "",
                     "words": [], "place": "", "status": kind, "cue": ""}
            sketch = telling.sketch() | known
            own = node_id(self.name, *sketch.values())
            yield Node(key, report, own, {**sketch, "id": own}, frozenset(_blocks(Telling(**sketch))))

    def opened(self, sketch: Sketch) -> tuple[str, Telling]:
        """Give the node's own id and the telling."""
        return sketch["id"], Telling(**{name: value for name, value in sketch.items() if name != "id"})

    def judge(self, one: tuple[str, Telling], other: tuple[str, Telling]) -> Judgement | None:
        """Say what the one became, if it was planned and the other tells of it."""
        for (planned, before), (later, after) in ((one, other), (other, one)):
            if before.status == "ahead" != after.status and _compatible(before, after) and _in_time(before, after):
                outcome = {"done": "held", "moved": "moved", "off": "cancelled"}[after.status]
                detail = {"planned": planned, "later": later, "outcome": outcome}
                return Judgement(_reason(before, after, outcome), 0.8, detail)
        return None

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""


def _kind(telling: Telling) -> str | None:
    """Sort what may be planned into ahead, done, moved and off."""
    if telling.family not in _PLANNED:
        return None
    if telling.status in _AHEAD:
        return "ahead"
    if telling.status == "cancelled":
        return "moved" if _PUT_OFF.search(telling.cue.lower()) else "off"
    return "done" if telling.status in _DONE and telling.dated and telling.length <= _WIDEST else None


def _window(planned: Telling) -> tuple[date, date] | None:
    """Give the days on which a plan would be carried out."""
    if planned.days is None:
        return None
    first, last = planned.days
    return (first - _AROUND, last + _AROUND) if planned.dated else (last, last + _SOON)


def _blocks(telling: Telling) -> Iterable[str]:
    """Look under the months of what was done, and under those in which a plan would be carried out."""
    days = _window(telling) if telling.status == "ahead" else telling.days
    if days is None:
        return
    last = days[1] + (timedelta(0) if telling.status in ("ahead", "done") or telling.dated else _BEFORE)
    months = range(days[0].year * 12 + days[0].month - 1, last.year * 12 + last.month)
    for dyad in telling.dyads:
        yield from (f"{telling.family}/{dyad}/{month}" for month in months[:_MOST])


def _compatible(planned: Telling, later: Telling) -> bool:
    if planned.parties != later.parties or (planned.country and later.country and planned.country != later.country):
        return False
    shared = set(planned.people) & set(later.people)
    if planned.people and later.people and not shared:
        return False
    return bool(shared) or (planned.dated and planned.length <= _WIDEST)


def _in_time(planned: Telling, later: Telling) -> bool:
    window, days = _window(planned), later.days
    if window is None or days is None:
        return False
    if later.status == "done" and later.length > max(_WEEK, min(planned.length, _WIDEST)):
        return False
    if later.status != "done" and not later.dated:  # called off before its day
        return window[0] - _BEFORE <= days[1] <= window[1]
    return window[0] <= days[1] and days[0] <= window[1]


def _reason(planned: Telling, later: Telling, outcome: str) -> str:
    parties = "–".join(sorted(planned.parties))
    when = f"for {planned.first}" + (f" to {planned.last}" if planned.last != planned.first else "")
    told = later.first or f"a report of {later.published}"
    return f"{planned.family} {parties} planned {when if planned.dated else 'without a date'}, {outcome}: {told}"
