"""What is disputed: who asserts it, who denies it, who keeps silent."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.evidence import evidence
from dragoman.cli.brief.lines import line, section
from dragoman.cli.brief.view import View
from dragoman.records import Claim


def disputed(view: View) -> Iterator[RenderableType]:
    """Give each claim with the sides to it."""
    if view.reading.claims:
        yield section("Disputed")
    for claim in view.reading.claims:
        yield Text.assemble(" ", (view.cut(claim.claim), "bold"))
        for word, parties, style in _sides(claim):
            if parties:
                yield line(f" {word}", view.names.parties(parties), style=style)
        if view.evidence:
            yield line("", _evidence(view, claim))


def _sides(claim: Claim) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    return (("asserted by", claim.asserted_by, "yellow"), ("denied by", claim.denied_by, "red"),
            ("no comment", claim.no_comment, "dim"))


def _evidence(view: View, claim: Claim) -> Text:
    """Show the sentences of the events in dispute."""
    events = [event for event in view.reading.events if event.id in claim.events]
    shown = [evidence(view.reading, [event.trigger.span]) for event in events]
    unique = {text.plain: text for text in shown}
    return Text("\n").join(unique.values())
