"""What is disputed: who asserts it, who denies it, who keeps silent."""

import re
from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.deed import deed
from dragoman.cli.brief.evidence import evidence
from dragoman.cli.brief.lines import heading, line, section
from dragoman.cli.brief.view import View
from dragoman.records import Claim, Event, Statement

_ENOUGH = 0.5  # of a claim's words that its statement holds


def disputed(view: View) -> Iterator[RenderableType]:
    """Give each claim that somebody denies or will not speak of, with the sides to it."""
    claims = [claim for claim in view.reading.claims if is_disputed(claim)]
    if claims:
        yield section("Disputed")
    for claim in claims:
        yield heading((view.cut(claim.claim), "bold"))
        for word, parties, style in _sides(claim):
            if parties:
                yield line(f" {word}", view.names.parties(parties), style=style)
        deeds = [deed(view, event) for event in _events(view, claim)]
        for told in {told.plain: told for told in deeds}.values():
            yield line(" in it", told, style="dim")
        if view.evidence:
            yield line("", _evidence(view, claim))


def in_dispute(claims: Iterable[Claim]) -> frozenset[str]:
    """Give the events that disputed claims tell of."""
    return frozenset(event for claim in claims if is_disputed(claim) for event in claim.events)


def is_disputed(claim: Claim) -> bool:
    """Tell whether anybody denies it or will not speak of it; what nobody does stands on somebody's word alone."""
    return bool(claim.denied_by or claim.no_comment)


def _sides(claim: Claim) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    return (("asserted by", claim.asserted_by, "yellow"), ("denied by", claim.denied_by, "red"),
            ("no comment", claim.no_comment, "dim"))


def _events(view: View, claim: Claim) -> list[Event]:
    return [event for event in view.reading.events if event.id in claim.events]


def _evidence(view: View, claim: Claim) -> Text:
    """Show the sentences of the events in dispute, or else of the statement that is most in its words."""
    spans = [[event.trigger.span] for event in _events(view, claim)]
    if not spans and (nearest := _nearest(view, claim)):
        spans = [[part.span for part in nearest.content]]
    shown = {text.plain: text for text in (evidence(view.reading, each) for each in spans)}
    return Text("\n").join(shown.values())


def _nearest(view: View, claim: Claim) -> Statement | None:
    """Find the statement that a claim was made from: a claim itself holds no place in the text."""
    words = _words(claim.claim)

    def shared(statement: Statement) -> float:
        return len(words & _words(" ".join(part.text for part in statement.content))) / max(1, len(words))

    best = max(view.reading.statements, key=shared, default=None)
    return best if best and shared(best) >= _ENOUGH else None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
