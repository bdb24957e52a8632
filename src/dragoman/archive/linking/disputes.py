"""Disputes: the same claim asserted and denied in different reports."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio
from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.keys import node_id
from dragoman.archive.linking.kinds import Judgement, Node, Sketch
from dragoman.archive.linking.telling import stem
from dragoman.archive.linking.together import chunks
from dragoman.lexicon.folding import folded_words

_SHORTEST = 4  # letters of a word that says something
_FEW = 4  # such words, below which a claim is too vague to be known again: "Iran was involved"
_UNDER = 6  # words under which a claim is looked for
_SAME_ACT, _SAME_WORDS = 60, 75  # how alike claims must be that are of one act, and that are only worded alike
_FRESH, _OLD = 90, 90  # days within which that suffices; else they must be so much alike


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is claimed: its words, the acts it is about, all who take sides, and the day of the report."""

    words: str
    acts: list[str]
    sides: list[str]
    day: str

    @property
    def telling(self) -> set[str]:
        """The words that say something."""
        return {word for word in self.words.split() if len(word) >= _SHORTEST}


class Disputes:
    """Links claims of the same parties about the same act, or in nearly the same words."""

    name = "dispute"
    table: Table | None = schema.claim

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every claim that says enough to be known again."""
        for some in chunks(reports):
            rows = connection.execute(select(schema.claim).where(schema.claim.c.report.in_(some))).mappings().all()
            claims = [row["key"] for row in rows]
            acts, sides = _acts(connection, claims), _sides(connection, claims)
            for row in rows:
                found = Proposition(" ".join(folded_words(row["text"])), sorted(acts.get(row["key"], ())),
                                    sorted(sides.get(row["key"], ())), row["day"])
                sketch = asdict(found)
                blocks = frozenset(_blocks(found)) if len(found.telling) >= _FEW else frozenset[str]()
                yield Node(row["key"], row["report"], node_id(self.name, *sketch.values()), sketch, blocks)

    def opened(self, sketch: Sketch) -> Proposition:
        """Give the proposition."""
        return Proposition(**sketch)

    def judge(self, one: Proposition, other: Proposition) -> Judgement | None:
        """Say whether two claims are the same proposition."""
        shared, acts = set(one.sides) & set(other.sides), set(one.acts) & set(other.acts)
        if not shared or _numbers(one) != _numbers(other):
            return None
        alike = _likeness(one, other)
        if alike < max(_SAME_ACT if acts else _SAME_WORDS, 0 if _days_apart(one, other) <= _FRESH else _OLD):
            return None
        about = f"the same act ({', '.join(sorted(acts))}), " if acts else ""
        return Judgement(f"{about}{alike:.0f}% like words, {', '.join(sorted(shared))}", alike / 100)

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""


def _likeness(one: Proposition, other: Proposition) -> float:
    """Compare the words, in per cent; what one adds counts little where it is not the longer part."""
    lengths = sorted((len(one.telling), len(other.telling)))
    whole = token_sort_ratio(one.words, other.words)
    return max(whole, token_set_ratio(one.words, other.words) if lengths[0] * 2 > lengths[1] else 0)


def _numbers(claim: Proposition) -> set[str]:
    return {word for word in claim.words.split() if word.isdigit()}


def _days_apart(one: Proposition, other: Proposition) -> int:
    if not (one.day and other.day):
        return _FRESH + 1
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)


def _acts(connection: Connection, claims: Sequence[str]) -> dict[str, set[str]]:
    row, event, found = schema.claim_event.c, schema.event.c, dict[str, set[str]]()
    for some in chunks(claims):
        asked = select(row.claim, event.type, event.sources, event.targets).join(
            schema.event, event.key == row.event).where(row.claim.in_(some))
        for each in connection.execute(asked):
            if each.sources and each.targets:
                found.setdefault(each.claim, set()).add(
                    f"{each.type} {','.join(sorted(each.sources))}>{','.join(sorted(each.targets))}")
    return found


def _sides(connection: Connection, claims: Sequence[str]) -> dict[str, set[str]]:
    side, found = schema.claim_side.c, dict[str, set[str]]()
    for some in chunks(claims):
        for claim, party in connection.execute(select(side.claim, side.party).where(side.claim.in_(some))):
            found.setdefault(claim, set()).add(party)
    return found


def _blocks(claim: Proposition) -> Iterable[str]:
    """Look under each party with each act, and with each of the longest words."""
    words = sorted({stem(word) for word in claim.telling}, key=lambda word: (-len(word), word))
    for side in claim.sides:
        yield from (f"{side}/{act}" for act in claim.acts)
        yield from (f"{side}/{word}" for word in words[:_UNDER])
