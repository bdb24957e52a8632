"""The readings of a long report's portions joined to one: places moved, numbers carried on, references following."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from dragoman.reading.statements.speakers import side
from dragoman.records import (
    Actor,
    Agreement,
    Claim,
    Event,
    Membership,
    Position,
    Reading,
    Report,
    Span,
    Statement,
    Time,
)

T = TypeVar("T")


class Joining:
    """Takes readings in text order; actors have one id in all of them, everything else is numbered by the portion."""

    def __init__(self, report: Report) -> None:
        """Take the whole report."""
        self._report = report
        self._sentences: list[Span] = []
        self._actors: dict[str, Actor] = {}
        self._mentions: dict[str, list[Span]] = {}
        self._called: list[dict[str, str]] = []
        self._times: list[Time] = []
        self._statements: list[tuple[int, Statement]] = []
        self._alone: set[str] = set()
        self._events: list[Event] = []
        self._claims: list[tuple[int, Claim]] = []
        self._positions: dict[tuple[str, str], Position] = {}
        self._agreements: dict[str, Agreement] = {}
        self._memberships: dict[tuple[str, str], Membership] = {}

    def add(self, reading: Reading, start: int) -> None:
        """Take in the reading of the portion that begins at a character of the whole text."""
        number, sentence = len(self._called), len(self._sentences)
        to = {"T": len(self._times), "S": len(self._statements), "E": len(self._events), "C": len(self._claims)}
        self._add_actors(moved(reading.actors, start))
        self._sentences += moved(reading.sentences, start)
        self._times += (replace(each, id=_later(each.id, to)) for each in moved(reading.times, start))
        sides = {actor.id: side(actor) for actor in reading.actors}
        for statement in moved(reading.statements, start):
            told = _told(statement, to, sentence)
            self._statements.append((number, told))
            if statement.for_ is None and sides.get(statement.speaker or ""):
                self._alone.add(told.id)  # a lawmaker speaks for himself, though he is his state's
        for event in moved(reading.events, start):
            by = tuple(_later(each, to) if each[1:].isdigit() else each for each in event.according_to)
            self._events.append(replace(event, id=_later(event.id, to), sentence=event.sentence + sentence,
                                        according_to=by))
        for claim in reading.claims:
            events, said = (tuple(_later(each, to) for each in ids) for ids in (claim.events, claim.statements))
            self._claims.append((number, replace(claim, id=_later(claim.id, to), events=events, statements=said,
                                                 sentence=claim.sentence + sentence)))
        for position in reading.positions:
            shown = replace(position, statement=position.statement and _later(position.statement, to))
            self._positions.setdefault((shown.actor, shown.issue.lower()), shown)
        self._add_pacts(moved(reading.agreements, start), moved(reading.memberships, start))

    def _add_actors(self, actors: Iterable[Actor]) -> None:
        """Keep of each actor what the latest portion knows, which is the most, and all places."""
        self._called.append({actor.name: actor.id for actor in actors})
        for actor in actors:
            self._actors[actor.id] = actor
            self._mentions.setdefault(actor.id, []).extend(actor.mentions)

    def _add_pacts(self, agreements: Iterable[Agreement], memberships: Iterable[Membership]) -> None:
        for new in agreements:
            old = self._agreements.get(new.name.casefold(), Agreement(new.name))
            parties = tuple(dict.fromkeys(old.parties + new.parties))
            self._agreements[new.name.casefold()] = replace(old, year=old.year or new.year, parties=parties,
                                                            spans=old.spans + new.spans)
        for each in memberships:
            key = (each.member, each.organisation)
            known = self._memberships.get(key, Membership(*key))
            self._memberships[key] = replace(known, spans=known.spans + each.spans)

    def reading(self) -> Reading:
        """Give the reading of the whole."""
        names = [{name: self._actors[id].name for name, id in called.items()} for called in self._called]
        return Reading(
            report=self._report,
            sentences=tuple(self._sentences),
            actors=tuple(replace(actor, mentions=tuple(self._mentions[id])) for id, actor in self._actors.items()),
            times=tuple(self._times),
            statements=tuple(self._known(each, names[number]) for number, each in self._statements),
            events=tuple(self._events),
            claims=tuple(_renamed(each, names[number]) for number, each in self._claims),
            positions=tuple(self._positions.values()),
            agreements=tuple(self._agreements.values()),
            memberships=tuple(self._memberships.values()),
        )

    def _known(self, statement: Statement, names: Mapping[str, str]) -> Statement:
        """Give a statement what only later portions tell of those in it."""
        speaker = None if statement.id in self._alone else self._actors.get(statement.speaker or "")
        return replace(statement, for_=side(speaker), via=tuple(names.get(each, each) for each in statement.via))


def moved(value: T, by: int) -> T:
    """Move every span in a record, or a tuple of records, so many characters on."""
    moving: Any = value
    if isinstance(moving, Span):
        moving = Span(moving.start + by, moving.end + by)
    elif isinstance(moving, tuple):
        moving = tuple(moved(each, by) for each in moving)
    elif is_dataclass(moving) and not isinstance(moving, type):
        moving = replace(moving, **{each.name: moved(getattr(moving, each.name), by) for each in fields(moving)})
    return moving  # type: ignore[no-any-return]


def _later(id: str, counts: Mapping[str, int]) -> str:
    """Carry on the numbers of earlier portions: S3 after nine statements is S12; actors keep their own."""
    return f"{id[0]}{int(id[1:]) + counts.get(id[0], 0)}"


def _told(statement: Statement, counts: Mapping[str, int], sentences: int) -> Statement:
    within = statement.within and _later(statement.within, counts)
    return replace(statement, id=_later(statement.id, counts), within=within, sentence=statement.sentence + sentences)


def _renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    """Call the sides of a claim by the names that the whole report gives them."""
    asserted, denied, silent = (tuple(names.get(each, each) for each in sides)
                                for sides in (claim.asserted_by, claim.denied_by, claim.no_comment))
    return replace(claim, asserted_by=asserted, denied_by=denied, no_comment=silent)
