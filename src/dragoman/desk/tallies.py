"""Tallies: what each party of an archive says and does, with whom, counted for all of them at once."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection, case, func, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.kept import Kept

_actor, _statement, _about, _event = schema.actor.c, schema.statement.c, schema.about.c, schema.event.c
_dyad, _party = schema.dyad.c, schema.party.c


@dataclass
class Tally:
    """The statements of a party by act and by whom they are about, its happenings and those of them that are denied,
    the happenings with each other party, and the reports that name it, with the first and last day of these.
    """

    acts: Counter[str] = field(default_factory=Counter)
    about: Counter[str] = field(default_factory=Counter)
    with_: Counter[str] = field(default_factory=Counter)
    events: int = 0
    denied: int = 0
    reports: int = 0
    first: str = ""
    last: str = ""


def _count(archive: Archive) -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)
    with archive.asking() as connection:
        _add_statements(connection, found)
        _add_happenings(connection, found)
        named = select(_actor.code, func.count(_actor.report.distinct()), func.min(func.nullif(_actor.day, "")),
                       func.max(_actor.day)).where(_actor.code.is_not(None)).group_by(_actor.code)
        for code, reports, first, last in connection.execute(named):
            found[code].reports, found[code].first, found[code].last = reports, first or "", last or ""
    return dict(found)


def _add_statements(connection: Connection, found: dict[str, Tally]) -> None:
    acts = select(_statement.code, _statement.act, func.count()).where(
        _statement.code.is_not(None), _statement.act.is_not(None)).group_by(_statement.code, _statement.act)
    for code, act, count in connection.execute(acts):
        found[code].acts[act] = count
    about = select(_about.code, _about.by, func.count()).where(_about.by.is_not(None)).group_by(
        _about.code, _about.by)
    for code, by, count in connection.execute(about):
        found[by].about[code] = count


def _add_happenings(connection: Connection, found: dict[str, Tally]) -> None:
    pairs = select(_dyad.one, _dyad.other, func.count()).where(_dyad.leading).group_by(_dyad.one, _dyad.other)
    for one, other, count in connection.execute(pairs):
        found[one].with_[other] = found[other].with_[one] = count
    denied = case((_event.status == "denied", _event.cluster))
    events = select(_party.code, func.count(_event.cluster.distinct()), func.count(denied.distinct())).join(
        schema.event, _event.key == _party.event).group_by(_party.code)
    for code, count, denials in connection.execute(events):
        found[code].events, found[code].denied = count, denials


tallies = Kept(_count)
