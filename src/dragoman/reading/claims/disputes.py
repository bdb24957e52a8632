"""Disputes: claims in the making, joined where they are one proposition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.reading.grammar.parse import Token

_WEIGHTY = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_SHARED = 2  # weighty words that two tellings of one dispute share


@dataclass(frozen=True, slots=True)
class Dispute:
    """A proposition, where it stands, its events and sides, whom it is about, and the words it is known by.

    `bare` is a denial that does not say of what ("denied the charges"): it answers a charge told before. `kinds` are
    the types of its events; `silent` are those who are told to have kept silent on it.
    """

    words: str
    at: int
    events: tuple[str, ...] = ()
    asserted: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    key: frozenset[str] = frozenset()
    bare: bool = False
    kinds: frozenset[str] = frozenset()
    silent: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def join(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Join what is one proposition: a denial takes in the charge it answers, a charge is told once for each accuser."""
    kept: list[Dispute] = []
    by_trait: dict[object, set[int]] = defaultdict(set)
    for dispute in sorted(disputes, key=lambda each: (each.bare, not each.denied, each.at)):
        near = sorted({n for trait in _traits(dispute) for n in by_trait.get(trait, ())})
        at = next((n for n in near if _is_same(kept[n], dispute)), None)
        if at is None:
            at = len(kept)
            kept.append(dispute)
        else:
            kept[at] = _merged(kept[at], dispute)
        for trait in _traits(dispute):
            by_trait[trait].add(at)
    return sorted(kept, key=lambda each: each.at)


def known_by(tokens: Iterable[Token]) -> frozenset[str]:
    """Give the weighty words by which a proposition is known again."""
    return frozenset(token.lemma_.lower() for token in tokens if token.pos_ in _WEIGHTY)


def _traits(dispute: Dispute) -> Iterator[object]:
    """Give its place, its events and its sides: two that are one proposition have one of these in common."""
    yield dispute.at
    yield from {*dispute.events, *dispute.about, *dispute.asserted, *dispute.denied}


def _is_same(first: Dispute, later: Dispute) -> bool:
    if {*first.events} & {*later.events} or _is_same_telling(first, later):
        return True
    if later.bare:
        return (not first.denied and bool({*later.denied} & first.about)) or first.denied == later.denied
    shared = len(first.key & later.key)
    if bool(first.denied) != bool(later.denied):
        denial, charge = (first, later) if first.denied else (later, first)
        answered = bool({*denial.asserted} & {*charge.asserted})
        alike = answered or shared >= _SHARED or bool(denial.kinds & charge.kinds)
        return (bool({*denial.denied} & charge.about) and alike) or (
            bool(denial.about & (charge.about | {*charge.asserted})) and shared >= _SHARED
        )
    if first.denied:
        return first.denied == later.denied and shared >= _SHARED
    return bool({*first.asserted} & {*later.asserted}) and bool(first.about & later.about)


def _is_same_telling(first: Dispute, later: Dispute) -> bool:
    """Tell whether two stand in the same words, one perhaps with more of them."""
    return first.at == later.at and (first.key <= later.key or later.key <= first.key)


def _merged(first: Dispute, later: Dispute) -> Dispute:
    asserted = tuple(side for side in dict.fromkeys(first.asserted + later.asserted))
    denied = tuple(dict.fromkeys(first.denied + later.denied))
    return replace(
        first,
        events=tuple(dict.fromkeys(first.events + later.events)),
        asserted=tuple(side for side in asserted if side not in denied),
        denied=denied,
        about=first.about | later.about,
        silent=tuple(dict.fromkeys(first.silent + later.silent)),
        statements=tuple(dict.fromkeys(first.statements + later.statements)),
    )
