"""What happened, what stands on somebody's word, what is planned."""

from collections.abc import Collection, Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.dates import in_words
from dragoman.cli.brief.evidence import evidence, glimpse
from dragoman.cli.brief.lines import line, section
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import SIGNS
from dragoman.records import Event
from dragoman.records.event import Status

_TOLD = {"claimed": "claimed by", "denied": "denied by"}


def happened(view: View) -> Iterator[RenderableType]:
    """Give what is told as done or under way."""
    return _section(view, "Happened, under way", ("happened", "ongoing"))


def on_whose_word(view: View) -> Iterator[RenderableType]:
    """Give what an interested party alone says, and what somebody denies."""
    return _section(view, "On somebody's word", ("claimed", "denied"))


def planned(view: View) -> Iterator[RenderableType]:
    """Give what is to come, might come, or was called off, the dated first and in the order of their dates."""
    coming: tuple[Status, ...] = ("planned", "offered", "conditional", "cancelled")
    return _section(view, "Planned, offered, called off", coming, by_date=True)


def _section(view: View, title: str, statuses: Collection[Status], by_date: bool = False) -> Iterator[RenderableType]:
    events = [event for event in view.reading.events if event.status in statuses]
    if by_date:
        events.sort(key=lambda event: (event.when is None, event.when or ""))
    if events:
        yield section(title)
    for event in events:
        yield _line(view, event)


def _line(view: View, event: Event) -> RenderableType:
    sign = SIGNS[event.status]
    span = event.trigger.span
    words = evidence(view.reading, [span]) if view.evidence else glimpse(view.reading, span)
    return line(f"{sign.mark} {event.status}", _body(view, event), (words, _details(view, event)), sign.style)


def _body(view: View, event: Event) -> Text:
    what = event.type.lower() + (f", {event.mode.replace('_', ' ')}" if event.mode else "")
    sources, targets = view.names.parties(event.sources) or "somebody", view.names.parties(event.targets)
    if event.targets and set(event.sources) == set(event.targets):
        return Text.assemble((" ⇄ ".join(map(view.names.party, event.sources)), "bold"), f"  {what}")
    return Text.assemble((sources, "bold"), " → " if targets else "", (targets, "bold"), f"  {what}")


def _details(view: View, event: Event) -> str:
    when = in_words(event.when) if event.when else ""
    where = f"in {event.where.name}" if event.where else ""
    people = [view.actor(actor) for actor in map(view.reading.actor, event.people) if actor]
    sources = list(dict.fromkeys(map(view.word_of, event.according_to)))
    word = _TOLD.get(event.status, "on the word of")
    told = f"{word} {', '.join(sources)}" if sources and sources != ["the report"] else ""
    return " · ".join(filter(None, (when, where, ", ".join(people), told)))
