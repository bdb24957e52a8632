"""What the rules have read of claims and positions, made to refer to the statements and events of a coder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dragoman.reading.grammar.cover import Cover
from dragoman.records import Claim, Event, Reading, Span, Statement

T = TypeVar("T", Statement, Event)
_SAME = 0.5  # of the characters of two statements that are the same one


def referring(reading: Reading, statements: Sequence[Statement], events: Sequence[Event]) -> Reading:
    """Give the reading with these statements and events; what refers to none of them any more refers to nothing."""
    said = _pairs(reading.statements, statements, lambda each: [part.span for part in each.content], _alike)
    done = _pairs(reading.events, events, lambda each: [each.trigger.span], _told_alike)
    return replace(
        reading,
        statements=tuple(statements),
        events=tuple(events),
        claims=tuple(_claim(each, said, done) for each in reading.claims),
        positions=tuple(replace(each, statement=said.get(each.statement or "")) for each in reading.positions),
    )


def _claim(claim: Claim, said: Mapping[str, str], done: Mapping[str, str]) -> Claim:
    return replace(claim, statements=_known(claim.statements, said), events=_known(claim.events, done))


def _known(ids: Sequence[str], pairs: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pairs[id] for id in ids if id in pairs))


def _pairs(old: Sequence[T], new: Sequence[T], spans: Callable[[T], list[Span]],
           alike: Callable[[T, T], float]) -> dict[str, str]:
    """Pair each old record with the new one that is most like it, where one is like it at all."""
    cover, pairs = Cover(new, spans), {}
    for each in old:
        near = {other.id: other for span in spans(each) for other in cover.touching(span)}
        best = max(near.values(), key=lambda other: alike(each, other), default=None)
        if best is not None and alike(each, best) > 0:
            pairs[each.id] = best.id
    return pairs


def _alike(one: Statement, other: Statement) -> float:
    mine, theirs = ({place for part in each.content for place in range(*part.span)} for each in (one, other))
    share = len(mine & theirs) / len(mine | theirs)
    return share if share >= _SAME else 0.0


def _told_alike(one: Event, other: Event) -> float:
    """Weigh two events that share words: it is the type that makes them the same, the parties that tell two apart."""
    parties = {*one.sources, *one.targets} & {*other.sources, *other.targets}
    return (1.0 + len(parties)) if one.type == other.type else 0.0
