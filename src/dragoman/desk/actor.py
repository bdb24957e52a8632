"""Actor: a person by name, or a party: offices with dates, what it says and does, with whom, what was denied."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.linking.together import chunks
from dragoman.archive.names import people
from dragoman.archive.tenures import Tenure, tenures
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.tallies import Tally, tallies
from dragoman.errors import NotFound

_actor, _statement, _about, _side = schema.actor.c, schema.statement.c, schema.about.c, schema.claim_side.c
_person, _dyad, _word, _event = schema.event_person.c, schema.dyad.c, schema.word.c, schema.event.c
_MOST = 12  # names, parties and words that are listed


@dataclass(frozen=True, slots=True)
class Office:
    """An office as reports show it held: EDTF days "" where no report tells."""

    title: str
    of: str | None
    first: str
    last: str
    left: str
    reports: int


@dataclass(frozen=True, slots=True)
class ActorRow:
    """A person under all names, or a party; `with_` counts events with each other party, most first."""

    key: str
    kind: str
    name: str
    names: list[str]
    code: str | None
    offices: list[Office]
    statements: int
    events: int
    reports: int
    first: str
    last: str
    acts: dict[str, int]
    about: dict[str, int]
    with_: dict[str, int]
    denied: int  # events that others claim or tell and that it denies, or that are denied of it


def actor(archive: Archive, name: str) -> Rows[ActorRow]:
    """Give the people whose names hold all these words, those named most often first, or the party of that name.

    Raises NotFound where the archive knows nobody of that name.
    """
    def ask() -> Iterator[ActorRow]:
        counted = tallies.ready(archive)
        with archive.asking() as connection:
            clusters = people(connection, name)
            code = parties().code(name)
            party = _party_row(connection, code, counted) if code is not None else None
            # a party of two lands' name is an actor without a code, and still a side of what it does
            own = [party] if party is not None and (party.reports or party.events) else []
            if not (clusters or own):
                raise NotFound(f"The archive knows nobody of this name: {name}", archive.address,
                               "Give a surname, or a party by code or name.")
            people_rows = (_person_row(connection, cluster) for cluster in _most_named(connection, clusters))
            yield from merge(own, people_rows, key=lambda row: -row.reports)

    return Rows(ActorRow, ask)


def _most_named(connection: Connection, clusters: Sequence[str]) -> list[str]:
    """Put people in the order of the reports that name them, the most first, then by name."""
    found: list[tuple[int, str, str]] = []
    for some in chunks(clusters):
        asked = select(_actor.cluster, func.count(_actor.report.distinct()), func.min(_actor.name)).where(
            _actor.cluster.in_(some)).group_by(_actor.cluster)
        found += [(-reports, name, cluster) for cluster, reports, name in connection.execute(asked)]
    return [cluster for _, _, cluster in sorted(found)]


def _person_row(connection: Connection, cluster: str) -> ActorRow:
    own = select(_actor.key).where(_actor.cluster == cluster)
    names, codes, reports, days = _known(connection, cluster)
    acts, about = _said(connection, _statement.speaker.in_(own))
    events = select(_person.event).where(_person.actor.in_(own))
    code = codes.most_common(1)[0][0] if codes else None
    with_ = _with(connection, code, names, _dyad.event.in_(events))
    count, denied = _happenings(connection, events)
    listed = [name for name, _ in names.most_common(_MOST)]
    fullest = max(listed, key=lambda each: (names[each] > 1, len(each)))
    return ActorRow(cluster, "person", fullest, listed, code,
                    [_office(each) for each in tenures(connection, cluster)], acts.total(), count, reports,
                    *days, _most(acts), _most(about), _most(with_), denied)


def _party_row(connection: Connection, code: str, counted: Mapping[str, Tally] | None) -> ActorRow:
    tally = _tally(connection, code) if counted is None else counted.get(code, Tally())
    name = parties().names.party(code)
    return ActorRow(code, "party", name, [name], code, [], tally.acts.total(), tally.events, tally.reports,
                    tally.first, tally.last, _most(tally.acts), _most(tally.about), _most(tally.with_), tally.denied)


def _tally(connection: Connection, code: str) -> Tally:
    """Count for one party what `tallies` counts for all."""
    acts, about = _said(connection, _statement.code == code)
    party = schema.party.c
    events = select(party.event).where(party.code == code)
    count, denied = _happenings(connection, events)
    reports, first, last = connection.execute(select(
        func.count(_actor.report.distinct()), func.min(func.nullif(_actor.day, "")), func.max(_actor.day)
    ).where(_actor.code == code)).one()
    return Tally(acts, about, _with(connection, code), count, denied, reports, first or "", last or "")


def _known(connection: Connection, cluster: str) -> tuple[Counter[str], Counter[str], int, tuple[str, str]]:
    asked = select(_actor.name, _actor.code, _actor.report, _actor.day).where(_actor.cluster == cluster)
    rows = connection.execute(asked).all()
    days = sorted(row.day for row in rows if row.day) or [""]
    return (Counter(row.name for row in rows), Counter(row.code for row in rows if row.code),
            len({row.report for row in rows}), (days[0], days[-1]))


def _said(connection: Connection, condition: object) -> tuple[Counter[str], Counter[str]]:
    """Count the acts of statements, and whom they are about."""
    acts = select(_statement.act, func.count()).where(condition).group_by(_statement.act)  # type: ignore[arg-type]
    about = select(_about.code, func.count()).join(schema.statement, _statement.key == _about.statement).where(
        condition).group_by(_about.code)  # type: ignore[arg-type]
    return _counted(connection, acts), _counted(connection, about)


def _with(connection: Connection, code: str | None, but: Container[str] = (),
          among: ColumnElement[bool] | None = None) -> Counter[str]:
    """Count the happenings with each other party, of all or `among` some, save one's own names."""
    if code is None:
        return Counter()
    other = case((_dyad.one == code, _dyad.other), (_dyad.other == code, _dyad.one))  # none where one is not of the two
    own = or_(_dyad.one == code, _dyad.other == code) if among is None else among
    asked = select(other, func.count()).where(_dyad.leading, own)
    found = _counted(connection, asked.group_by(other))
    return Counter({name: count for name, count in found.items() if name not in but})


def _happenings(connection: Connection, events: Select[str]) -> tuple[int, int]:
    """Count happenings, and those of them that are denied."""
    denied = case((_event.status == "denied", _event.cluster))
    asked = select(func.count(_event.cluster.distinct()), func.count(denied.distinct())).where(_event.key.in_(events))
    row = connection.execute(asked).one()
    return row[0], row[1]


def _counted(connection: Connection, asked: object) -> Counter[str]:
    rows = connection.execute(asked)  # type: ignore[call-overload]
    return Counter({name: count for name, count in rows if name})


def _most(found: Counter[str]) -> dict[str, int]:
    """Give what there is most of, the most first."""
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0]))[:_MOST])


def _office(tenure: Tenure) -> Office:
    return Office(tenure.office, tenure.of, tenure.first, tenure.last, tenure.left, tenure.reports)
