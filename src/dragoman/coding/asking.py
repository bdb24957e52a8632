"""What a language model is told and asked: the coding manual in short, one stretch of a report, and the form."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.coding.proposed import Proposed
from dragoman.lexicon import plover
from dragoman.records import Actor, Reading, Report, Span
from dragoman.records.schema import schema_of

_MANUAL = Path(__file__).with_name("instructions.txt")


@cache
def instructions() -> str:
    """Give the coding manual, with the modes of the event types as the lexicon has them."""
    modes = (f"  {each.name}: {', '.join(each.modes)}" for each in plover.types().values() if each.modes)
    return "\n".join((_MANUAL.read_text(encoding="utf-8").rstrip(), *modes))


@cache
def answer_schema() -> dict[str, Any]:
    """Give the JSON Schema of an answer, strict as structured outputs want it: all keys, and no others."""
    return _strict(schema_of(Proposed))  # type: ignore[no-any-return]


def question(reading: Reading, within: Span) -> str:
    """Ask about a stretch of a report: what is known of the report, its actors and times, and its sentences."""
    parts = (_head(reading.report), "Known actors:", *_actors(reading, within), "Times:", *_times(reading, within),
             "Report:", *_sentences(reading, within))
    # a half of a character, which only a report made by hand can hold, is nothing that could be sent
    return "\n".join(parts).encode("utf-8", "replace").decode()


def _head(report: Report) -> str:
    known = {"Outlet": report.outlet, "Published": report.published, "Title": report.title}
    return "\n".join(f"{name}: {value or 'unknown'}" for name, value in known.items())


def _actors(reading: Reading, within: Span) -> Iterator[str]:
    for actor in reading.actors:
        if any(span.overlaps(within) for span in actor.mentions):
            yield f"- {actor.name} ({_described(actor)})"


def _described(actor: Actor) -> str:
    roles = (f"{role.title} of {role.of}" if role.of else role.title for role in actor.roles)
    return ", ".join((actor.kind, *([f"code {actor.code}"] if actor.code else []), *roles))


def _times(reading: Reading, within: Span) -> Iterator[str]:
    for time in reading.times:
        if time.value and time.span.overlaps(within):
            yield f"- {time.text}: {time.value}"


def _sentences(reading: Reading, within: Span) -> Iterator[str]:
    for number, sentence in enumerate(reading.sentences):
        if sentence.overlaps(within):
            start, end = max(sentence.start, within.start), min(sentence.end, within.end)
            yield f"[{number}] {reading.report.text[start:end]}"


def _strict(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {name: _strict(each) for name, each in schema.items()}
    if plain.get("type") == "object":
        plain["additionalProperties"] = False
    return {"type": "string", **plain} if "enum" in plain else plain
