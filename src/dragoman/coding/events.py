"""A proposed event made a record: its trigger must stand in the text, and the text must know who is in it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.proposed import ProposedEvent
from dragoman.coding.scene import NOT_THERE, Rejected, Scene
from dragoman.lexicon import plover
from dragoman.reading.grammar.cover import Cover
from dragoman.records import Event, Span, Statement, Where

NARRATOR = "narrator"
_UNSURE = 0.5  # for a coder that does not say how sure it is


def event_of(done: ProposedEvent, scene: Scene, rule: str, taken: set[Span]) -> Event:
    """Give the event, still without an id; on whose word it is, is told by actors' ids. Raises Rejected.

    `taken` are the triggers of events before it, so that the second "met" of a sentence is found too.
    """
    trigger = scene.locator.find(done.trigger, scene.sentence(done.sentence), taken)
    if trigger is None:
        raise Rejected(NOT_THERE)
    sources, targets = scene.parties("source", done.sources), scene.parties("target", done.targets)
    if not sources and not targets:
        raise Rejected(f"no party {NOT_THERE.replace('not ', '')}")
    taken.add(trigger.span)
    people = scene.actors("person", done.people)
    return Event(
        id="",
        type=done.type,
        mode=_mode(done, scene),
        cameo=None,
        goldstein=plover.goldstein(done.type),
        quad=plover.quad(done.type),
        sources=sources,
        targets=targets,
        people=tuple(actor.id for actor in people if actor.kind == "person"),
        trigger=trigger,
        sentence=scene.sentence_at(trigger.span.start),
        when=scene.when(done.when),
        where=_where(done, trigger.span, scene),
        status=done.status,
        status_cue=scene.quote("word of status", done.status_cue, trigger.span),
        according_to=_voices(done, scene),
        confidence=float(done.confidence) if 0 <= done.confidence <= 1 else _UNSURE,
        rule=rule,
    )


def _mode(done: ProposedEvent, scene: Scene) -> str | None:
    if not done.mode or done.mode in plover.types()[done.type].modes:
        return done.mode or None
    scene.tally.blank("mode", f"unknown to {done.type}")
    return None


def _where(done: ProposedEvent, near: Span, scene: Scene) -> Where | None:
    place = scene.quote("place", done.place, near)
    return Where(place.text, scene.country(place.text)) if place else None


def _voices(done: ProposedEvent, scene: Scene) -> tuple[str, ...]:
    named = [name for name in done.according_to if name.casefold() != NARRATOR]
    found = tuple(actor.id for actor in scene.actors("voice", named))
    return found if len(named) == len(done.according_to) else (NARRATOR, *found)


def numbered(events: Sequence[Event], statements: Sequence[Statement]) -> tuple[Event, ...]:
    """Put events in text order, with ids, and say by which statements they are told."""
    cover = Cover(statements, lambda each: [part.span for part in each.content])
    ordered = sorted(events, key=lambda each: each.trigger.span)
    return tuple(replace(each, id=f"E{number}", according_to=_told_by(each, cover))
                 for number, each in enumerate(ordered, start=1))


def _told_by(event: Event, cover: Cover[Statement]) -> tuple[str, ...]:
    """Give a statement for each actor who makes one about the event; who names nobody goes by the text alone."""
    around = [each for each in cover.touching(event.trigger.span)
              if any(part.span.contains(event.trigger.span) for part in each.content)]
    around.sort(key=lambda each: each.extent.end - each.extent.start)
    if not event.according_to:
        return tuple(each.id for each in around) or (NARRATOR,)
    by = {each.speaker: each.id for each in reversed(around) if each.speaker}
    return tuple(dict.fromkeys(by.get(voice, voice) for voice in event.according_to))
