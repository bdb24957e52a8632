"""What happened, what stands on somebody's word, what is planned."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.console import RenderableType

from dragoman.cli.brief.deed import deed
from dragoman.cli.brief.disputed import in_dispute
from dragoman.cli.brief.evidence import evidence, glimpse
from dragoman.cli.brief.lines import joined, line, midline, more, section
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import SIGNS
from dragoman.records import Event
from dragoman.records.event import Status

_TOLD = {"claimed": "claimed by", "denied": "denied by"}
_DENYING = frozenset({"deny", "reject", "decline"})
_FOLD = 12  # events of one section that are shown


def happened(view: View) -> Iterator[RenderableType]:
    """Give what is told as done or under way."""
    return _section(view, "Happened, under way", _of(view, ("happened", "ongoing")))


def on_whose_word(view: View) -> Iterator[RenderableType]:
    """Give what an interested party alone says, and what somebody denies, but for what is in dispute and told there."""
    disputed = in_dispute(view.reading.claims)
    events = [event for event in _of(view, ("claimed", "denied")) if event.id not in disputed]
    return _section(view, "On somebody's word", events)


def planned(view: View) -> Iterator[RenderableType]:
    """Give what is to come, might come, or was called off, the dated first and in the order of their dates."""
    coming = _of(view, ("planned", "offered", "conditional", "cancelled"))
    dated = sorted(coming, key=lambda event: (event.when is None, (event.when or "").removeprefix("../")))
    return _section(view, "Planned, offered, called off", dated)


def _of(view: View, statuses: Collection[Status]) -> list[Event]:
    return [event for event in view.reading.events if event.status in statuses]


def _section(view: View, title: str, events: Sequence[Event]) -> Iterator[RenderableType]:
    if events:
        yield section(title)
    told = list(_alike(events))
    shown = told if view.evidence else told[:_FOLD]
    for together in shown:
        yield _line(view, together)
    if len(shown) < len(told):
        yield more(len(told) - len(shown))


def _alike(events: Iterable[Event]) -> Iterable[list[Event]]:
    """Put events together that would read the same but for their words."""
    found: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        key = (event.type, event.mode, event.sources, event.targets, event.status, event.when, event.where)
        found.setdefault(key, []).append(event)
    return found.values()


def _line(view: View, together: Sequence[Event]) -> RenderableType:
    event, sign = together[0], SIGNS[together[0].status]
    words = [evidence(view.reading, [each.trigger.span]) if view.evidence else glimpse(view.reading, each.trigger.span)
             for each in together]
    told = " ".join(text.plain for text in words)
    word = _word(view, together)
    details = (joined(_people(view, together, told + word), word), _coding(event) if view.evidence else "")
    return line(f"{sign.mark} {event.status}", deed(view, event), (*words, *details), sign.style)


def _people(view: View, together: Sequence[Event], told: str) -> str:
    """Name the people whom the words shown do not name."""
    people = [view.reading.actor(id) for event in together for id in event.people]
    names = dict.fromkeys(view.actor(actor) for actor in people if actor)
    unnamed = ", ".join(midline(name) for name in names if name.split()[-1] not in told)
    return f"involving {unnamed}" if unnamed else ""


def _word(view: View, together: Sequence[Event]) -> str:
    """Say on whose word it stands; of what is denied, who denies it and who claims it."""
    told: dict[str, list[str]] = {}
    for source in dict.fromkeys(source for event in together for source in event.according_to):
        if source != "narrator":
            told.setdefault(_how(view, together[0].status, source), []).append(midline(view.word_of(source)))
    return ", ".join(f"{how} {', '.join(dict.fromkeys(names))}" for how, names in told.items())


def _how(view: View, status: Status, source: str) -> str:
    statement = next((each for each in view.reading.statements if each.id == source), None)
    charged = status == "denied" and statement is not None and statement.act not in _DENYING
    return "claimed by" if charged else _TOLD.get(status, "on the word of")


def _coding(event: Event) -> str:
    """Give the codes of the field, for whoever checks them."""
    mode = f" {event.mode}" if event.mode else ""
    return joined(f"PLOVER {event.type}{mode}", f"CAMEO {event.cameo}" if event.cameo else "", f"frame {event.rule}")
