"""Happenings: the same meeting, visit, pact or attack told in different reports, or twice in one.

Tellings of what is planned, offered or called off are kept apart from those of what was done, claimed or denied: a
visit planned and a visit made are two records that an outcome joins (see outcomes), and never one.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import Connection, Table, select, update

from dragoman.archive import schema
from dragoman.archive.keys import node_id
from dragoman.archive.linking.kinds import Judgement, Node, Sketch
from dragoman.archive.linking.telling import MUTUAL, Telling, tellings
from dragoman.archive.linking.together import chunks

_GROUPS = {"planned": "ahead", "offered": "offer", "cancelled": "off"}
# which telling stands for its happening: what a report tells itself before what somebody claims
_RANKS = ("happened", "ongoing", "cancelled", "planned", "offered", "claimed", "denied", "conditional")
_DAY, _WEEK = 2, 8  # days that a date so exact covers at most: a day may be two across time zones
_MONTH = 31
_ENOUGH = 4
_ALIKE = 0.4  # of the words of two sentences, for what is told by different triggers
_SINGLE = {"the same place", "the same word", "in like words"}  # what tells one attack of a day from the others
_NEAR = timedelta(days=1)


class Happenings:
    """Links events; the leading one of each cluster stands for it where each happening counts once."""

    name = "happening"
    table: Table | None = schema.event

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every event between two parties or more."""
        for key, report, telling in tellings(connection, reports):
            if telling.status == "conditional":
                continue  # what hangs on an if is no happening
            sketch = telling.sketch()
            yield Node(key, report, node_id(self.name, *sketch.values()), sketch, frozenset(_blocks(telling)))

    def opened(self, sketch: Sketch) -> Telling:
        """Give the telling."""
        return Telling(**sketch)

    def judge(self, first: Telling, second: Telling) -> Judgement | None:
        """Say whether two tellings are of the same happening."""
        if not (_same_sides(first, second) and _in_step(first, second) and not _contradict(first, second)):
            return None
        reasons = dict(_evidence(first, second))
        score = sum(reasons.values())
        needed = _ENOUGH if first.family in MUTUAL else _ENOUGH + 1
        if score < needed or (first.family not in MUTUAL and not _SINGLE & reasons.keys()):
            return None
        told = ", ".join(name for name, weight in reasons.items() if weight)
        parties = "–".join(sorted(first.parties & second.parties))
        return Judgement(f"{first.family} {parties}: {told}", min(1.0, score / (needed + 3)))

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Choose the leading event of each cluster."""
        for some in chunks(sorted(set(clusters))):
            _lead(connection, some)


def _blocks(telling: Telling) -> Iterable[str]:
    group = _GROUPS.get(telling.status, "done")
    exact = telling.length <= _DAY + _NEAR.days
    for dyad in telling.dyads:
        if telling.family in MUTUAL:
            yield from (f"{telling.family}/{group}/{dyad}/{month}" for month in telling.months)
        elif exact and telling.days:  # of attacks and charges there may be hundreds in a month
            first, last = telling.days
            for day in range((last - first).days + 1):
                yield f"{telling.family}/{group}/{dyad}/{first + timedelta(days=day)}"


def _same_sides(one: Telling, other: Telling) -> bool:
    if one.family in MUTUAL:
        return one.parties <= other.parties or other.parties <= one.parties
    return set(one.sources) == set(other.sources) and set(one.targets) == set(other.targets)


def _in_step(one: Telling, other: Telling) -> bool:
    """Tell whether the days of the two can be the same."""
    if one.days is None or other.days is None:
        return False
    return one.days[0] <= other.days[1] + _NEAR and other.days[0] <= one.days[1] + _NEAR


def _contradict(one: Telling, other: Telling) -> bool:
    """Tell whether places or people speak against it."""
    if one.country and other.country and one.country != other.country:
        return True
    if one.family not in MUTUAL and one.place and other.place and one.place != other.place:
        return True
    people = set(one.people), set(other.people)
    if not (people[0] and people[1]) or people[0] == people[1]:
        return False
    # a minister meets his host's minister and then his president on one day
    within = people[0] < people[1] or people[1] < people[0]
    return not (within and (one.place == other.place != "" or one.trigger == other.trigger or _are_alike(one, other)))


def _evidence(one: Telling, other: Telling) -> Iterable[tuple[str, int]]:
    longest = max(one.length, other.length)
    dated = one.dated and other.dated
    if dated and longest <= _MONTH:
        exact = 1 if longest > _WEEK else 2 if longest > _DAY else 3
        yield ("the same month", "the same days", "the same day")[exact - 1], exact
    elif longest <= _DAY + 1:
        yield "reported at the same time", 1
    if one.place and one.place == other.place:
        yield "the same place", 2
    elif one.country and one.country == other.country:
        yield "the same country", 1
    if shared := len(set(one.people) & set(other.people)):
        yield "the same people", min(shared, 2) if dated else 1
    if one.parties == other.parties:
        yield "the same parties", 1
    if one.trigger and one.trigger == other.trigger:
        yield "the same word", 1
    if _are_alike(one, other):
        yield "in like words", 2


def _are_alike(one: Telling, other: Telling) -> bool:
    words = set(one.words), set(other.words)
    return len(words[0] & words[1]) >= _ALIKE * (min(map(len, words)) or 1)


def _lead(connection: Connection, clusters: Sequence[str]) -> None:
    row, best = schema.event.c, dict[str, tuple[tuple[object, ...], str]]()
    asked = select(row.cluster, row.key, row.status, row.first, row.last, row.place, row.day, row.leading)
    was = dict[str, bool]()
    for each in connection.execute(asked.where(row.cluster.in_(clusters))):
        rank = (_RANKS.index(each.status), not each.first, each.last > each.first, not each.place, each.day, each.key)
        was[each.key] = each.leading
        best[each.cluster] = min(best.get(each.cluster, (rank, each.key)), (rank, each.key))
    leading = {key for _, key in best.values()}
    for wanted in (True, False):
        changed = [key for key, leads in was.items() if leads != wanted and (key in leading) == wanted]
        for some in chunks(changed):
            connection.execute(update(schema.event).where(row.key.in_(some)).values(leading=wanted))
            connection.execute(update(schema.dyad).where(schema.dyad.c.event.in_(some)).values(leading=wanted))
