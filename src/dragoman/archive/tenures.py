"""Tenures: which offices reports show a person in, from when to when."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, select

from dragoman.archive.linking import offices
from dragoman.archive.schema import actor, report

_MONTH = 31  # days over which a report's own date is too vague to date a tenure by
# The press leaves titles to those who have left ("as President Demos had promised"), but calls nobody "former" who is
# not: that weighs as much as five titles. A tenure ends by one such word, unless more titles follow than it weighs.
_FORMER, _TITLE = 5.0, 1.0
_LEAVES, _RETURNS = 0.5, 8.0


class Tenure(NamedTuple):
    """An office held for a state or body (`of`, where told): the `first` and `last` day of reports that show it held,
    and the day by which one shows it left ("former", "then", "ex-"); "" where none does.
    """

    office: str
    of: str | None
    first: str
    last: str
    left: str
    reports: int


class _Sight(NamedTuple):
    day: str
    held: bool
    report: str


def tenures(connection: Connection, cluster: str) -> list[Tenure]:
    """Give the tenures of a person, in the order of days."""
    seen: dict[tuple[str, str | None], set[_Sight]] = defaultdict(set)
    asked = select(actor.c.report, actor.c.code, actor.c.roles, report.c.first, report.c.last)
    asked = asked.join_from(actor, report, actor.c.report == report.c.id)
    bounded = (report.c.first != "", report.c.last != "")
    for own, code, roles, first, last in connection.execute(
            asked.where(actor.c.cluster == cluster, actor.c.kind == "person", *bounded)):
        for role in roles or () if _days(first, last) <= _MONTH else ():
            office, held = offices.lasting(role["title"]), offices.held(role["title"])
            if office and (held or offices.over(role["title"])):
                seen[office, role.get("of") or code].add(_Sight(first, held, own))
    found = [tenure for (office, of), sights in seen.items() for tenure in _tenures(office, of, sorted(sights))]
    return sorted(found, key=lambda each: (each.first or each.left, each.office, each.of or ""))


def _tenures(office: str, of: str | None, sights: list[_Sight]) -> Iterator[Tenure]:
    """Give the spells in office; one that no report shows held has no days but that by which it was left."""
    spells = [(held, [sight for sight, _ in run if sight.held == held])
              for held, run in groupby(zip(sights, _held(sights), strict=True), key=itemgetter(1))]
    for at, (held, spell) in enumerate(spells):
        after = spells[at + 1][1] if held and at + 1 < len(spells) else [] if held else spell
        if held or at == 0:
            shown = [sight.day for sight in spell if held]
            yield Tenure(office, of, min(shown, default=""), max(shown, default=""),
                         min((sight.day for sight in after), default=""),
                         len({sight.report for sight in (*spell, *after)}))


def _held(sights: Sequence[_Sight]) -> list[bool]:
    """Tell of each sight whether the office was held then, so that the fewest sights are contradicted (Viterbi)."""
    ways: dict[bool, tuple[float, list[bool]]] = {True: (0.0, []), False: (0.0, [])}
    for sight in sights:
        ways = {held: min((cost + (_RETURNS if held else _LEAVES) * (bool(way) and way[-1] != held)
                           + _against(sight, held), [*way, held]) for cost, way in ways.values()) for held in ways}
    return min(ways.values())[1]


def _against(sight: _Sight, held: bool) -> float:
    return 0.0 if sight.held == held else _TITLE if sight.held else _FORMER


def _days(one: str, other: str) -> int:
    return date.fromisoformat(other).toordinal() - date.fromisoformat(one).toordinal()
