"""Disputes: what one side asserts and another denies, who keeps silent, and whether it has been settled."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, case, exists, func, or_, select
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.sources import told_by
from dragoman.desk.counting import count_in, counter
from dragoman.desk.filters import Condition, Span, with_words
from dragoman.desk.pages import gathered, pages
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError

State = Literal["open", "settled", "silent"]
Columns = ReadOnlyColumnCollection[str, Any]
_MANY = 2000  # claims of a party, from which on they are not sorted
_claim, _side, _event, _word = schema.claim.c, schema.claim_side.c, schema.event.c, schema.word.c


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute over one claim, however many reports carry it; the claims and events behind it by their keys.

    It is settled when a later report tells itself that what was denied has happened; `silent` are those whose silence
    a report tells.
    """

    key: str
    claim: str
    state: Literal["open", "settled"]
    asserted_by: list[str]
    denied_by: list[str]
    silent: list[str]
    since: str
    last: str
    claims: list[str]
    events: list[str]
    reports: int
    independent: int


class _Telling(NamedTuple):
    key: str
    day: str
    status: str


def disputes(archive: Archive, who: str | None = None, *, state: State | None = None, since: str | None = None,
             until: str | None = None, words: str | None = None, asserted_by: str | None = None,
             newest: bool = False, limit: int | None = None) -> Rows[DisputeRow]:
    """Give disputes in the order of the day they were first told; `who` is one party to them, or two as RUS-PAK.

    `asserted_by` is who makes the claim that another denies: a party, or a person by the name that claims have.
    Raises NotFound, DateError, and DragomanError for a state that is none.
    """
    if state is not None and state not in get_args(State):
        raise DragomanError(f"A dispute has no such state: {state}", "", f"It is one of {', '.join(get_args(State))}.")
    span = Span.of(since, until)
    codes = parties().codes(who) if who else ()

    wanted = _Wanted(codes, span, words, asserted_by)

    def ask() -> Iterator[DisputeRow]:
        given = 0
        with archive.asking() as connection:
            # nearly all are open, and are told apart one by one
            asked = wanted.asked(connection, [] if state == "open" else _in_state(state), newest)
            for page in pages(connection, asked):
                for row in _rows(connection, [each["cluster"] for each in page]):
                    if _is_in_state(row, state) and (limit is None or given < limit):
                        given += 1
                        yield row
                if limit is not None and given >= limit:
                    return

    def count(connection: Connection) -> int:
        asked = select(func.count(_claim.cluster.distinct())).where(*wanted.found(connection), *_in_state(state))
        return connection.execute(asked).scalar_one()

    return Rows(DisputeRow, ask, counter(archive, ("disputes", codes, state, span, words, asserted_by), count, limit))


def one_dispute(archive: Archive, cluster: str) -> DisputeRow:
    """Give one dispute by its key, which the archive must hold."""
    with archive.asking() as connection:
        (row,) = _rows(connection, [cluster])
        return row


class _Wanted(NamedTuple):
    """The claims that disputes are over: with sides to them of all `codes`, of a span, with words, made by somebody."""

    codes: Sequence[str]
    span: Span
    words: str | None
    asserted_by: str | None

    def asked(self, connection: Connection, more: Sequence[Condition], newest: bool) -> Select[Any]:
        """Ask for the disputes in the order of days: a few are found and sorted, many looked through as they come."""
        if more or self.words or self._are_few(connection):
            first = func.min(_claim.day)
            return select(_claim.cluster, first.label("first")).where(*self.found(connection), *more).group_by(
                _claim.cluster).order_by(first.desc() if newest else first, _claim.cluster)
        other = schema.claim.alias().c
        before = or_(other.day < _claim.day, and_(other.day == _claim.day, other.key < _claim.key))
        first_of_all = ~exists().where(other.cluster == _claim.cluster, before, *self._looked_at(other))
        return select(_claim.cluster).where(*self._looked_at(_claim), first_of_all).order_by(
            _claim.day.desc() if newest else _claim.day, _claim.cluster)

    def found(self, connection: Connection) -> list[Condition]:
        """Choose the claims by looking for those of the parties first."""
        asked = self.span.holds(_claim.day)
        rarest, *others = sorted(self.codes, key=lambda code: _claims_of(connection, code)) or [""]
        if rarest:
            sides = select(_side.claim).where(_side.party == rarest)
            asked.append(_claim.cluster.in_(select(_claim.cluster).where(_claim.key.in_(sides))))
        asked += [_has_side(_claim, code) for code in others]
        if self.words:
            asked.append(with_words(connection, self.words, "claim", _claim.key))
        if self.asserted_by:
            asked.append(_claim.key.in_(select(_side.claim).where(
                _side.party == self._asserter, _side.side == "asserted", _denied(_side.claim))))
        return asked

    def _looked_at(self, claim: Columns) -> list[Condition]:
        """Choose the claims by looking at each; by the columns of their table or of an alias of it."""
        asked = [*self.span.holds(claim.day), *(_has_side(claim, code) for code in self.codes)]
        if self.asserted_by:
            side = schema.claim_side.alias().c
            asked += [exists().where(side.claim == claim.key, side.side == "asserted", side.party == self._asserter),
                      _denied(claim.key)]
        return asked

    @property
    def _asserter(self) -> str:
        return parties().code(self.asserted_by or "") or self.asserted_by or ""

    def _are_few(self, connection: Connection) -> bool:
        names = [*self.codes, *([self._asserter] if self.asserted_by else [])]
        return any(_claims_of(connection, name) < _MANY for name in names)


def _claims_of(connection: Connection, party: str) -> int:
    return count_in(connection, schema.claim_side, [_side.party == party])


def _has_side(claim: Columns, party: str) -> Condition:
    """Ask that a party take a side in a claim, or in another of the same dispute."""
    own, side = schema.claim.alias().c, schema.claim_side.alias().c
    return exists().where(own.cluster == claim.cluster, side.claim == own.key, side.party == party)


def _denied(claim: ColumnElement[str]) -> Condition:
    side = schema.claim_side.alias().c
    return exists().where(side.claim == claim, side.side == "denied")


def _in_state(state: State | None) -> list[Condition]:
    if state is None:
        return []
    if state == "silent":
        return [_claim.cluster.in_(_keeping_silent())]
    settled = _claim.cluster.in_(_settled_ones())
    return [settled if state == "settled" else ~settled]


def _keeping_silent() -> Select[Any]:
    """Ask for the disputes on which somebody keeps silent who denies it nowhere."""
    claim, side = schema.claim.alias().c, schema.claim_side.alias().c
    own, other = schema.claim.alias().c, schema.claim_side.alias().c
    denied = exists().where(own.cluster == claim.cluster, other.claim == own.key, other.side == "denied",
                            other.party == side.party)
    return select(claim.cluster).where(side.claim == claim.key, side.side == "silent", ~denied)


def _settled_ones() -> Select[Any]:
    """Ask for the disputes of which `_settled` holds."""
    claim, about, event = schema.claim.alias().c, schema.claim_event.alias().c, schema.event.alias().c
    telling = schema.event.alias().c
    happened, denied = (func.max(case((telling.status == status, telling.day))) for status in ("happened", "denied"))
    return select(claim.cluster).where(
        about.claim == claim.key, event.key == about.event, telling.cluster == event.cluster).group_by(
        claim.cluster).having(happened > denied, denied != "")


def _is_in_state(row: DisputeRow, state: State | None) -> bool:
    return state is None or (bool(row.silent) if state == "silent" else row.state == state)


def _rows(connection: Connection, clusters: Sequence[str]) -> Iterator[DisputeRow]:
    asked = select(schema.claim).where(_claim.cluster.in_(clusters)).order_by(_claim.day, _claim.key)
    by_cluster: dict[str, list[RowMapping]] = {cluster: [] for cluster in clusters}
    for row in connection.execute(asked).mappings():
        by_cluster[row["cluster"]].append(row)
    told = told_by(connection, schema.claim, clusters)
    behind = _Behind.of(connection, [row["key"] for claims in by_cluster.values() for row in claims])
    for cluster, claims in by_cluster.items():
        keys = [row["key"] for row in claims]
        events = behind.tellings(keys)
        yield DisputeRow(
            cluster, claims[0]["text"], "settled" if _settled(events) else "open", *behind.sides(keys, events),
            claims[0]["day"], claims[-1]["day"], keys, [row.key for row in events], *told[cluster])


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind some claims: who takes which side by claim, the happenings they are about by claim, all
    tellings of each happening in whatever report, and on whose word each of those stands.
    """

    taken: Mapping[str, list[tuple[str, str]]]
    about: Mapping[str, list[str]]
    told: Mapping[str, list[_Telling]]
    words: Mapping[str, list[str]]

    @classmethod
    def of(cls, connection: Connection, claims: Sequence[str]) -> "_Behind":
        taken, told = defaultdict[str, list[tuple[str, str]]](list), defaultdict[str, list[_Telling]](list)
        for claim, side, party in connection.execute(
                select(_side.claim, _side.side, _side.party).where(_side.claim.in_(claims)).order_by(_side.party)):
            taken[claim].append((side, party))
        named = schema.claim_event.join(schema.event, schema.claim_event.c.event == _event.key)
        about = gathered(connection, schema.claim_event.c.claim, _event.cluster, claims, named)
        asked = select(_event.cluster, _event.key, _event.day, _event.status).where(
            _event.cluster.in_({each for found in about.values() for each in found}))
        for cluster, *telling in connection.execute(asked.order_by(_event.day, _event.key)):
            told[cluster].append(_Telling(*telling))
        claimed = [each.key for tellings in told.values() for each in tellings if each.status == "claimed"]
        return cls(taken, about, told, gathered(connection, _word.event, _word.code, claimed))

    def tellings(self, claims: Sequence[str]) -> list[_Telling]:
        """Give every telling of what the claims are about, in the order of days."""
        happenings = dict.fromkeys(each for claim in claims for each in self.about.get(claim, ()))
        return sorted((each for happening in happenings for each in self.told[happening]),
                      key=lambda each: (each.day, each.key))

    def sides(self, claims: Sequence[str], tellings: Sequence[_Telling]) -> tuple[list[str], list[str], list[str]]:
        """Give who asserts, who denies and who keeps silent; who denies it anywhere does neither of the others."""
        found: dict[str, dict[str, None]] = {"asserted": {}, "denied": {}, "silent": {}}
        for side, party in (each for claim in sorted(claims) for each in self.taken.get(claim, ())):
            found[side][party] = None
        for each in tellings:
            if each.status == "claimed":
                found["asserted"].update(dict.fromkeys(code for code in self.words.get(each.key, ()) if code))
        asserted, silent = ([party for party in found[side] if party not in found["denied"]]
                            for side in ("asserted", "silent"))
        return asserted, list(found["denied"]), silent


def _settled(tellings: Sequence[_Telling]) -> bool:
    """Tell whether a report that came after the last denial tells itself that it happened."""
    denied = max((each.day for each in tellings if each.status == "denied"), default="")
    return bool(denied) and any(each.status == "happened" and each.day > denied for each in tellings)
