"""A proposed statement made a record: its content must stand in the text, and its speaker be named there."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.coding.locating import nearest
from dragoman.coding.proposed import ProposedStatement
from dragoman.coding.scene import NOT_THERE, Rejected, Scene
from dragoman.reading.grammar.cover import Cover
from dragoman.records import Actor, Quote, Span, Statement


def statement_of(said: ProposedStatement, scene: Scene) -> Statement:
    """Give the statement, still without an id; raises Rejected."""
    content = _content(said, scene)
    near = Span(content[0].span.start, content[-1].span.end)
    words = scene.quote("speaker's words", said.speaker_words or said.speaker, near)
    speaker = _speaker(said, words, scene)
    cue = scene.quote("cue", said.cue, near)
    return Statement(
        id="",
        speaker=speaker.id if speaker else None,
        speaker_text=words.text if words else None,
        speaker_span=words.span if words else None,
        for_=scene.side(said.for_),
        cue=cue,
        content=content,
        form=said.form,
        act=said.act,
        via=tuple(actor.name for actor in scene.actors("channel", said.via)),
        venue=venue.text if (venue := scene.quote("venue", said.venue, near)) else None,
        when=scene.when(said.when),
        sentence=scene.sentence_at((cue or content[0]).span.start),
    )


def _content(said: ProposedStatement, scene: Scene) -> tuple[Quote, ...]:
    """Find all parts, the first near the sentence that is given, each other near the one before."""
    parts: list[Quote] = []
    near = scene.sentence(said.sentence)
    for words in said.content:
        free = [each for each in scene.locator.all(words) if not any(each.span.overlaps(part.span) for part in parts)]
        found = nearest(free, near) or scene.locator.find(words, near)
        if found is None:
            raise Rejected(NOT_THERE)
        parts.append(scene.locator.bare(found))
        near = found.span
    parts.sort(key=lambda part: part.span)
    if not parts:
        raise Rejected("no content")
    if any(one.span.overlaps(other.span) for one, other in pairwise(parts)):
        raise Rejected("parts that overlap")
    return tuple(parts)


def _speaker(said: ProposedStatement, words: Quote | None, scene: Scene) -> Actor | None:
    """Give the speaker by name, or by whom the words stand for; None where the coder names none.

    A speaker whom the text does not know would put words into somebody's mouth: raises Rejected.
    """
    speaker = scene.actor(said.speaker) or (scene.actor_at(words.span) if words else None)
    if speaker is None and said.speaker and words is None:
        raise Rejected(f"speaker {NOT_THERE}")
    return speaker


def numbered(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Put statements in text order, with ids, each with the one that tells it: the shortest that holds all of it."""
    ordered = sorted(statements, key=lambda each: (each.extent, each.speaker or ""))
    ordered = [replace(each, id=f"S{number}") for number, each in enumerate(ordered, start=1)]
    cover = Cover(ordered, lambda each: [part.span for part in each.content])
    return tuple(replace(each, within=_outer(each, cover)) for each in ordered)


def _outer(statement: Statement, cover: Cover[Statement]) -> str | None:
    around = [each for each in cover.at(statement.extent.start)
              if _length(each) > _length(statement) and each.extent.contains(statement.extent)]
    return min(around, key=_length).id if around else None


def _length(statement: Statement) -> int:
    return statement.extent.end - statement.extent.start
