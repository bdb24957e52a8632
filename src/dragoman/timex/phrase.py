"""What the lexer finds: a stretch of text with its form; and a rule of the grammar, which finds it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.timex.anchor import Form
from dragoman.timex.compounds import Between

Match = re.Match[str]


class Phrase(NamedTuple):
    """[start, end) in code points, and what stands there; of a range, the word or dash that parts its ends."""

    start: int
    end: int
    form: Form
    cut: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with the maker of its form, which may refuse a match by giving None."""

    pattern: re.Pattern[str]
    build: Callable[[Match], Form | None]

    def match(self, text: str, start: int) -> Phrase | None:
        """Give what the rule takes at a place, if it takes anything there."""
        match = self.pattern.match(text, start)
        if match is None or match.end() == start:
            return None
        try:
            form = self.build(match)
        except (ValueError, OverflowError):  # "31 June", "00:75": figures that no calendar knows
            return None
        return Phrase(start, match.end(), form, _cut(match, form)) if form is not None else None


def _cut(match: Match, form: Form) -> tuple[int, int] | None:
    return match.span("to") if isinstance(form, Between) and "to" in match.re.groupindex else None


def rule(pattern: str, build: Callable[[Match], Form | None]) -> Rule:
    """Make a rule of a pattern, to be tried where a word or number begins."""
    return Rule(re.compile(pattern), build)
