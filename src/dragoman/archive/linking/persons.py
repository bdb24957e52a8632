"""Persons: the same one under changing names and offices.

A full name and whom its bearer belongs to make one node, however often they are told; beside it stands a node for
every office and year in which the name is told, so that a surname told alone finds the one who holds its office then.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.keys import key, node_id
from dragoman.archive.linking import offices
from dragoman.archive.linking.kinds import Judgement, Node, Sketch, Within
from dragoman.archive.linking.letters import same_word
from dragoman.archive.linking.names import PersonName, blocks, compatible, person_name
from dragoman.archive.linking.together import chunks
from dragoman.lexicon.states import load_states


class Persons:
    """Links actors that are persons."""

    name = "person"
    table: Table | None = schema.actor

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the nodes of everyone who is named: in full, or by a surname and an office."""
        actor = schema.actor.c
        for some in chunks(reports):
            asked = select(actor.key, actor.report, actor.name, actor.code, actor.roles, actor.day)
            for row in connection.execute(asked.where(actor.kind == "person", actor.report.in_(some))):
                yield from _nodes(*row)

    def opened(self, sketch: Sketch) -> Sketch:
        """Give it as it is."""
        return sketch

    def judge(self, one: Sketch, other: Sketch) -> Judgement | None:
        """Say why two are one person, or None."""
        if "office" in one and "office" in other:
            return _by_office(one, other)
        if "office" in one or "office" in other:
            return _in_his_office(*((one, other) if "office" in one else (other, one)))
        return _by_name(one, other)

    def bars(self, one: Sketch, other: Sketch) -> bool:
        """Tell whether two full names, or the states they belong to, are of two persons."""
        if not (one and other):  # a record that a user linked, of which no rule knows anything
            return False
        names = _name(one), _name(other)
        if not all(name.given for name in names):
            return False
        return not compatible(*names) or not _same_side(one, other)

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""


def _nodes(record: str, report: str, text: str | None, code: str | None, roles: list[dict[str, Any]] | None,
           day: str) -> Iterator[Node]:
    name = person_name(text or "", code)
    if name is None:
        return
    office = offices.known_by(roles or [], code) if day else None
    if name.given:
        yield Node(record, report, node_id("person", *name, code), {"name": _plain(name), "code": code},
                   blocks(name) | {name.form})
        record = key("node", "office of", record)  # a member of its own, for the office in which the name is told
    if office:
        yield _in_office(record, report, name, str(code), office, int(day[:4]))


def _in_office(record: str, report: str, name: PersonName, code: str, office: str, year: int) -> Node:
    """Give the node of a name told in an office in a year, to be found by the surname alone or by the full name."""
    sketch: Sketch = {"name": _plain(name), "code": code, "office": office, "year": year}
    shared = {f"{name.family}|{code}|{office}|{each}" for each in (year, year + 1)}
    leader = None if name.given else offices.leader(name.family, code, office, year)
    if leader:
        sketch["leader"], shared = _plain(leader), set(blocks(leader))
    within = Within(node_id("person", *name, code), "the same name") if name.given else None
    return Node(record, report, node_id("person", *name, code, office, year), sketch, frozenset(shared), within)


def _plain(name: PersonName) -> list[Any]:
    return [name.form, list(name.given), name.family, name.father, name.generation]


def _name(sketch: Sketch, which: str = "name") -> PersonName:
    form, given, family, father, generation = sketch[which]
    return PersonName(form, tuple(given), family, father, generation)


def _by_name(one: Sketch, other: Sketch) -> Judgement | None:
    names = _name(one), _name(other)
    if not compatible(*names) or not _same_side(one, other):
        return None
    told = f"{names[0].form.title()}, {names[1].form.title()}"
    if one["code"] == other["code"]:
        return Judgement(f"one name in two forms: {told}", 0.9)
    if not _same_words(*names):
        return None
    codes = " and ".join(sorted(filter(None, (one["code"], other["code"]))))
    missing = None in (one["code"], other["code"])
    return Judgement(f"the same name, {'once without' if missing else 'for'} {codes}", 0.8)


def _same_words(one: PersonName, other: PersonName) -> bool:
    if one.form == other.form:
        return True
    return len(one.words) == len(other.words) and all(map(same_word, one.words, other.words))


def _in_his_office(told: Sketch, other: Sketch) -> Judgement | None:
    """Say whether a leader told by surname and office is somebody named in full."""
    if told["code"] != other["code"] or "leader" not in told:
        return None
    leader, full = _name(told, "leader"), _name(other)
    if not compatible(leader, full) or len(full.given) < len(leader.given):  # "George Bush" may be either
        return None
    return Judgement(f"{leader.family.title()}, {told['office']} of {told['code']} in {told['year']}", 0.9)


def _by_office(one: Sketch, other: Sketch) -> Judgement | None:
    """Say whether a surname told alone is that of a full name, by the office that both hold about the same time."""
    names = _name(one), _name(other)
    full = [bool(name.given) for name in names]
    told = [(name.family, each["code"], each["office"]) for name, each in zip(names, (one, other), strict=True)]
    if all(full) or told[0] != told[1] or abs(one["year"] - other["year"]) > 1 or "leader" in one or "leader" in other:
        return None
    surname, code, office = told[0]
    years = "/".join(str(year) for year in sorted({one["year"], other["year"]}))
    return Judgement(f"{surname.title()}, {office} of {code} in {years}", 0.7)


def _same_side(one: Sketch, other: Sketch) -> bool:
    """Tell whether one may belong to both: of a state, only the office changes, or an organisation's follows it."""
    codes = {one["code"], other["code"]}
    return len(codes) == 1 or None in codes or not codes <= _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(state.code for state in load_states())
