"""A quotation at the head of a report goes back to whoever says the same words in its body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.reading.statements.attribution import Attribution

_WORD = re.compile(r"\w+")
_ENOUGH = 0.7


def with_echoes(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Give each quotation without a cue the source of the statement that repeats its words, or leave it out."""
    found = [each if each.hit is not None else _echo(each, attributions, text) for each in attributions]
    return [each for each in found if each is not None]


def _echo(quotation: Attribution, attributions: Sequence[Attribution], text: str) -> Attribution | None:
    words = _words(quotation, text)
    for each in attributions:
        if each.hit is not None and each.source is not None and _shared(words, _words(each, text)) >= _ENOUGH:
            return replace(quotation, source=each.source)
    return None


def _words(attribution: Attribution, text: str) -> set[str]:
    return {word for part in attribution.parts for word in _WORD.findall(text[part.start : part.end].lower())}


def _shared(words: set[str], others: set[str]) -> float:
    return len(words & others) / len(words) if words else 0.0
